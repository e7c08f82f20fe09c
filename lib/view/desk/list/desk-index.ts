import type { CommentId, Instant, MediaId } from '../../../shared/ids.ts';
import type { PackRow } from '../../../store/desk-rows.ts';
import { idsIn, type Segment, sizeOf, stride } from './segment.ts';

/** One post's packs: `slots[part]` says where in the index a part stands. */
export type IndexedPost = { mediaId: MediaId; slots: readonly number[] };

/**
 * Every kept comment of an account, as the packs that the store derived. A comment is a number: the
 * slot of its pack times the stride, plus its place in it. An index is never changed: news make
 * another one that shares all packs that are as they were.
 */
export type DeskIndex = {
  readonly posts: readonly IndexedPost[];
  readonly segments: readonly Segment[];
  /** Comments in all. */
  readonly size: number;
  /** The newest change that is in it. */
  readonly upTo: Instant;
  readonly postOf: ReadonlyMap<MediaId, number>;
};

export const emptyIndex: DeskIndex = {
  posts: [],
  segments: [],
  size: 0,
  upTo: 0,
  postOf: new Map(),
};

/** The index with packs that are new or have changed. */
export function indexWith(index: DeskIndex, packs: readonly PackRow[]): DeskIndex {
  if (packs.length === 0) return index;
  const posts = [...index.posts];
  const segments = [...index.segments];
  const postOf = new Map(index.postOf);
  let { size, upTo } = index;
  for (const pack of packs) {
    const post = postOf.get(pack.mediaId) ?? posts.length;
    postOf.set(pack.mediaId, post);
    const known = posts[post]?.slots[pack.part];
    const slot = known ?? segments.length;
    if (known === undefined) {
      const slots = [...(posts[post]?.slots ?? [])];
      slots[pack.part] = slot;
      posts[post] = { mediaId: pack.mediaId, slots };
    }
    const before = segments[slot];
    segments[slot] = { post, pack };
    size += pack.at.length - (before ? sizeOf(before) : 0);
    upTo = Math.max(upTo, pack.changedAt);
  }
  return { posts, segments, size, upTo, postOf };
}

/** Posts that hold other comments, or the same in another state, than in an earlier index. */
export function changedPosts(before: DeskIndex, after: DeskIndex): number[] {
  if (before === after) return [];
  const differs = ({ slots }: IndexedPost): boolean =>
    slots.some((slot) => after.segments[slot] !== before.segments[slot]);
  return after.posts.flatMap((post, at) => (differs(post) ? [at] : []));
}

/** The number of a comment; -1 where it is not kept. Ids have one length, or nearly so. */
export function numberOf(index: DeskIndex, id: CommentId): number {
  for (const [slot, segment] of index.segments.entries()) {
    if (!segment.pack.ids.includes(id)) continue;
    const place = idsIn(segment).indexOf(id);
    if (place >= 0 && place < sizeOf(segment)) return slot * stride + place;
  }
  return -1;
}

/** Looking through the ids of all packs costs less for a few than taking them apart. */
const few = 4;

/** The numbers of those of these comments that are kept. */
export function numbersOf(index: DeskIndex, ids: ReadonlySet<CommentId>): Set<number> {
  if (ids.size <= few) {
    return new Set([...ids].map((id) => numberOf(index, id)).filter((number) => number >= 0));
  }
  const numbers = new Set<number>();
  for (const [slot, segment] of index.segments.entries()) {
    const own = idsIn(segment);
    for (let at = 0; at < sizeOf(segment); at += 1) {
      if (ids.has(own[at] ?? '')) numbers.add(slot * stride + at);
    }
  }
  return numbers;
}

export const idOf = (index: DeskIndex, number: number): CommentId | null => {
  const segment = index.segments[Math.floor(number / stride)];
  return (segment && idsIn(segment)[number % stride]) ?? null;
};

export const postAt = (index: DeskIndex, number: number): number =>
  index.segments[Math.floor(number / stride)]?.post ?? -1;
