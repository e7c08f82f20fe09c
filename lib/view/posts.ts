import type { Instant } from '../shared/ids.ts';
import type { AccountRow, MediaFigures, MediaRow, Value } from '../store/rows.ts';
import { median } from './change.ts';
import type { BestModel, PostModel } from './models.ts';

const recent = 14 * 24 * 3_600_000;
/** Fewer posts with views than this make no median worth the name. */
const enoughPosts = 5;

/** The first line of a caption; empty when there is none. */
export function titleOf(caption: string): string {
  const line = caption.split(/[\r\n\u2028\u2029]/, 1)[0] ?? '';
  return line.trim().slice(0, 120);
}

function valueOf(
  figures: MediaFigures | null,
  of: 'views' | 'reach' | 'saved',
  come: boolean,
): Value {
  const value = figures?.[of] ?? null;
  if (value !== null) return { kind: 'count', value };
  if (figures?.missing === 'too-few') return { kind: 'too-few' };
  return figures?.missing || !come ? { kind: 'not-allowed' } : { kind: 'not-yet' };
}

/** Posts as shown; a post's number counts from the account's first one. */
export function postsOf(
  account: AccountRow,
  rows: MediaRow[],
  thumbs: ReadonlyMap<string, string>,
  /** Whether Meta gives figures that are not here yet. */
  come: boolean,
): PostModel[] {
  return rows.map((row, place) => ({
    mediaId: row.id,
    number: account.mediaCount === null ? null : Math.max(1, account.mediaCount - place),
    kind: row.kind,
    title: titleOf(row.caption),
    takenAt: row.timestamp,
    thumb: thumbs.get(row.id) ?? row.thumbUrl,
    permalink: row.permalink,
    views: valueOf(row.figures, 'views', come),
    reach: valueOf(row.figures, 'reach', come),
    likes: row.likes,
    comments: row.comments,
    saved: valueOf(row.figures, 'saved', come),
  }));
}

/** The post of the last two weeks with most views, against the median of the newest ones. */
export function bestOf(posts: PostModel[], now: Instant): BestModel | null {
  const viewed = posts.flatMap((post) =>
    post.views.kind === 'count' ? [{ post, views: post.views.value }] : [],
  );
  const middle = median(viewed.map(({ views }) => views));
  if (viewed.length < enoughPosts || middle === 0) return null;
  const best = viewed
    .filter(({ post }) => now - post.takenAt <= recent)
    .sort((a, b) => b.views - a.views)[0];
  if (!best || best.views <= middle) return null;
  return { post: best.post, timesMedian: best.views / middle, among: viewed.length };
}
