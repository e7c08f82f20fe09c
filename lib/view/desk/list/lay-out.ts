import type { MediaId } from '../../../shared/ids.ts';
import type { Sort } from '../models.ts';
import { type DeskIndex, idOf, numberOf, numbersOf, postAt } from './desk-index.ts';
import { inOrder, keyOf } from './in-order.ts';
import { type Laid, postLine, type Run, unseenLine } from './places.ts';
import type { Hits } from './search.ts';
import { stride } from './segment.ts';

/** One value of a comment's, from its pack. */
const valueOf = (index: DeskIndex, number: number, of: 'at' | 'likes'): number =>
  index.segments[Math.floor(number / stride)]?.pack[of][number % stride] ?? 0;

/**
 * Post by post: by their oldest hit, the longest waiting first and each post's in the order they
 * were said, or by their newest, the latest word on top of its post and that post on top.
 */
function byPost(
  index: DeskIndex,
  { numbers, posts, starts }: Hits,
  newest: boolean,
  unseen: ReadonlySet<MediaId>,
): { lines: Int32Array; runs: Run[] } {
  const end = (at: number): number => starts[at + 1] ?? 0;
  const keys = new Float64Array(posts.length);
  for (let at = 0; at < keys.length; at += 1) {
    const shown = numbers[newest ? end(at) - 1 : (starts[at] ?? 0)] ?? 0;
    const key = keyOf(valueOf(index, shown, 'at'));
    keys[at] = newest ? 2 ** 31 - 1 - key : key;
  }
  const lines = new Int32Array(numbers.length + 2 * posts.length);
  const runs: Run[] = [];
  let length = 0;
  for (const at of inOrder(keys)) {
    const mediaId = index.posts[posts[at] ?? 0]?.mediaId ?? '';
    lines[length++] = postLine(runs.length);
    const [from, to] = [starts[at] ?? 0, end(at)];
    if (newest) for (let n = to - 1; n >= from; n -= 1) lines[length++] = numbers[n] ?? 0;
    else for (let n = from; n < to; n += 1) lines[length++] = numbers[n] ?? 0;
    if (unseen.size > 0 && unseen.has(mediaId)) lines[length++] = unseenLine(runs.length);
    runs.push({ mediaId, again: 0 });
  }
  return { lines: lines.subarray(0, length), runs };
}

/** The most liked first, the later one first among equals; a post's line above each run of its own. */
function byLikes(index: DeskIndex, { numbers }: Hits): { lines: Int32Array; runs: Run[] } {
  const back = (of: 'at' | 'likes', order: Int32Array): Float64Array =>
    Float64Array.from(order, (number) => {
      const value = valueOf(index, number, of);
      return 2 ** 31 - 1 - (of === 'at' ? keyOf(value) : Math.min(value, 2 ** 31 - 1));
    });
  const latest = Int32Array.from(inOrder(back('at', numbers)), (at) => numbers[at] ?? 0);
  const lines = new Int32Array(2 * latest.length);
  const runs: Run[] = [];
  const often = new Map<number, number>();
  let [length, above] = [0, -1];
  for (const at of inOrder(back('likes', latest))) {
    const number = latest[at] ?? 0;
    const post = postAt(index, number);
    if (post !== above) {
      const again = often.get(post) ?? 0;
      often.set(post, again + 1);
      lines[length++] = postLine(runs.length);
      runs.push({ mediaId: index.posts[post]?.mediaId ?? '', again });
      above = post;
    }
    lines[length++] = number;
  }
  return { lines: lines.subarray(0, length), runs };
}

/** The list of what was found. `unseen` are the posts of which Meta does not send all comments. */
export function layOut(
  index: DeskIndex,
  hits: Hits,
  sort: Sort,
  unseen: ReadonlySet<MediaId>,
): Laid {
  const { lines, runs } =
    sort === 'liked' ? byLikes(index, hits) : byPost(index, hits, sort === 'newest', unseen);
  return {
    lines,
    hits: hits.numbers.length,
    names: {
      runs,
      numberOf: (id) => numberOf(index, id),
      numbersOf: (ids) => numbersOf(index, ids),
      comment(number) {
        const id = idOf(index, number);
        const mediaId = index.posts[postAt(index, number)]?.mediaId;
        return id === null || mediaId === undefined ? null : { id, mediaId };
      },
    },
  };
}
