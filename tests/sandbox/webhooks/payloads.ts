/**
 * What Meta sends to an app about Instagram: `changes` for comments, mentions and ended stories,
 * `messaging` for messages. Source: graph-api §5.3 and recorded notices (real-responses 065–075).
 */
import type { Instant } from '../../../lib/shared/ids.ts';
import { pictureUrl, type Place } from '../images/address.ts';
import { productOf } from '../nodes/product.ts';
import { between } from '../random.ts';
import type { Message } from '../world/talks.ts';
import type { Account, Comment, Post } from '../world/things.ts';

export const noticeFields = ['comments', 'mentions', 'story_insights', 'messages'] as const;
export type NoticeField = (typeof noticeFields)[number];

/** One entry of a delivery, and what it is about. */
export interface Notice {
  field: NoticeField;
  account: Account;
  entry: unknown;
}

function changed(field: NoticeField, account: Account, now: Instant, value: unknown): Notice {
  const entry = { id: account.id, time: Math.floor(now / 1000), changes: [{ field, value }] };
  return { field, account, entry };
}

export function commentNotice(comment: Comment, now: Instant): Notice {
  const { post, parent, from } = comment;
  return changed('comments', post.owner, now, {
    id: comment.id,
    ...(parent ? { parent_id: parent.id } : {}),
    text: comment.text,
    from,
    media: { id: post.id, media_product_type: productOf(post.shape) },
  });
}

/** A mention in a caption has no comment. */
export const mentionNotice = (
  account: Account,
  post: Post,
  comment: Comment | undefined,
  now: Instant,
): Notice =>
  changed('mentions', account, now, {
    media_id: post.id,
    ...(comment ? { comment_id: comment.id } : {}),
  });

/** The last figures of a story, under the names of old; fewer than five come as -1. */
export function storyNotice(story: Post, now: Instant): Notice {
  const { reach, views } = story.counts;
  const some = (name: string, part: number): number =>
    between(`${story.id}/${name}`, 0, Math.round(views * part));
  const told = {
    exits: some('exits', 0.2),
    replies: some('replies', 0.02),
    reach,
    taps_forward: some('forward', 0.6),
    taps_back: some('back', 0.1),
    impressions: views,
  };
  const shy = Object.entries(told).map(([name, count]) => [name, count < 5 ? -1 : count]);
  const value = { media_id: story.id, ...(Object.fromEntries(shy) as object) };
  return changed('story_insights', story.owner, now, value);
}

export function messageNotice(message: Message, now: Instant, place: Place): Notice {
  const { account, guest } = message.conversation;
  const [from, to] = message.own ? [account.id, guest.id] : [guest.id, account.id];
  const attachments = (message.pictures ?? []).map((picture) => ({
    type: 'image',
    payload: { url: pictureUrl(picture, place) },
  }));
  const { story } = message;
  const said = {
    mid: message.id,
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(story
      ? { reply_to: { story: { id: story.id, url: pictureUrl(story.picture, place) } } }
      : {}),
    ...(message.own ? { is_echo: true } : {}),
    ...(message.unsupported ? { is_unsupported: true } : {}),
  };
  const parties = { sender: { id: from }, recipient: { id: to } };
  const messaging = [{ ...parties, timestamp: message.at, message: said }];
  return { field: 'messages', account, entry: { id: account.id, time: now, messaging } };
}
