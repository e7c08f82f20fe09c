import type { CommentId, Instant, MediaId } from '../shared/ids.ts';
import type { PostOrder } from '../shared/post/order.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import { keepComments } from '../store/keep/comments.ts';
import { keepMediaSeen, keepPicture } from '../store/keep/media.ts';
import { changeAccount } from '../store/keep/people.ts';
import { readMediaByIds } from '../store/read/media.ts';
import { readAccount } from '../store/read/people.ts';
import type { MediaKind } from '../store/rows.ts';
import { readAsset } from '../store/studio/assets.ts';
import type { Deps } from '../work/deps.ts';

type Announce = Pick<Deps, 'announce'>;

function kindOf({ surface, parts }: PostOrder): MediaKind {
  if (surface === 'story' || surface === 'reel') return surface;
  return parts.length > 1 ? 'carousel' : 'photo';
}

/** The small picture of the draft stands for the post in every list. */
async function keepThumb(id: MediaId, thumbId: string | null, now: Instant): Promise<void> {
  const asset = thumbId === null ? null : await readAsset(thumbId);
  if (!asset?.bytes.type.startsWith('image/')) return;
  await keepPicture({ accountId, id, bytes: asset.bytes, source: asset.hash, fetchedAt: now });
}

/** Puts a post into the account's own film, as the look after it would have. */
export async function keepPost(
  { announce }: Announce,
  id: MediaId,
  order: PostOrder,
  now: Instant,
): Promise<void> {
  if ((await readMediaByIds(accountId, [id])).has(id)) return;
  const seen = { likes: 0, comments: 0, thumbUrl: null, permalink: null, commentsOpen: true };
  const { caption } = order;
  await keepMediaSeen([
    { accountId, id, kind: kindOf(order), caption, timestamp: now, ...seen, fetchedAt: now },
  ]);
  await keepThumb(id, order.thumbId, now);
  const account = await readAccount(accountId);
  if (account) await changeAccount(accountId, { mediaCount: (account.mediaCount ?? 0) + 1 });
  announce(`media:${accountId}`);
  announce(`pictures:${accountId}`);
}

/** Puts a first comment of our own below a post. */
export async function sayBelow(
  { announce }: Announce,
  id: CommentId,
  mediaId: MediaId,
  text: string,
  now: Instant,
): Promise<void> {
  const username = (await readAccount(accountId))?.username ?? null;
  const own = { username, fromId: accountId, timestamp: now, likes: 0, hidden: false };
  const comments = [{ id, mediaId, parentId: null, text, ...own }];
  await keepComments(accountId, [{ mediaId, comments, count: 1, whole: false }], now);
  const post = (await readMediaByIds(accountId, [mediaId])).get(mediaId);
  if (post) await keepMediaSeen([{ ...post, comments: 1 }]);
  announce(`media:${accountId}`);
  announce(`comments:${accountId}`);
}
