import { answerInvite } from '../../../../lib/graph/endpoints/answering-invites.ts';
import { answerMention } from '../../../../lib/graph/endpoints/answering-mentions.ts';
import { deleteMedia, openComments } from '../../../../lib/graph/endpoints/changing-media.ts';
import * as commenting from '../../../../lib/graph/endpoints/commenting.ts';
import { createContainer } from '../../../../lib/graph/endpoints/containers.ts';
import { like, unlike } from '../../../../lib/graph/endpoints/liking.ts';
import { replyInPrivate, sendMessage, showAct } from '../../../../lib/graph/endpoints/messaging.ts';
import { deletePhoto, lendPhoto } from '../../../../lib/graph/endpoints/page-photos.ts';
import { changeEvent, makeEvent } from '../../../../lib/graph/endpoints/planning-events.ts';
import { publishContainer } from '../../../../lib/graph/endpoints/publish.ts';
import { subscribe } from '../../../../lib/graph/endpoints/subscribing.ts';
import * as products from '../../../../lib/graph/endpoints/tagging-products.ts';
import type { Send } from '../../../../lib/graph/types.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const onPage = { ...ask, pageId: '134895793791914' };
const onPost = { ...ask, mediaId: '17900000000000001' };
const onComment = { ...ask, commentId: '17800000000000001' };
const toPerson = { ...onPage, personId: '5' };
const text = 'Thank you';
const imageUrl = 'https://example.com/a.jpg';
const mug = { productId: '3231' };
const event = { title: 'Open kiln', startsAt: 1_800_000_000_000 };
const bytes = new Blob(['jpeg'], { type: 'image/jpeg' });

/** What a write is called, what it sends, and how. */
export type Write = {
  name: string;
  run: (send: Send) => Promise<unknown>;
  call: string;
  as: 'user' | 'page';
  sends: Record<string, string>;
};

const write = (
  name: string,
  run: Write['run'],
  call: string,
  sends: Write['sends'] = {},
  as: Write['as'] = 'page',
): Write => ({ name, run, call, sends, as });

const user = `/${ask.accountId}`;
const page = `/${onPage.pageId}`;
const post = `/${onPost.mediaId}`;
const comment = `/${onComment.commentId}`;
const person = '{"id":"5"}';

/** Every write of the client, each with the least it needs. */
export const everyWrite: Write[] = [
  write(
    'a container',
    (send) => createContainer(send, { ...ask, container: { kind: 'photo', imageUrl } }),
    `POST ${user}/media`,
    { image_url: imageUrl },
  ),
  write(
    'publishing',
    (send) => publishContainer(send, { ...ask, containerId: '1788' }),
    `POST ${user}/media_publish`,
    { creation_id: '1788' },
  ),
  write(
    'a comment',
    (send) => commenting.commentOn(send, { ...onPost, text }),
    `POST ${post}/comments`,
    { message: text },
  ),
  write(
    'a reply',
    (send) => commenting.replyTo(send, { ...onComment, text }),
    `POST ${comment}/replies`,
    { message: text },
  ),
  write(
    'hiding a comment',
    (send) => commenting.hideComment(send, { ...onComment, hidden: true }),
    `POST ${comment}`,
    { hide: 'true' },
  ),
  write(
    'showing a comment',
    (send) => commenting.hideComment(send, { ...onComment, hidden: false }),
    `POST ${comment}`,
    { hide: 'false' },
  ),
  write(
    'deleting a comment',
    (send) => commenting.deleteComment(send, onComment),
    `DELETE ${comment}`,
  ),
  write(
    'closing comments',
    (send) => openComments(send, { ...onPost, open: false }),
    `POST ${post}`,
    { comment_enabled: 'false' },
  ),
  write('deleting a post', (send) => deleteMedia(send, onPost), `DELETE ${post}`),
  write(
    'tagging products',
    (send) =>
      products.tagProducts(send, { ...onPost, childIndex: 0, tags: [{ ...mug, x: 0, y: 1 }] }),
    `POST ${post}/product_tags`,
    { updated_tags: '[{"product_id":"3231","x":0,"y":1}]', child_index: '0' },
    'user',
  ),
  write(
    'taking tags off',
    (send) => products.untagProducts(send, { ...onPost, tags: [{ ...mug, merchantId: '9' }] }),
    `DELETE ${post}/product_tags`,
    { deleted_tags: '[{"product_id":"3231","merchant_id":"9"}]' },
    'user',
  ),
  write(
    'an appeal',
    (send) => products.appealProduct(send, { ...ask, ...mug, why: 'It is a mug' }),
    `POST ${user}/product_appeal`,
    { product_id: '3231', appeal_reason: 'It is a mug' },
    'user',
  ),
  write(
    'answering a mention in a caption',
    (send) => answerMention(send, { ...onPost, commentId: null, text }),
    `POST ${user}/mentions`,
    { media_id: onPost.mediaId, message: text },
  ),
  write(
    'answering a mention in a comment',
    (send) => answerMention(send, { ...onPost, ...onComment, text }),
    `POST ${user}/mentions`,
    { media_id: onPost.mediaId, comment_id: onComment.commentId, message: text },
  ),
  write('liking a post', (send) => like(send, onPost), `POST ${user}/likes`, {
    media_id: onPost.mediaId,
  }),
  write('unliking a comment', (send) => unlike(send, onComment), `DELETE ${user}/likes`, {
    comment_id: onComment.commentId,
  }),
  write(
    'answering an invite',
    (send) => answerInvite(send, { ...onPost, accept: false }),
    `POST ${user}/collaboration_invites`,
    { media_id: onPost.mediaId, accept: 'false' },
  ),
  write(
    'an event',
    (send) => makeEvent(send, { ...ask, event: { ...event, reminders: ['EVENT_START'] } }),
    `POST ${user}/upcoming_events`,
    {
      ...{ title: event.title, start_time: '1800000000' },
      notification_subtypes: '["EVENT_START"]',
    },
  ),
  write(
    'changing an event',
    (send) => changeEvent(send, { ...ask, eventId: '77', event, remindBy: 'EVENT_END' }),
    'POST /77',
    { title: event.title, start_time: '1800000000', notification_target_time: 'EVENT_END' },
  ),
  write(
    'a message',
    (send) => sendMessage(send, { ...toPerson, message: { kind: 'text', text }, replyTo: 'aWd=' }),
    `POST ${page}/messages`,
    {
      ...{ recipient: person, message: '{"text":"Thank you"}', messaging_type: 'RESPONSE' },
      reply_to: '{"mid":"aWd="}',
    },
  ),
  write(
    'a private reply',
    (send) => replyInPrivate(send, { ...onPage, ...onComment, text }),
    `POST ${page}/messages`,
    {
      recipient: `{"comment_id":"${onComment.commentId}"}`,
      message: '{"text":"Thank you"}',
    },
  ),
  write(
    'a reaction',
    (send) =>
      showAct(send, { ...toPerson, shown: { act: 'REACT', messageId: 'm', reaction: 'love' } }),
    `POST ${page}/messages`,
    {
      ...{ recipient: person, sender_action: 'REACT' },
      payload: '{"message_id":"m","reaction":"love"}',
    },
  ),
  write(
    'a subscription',
    (send) => subscribe(send, { ...onPage, fields: ['feed', 'messages'] }),
    `POST ${page}/subscribed_apps`,
    { subscribed_fields: 'feed,messages' },
  ),
  write(
    'lending a picture by its address',
    (send) => lendPhoto(send, { ...onPage, picture: { address: imageUrl } }),
    `POST ${page}/photos`,
    { published: 'false', temporary: 'true', url: imageUrl },
  ),
  write(
    'lending a picture by its bytes',
    (send) => lendPhoto(send, { ...onPage, picture: { bytes } }),
    `POST ${page}/photos`,
    { published: 'false', temporary: 'true' },
  ),
  write(
    'taking a lent picture back',
    (send) => deletePhoto(send, { ...ask, photoId: '88' }),
    'DELETE /88',
  ),
];
