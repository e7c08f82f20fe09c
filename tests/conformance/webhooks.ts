import { isRecord, picked } from './paths.ts';

/*
 * What a webhook tells, read for the tests alone: nothing can call an extension, so the product
 * has no reader for it. Source: Webhooks for Instagram.
 */

const fields = ['comments', 'live_comments', 'mentions', 'story_insights'];
const refuse = (what: string): never => {
  throw new Error(`a webhook ${what}`);
};

const textOf = (value: unknown, path: string): string | null => {
  const [found] = picked(value, path);
  return typeof found === 'string' ? found : null;
};

/** The entries, also where Meta's sample puts the whole in a list. */
function entriesOf(body: unknown): unknown[] {
  const all = Array.isArray(body) ? body : [body];
  if (!all.every((one) => isRecord(one) && one['object'] === 'instagram')) {
    return refuse('of another object');
  }
  return picked(all, '[].entry[]');
}

/** Changes of fields: comments, mentions and the last figures of stories. */
function changes(body: unknown): unknown[] {
  return picked(entriesOf(body), '[].changes[]').map((change) => {
    const field = textOf(change, 'field') ?? '';
    if (!fields.includes(field)) return refuse(`about ${field}`);
    const [value] = picked(change, 'value');
    const numbers = Object.entries(isRecord(value) ? value : {}).filter(
      ([, number]) => typeof number === 'number',
    );
    return {
      field,
      commentId: textOf(value, field === 'mentions' ? 'comment_id' : 'id'),
      parentId: textOf(value, 'parent_id'),
      text: textOf(value, 'text'),
      fromId: textOf(value, 'from.id'),
      username: textOf(value, 'from.username'),
      mediaId: textOf(value, 'media_id') ?? textOf(value, 'media.id'),
      figures: Object.fromEntries(numbers),
    };
  });
}

/** Messages, and what happens to them. */
function talks(body: unknown): unknown[] {
  return picked(entriesOf(body), '[].messaging[]').map((event) => {
    const [at] = picked(event, 'timestamp');
    return {
      from: textOf(event, 'sender.id'),
      to: textOf(event, 'recipient.id'),
      at: typeof at === 'number' ? at : null,
      messageId: textOf(event, 'message.mid') ?? textOf(event, 'read.mid'),
      echo: picked(event, 'message.is_echo')[0] === true,
      deleted: picked(event, 'message.is_deleted')[0] === true,
      attachments: picked(event, 'message.attachments[]').map((one) => ({
        type: textOf(one, 'type'),
        url: textOf(one, 'payload.url'),
      })),
      title: textOf(event, 'postback.title'),
      payload: textOf(event, 'postback.payload'),
    };
  });
}

export const webhookReaders = { changes, talks } as const;
export type WebhookReaderName = keyof typeof webhookReaders;
