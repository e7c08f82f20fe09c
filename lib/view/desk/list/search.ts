import type { DeskIndex } from './desk-index.ts';
import { findWords } from './find-words.ts';
import { peopleIn, type Segment, sizeOf, stride, tonguesIn } from './segment.ts';
import type { Wish } from './wish.ts';

/** What a wish finds: numbers of comments, post by post, oldest first within each. */
export type Hits = {
  numbers: Int32Array;
  /** One run a post: which, and where its numbers begin; one more start marks the end. */
  posts: number[];
  starts: number[];
};

/** Whether one comment of a segment is by a wanted person and in a wanted language. */
type Gate = ((place: number) => boolean) | null;

const shut: Gate = () => false;

/** Lets through whom the lines of a column fit; whole columns without a trace are left unsplit. */
function gateOf(segment: Segment, { person, tongue, names }: Wish): Gate {
  if (person === null && tongue === null && names.length === 0) return null;
  const gates: Exclude<Gate, null>[] = [];
  if (person !== null) {
    if (!segment.pack.people.includes(person)) return shut;
    const people = peopleIn(segment);
    gates.push((place) => people[place] === person);
  }
  if (names.length > 0) {
    if (!names.some((name) => segment.pack.people.includes(name))) return shut;
    const people = peopleIn(segment);
    gates.push((place) => names.some((name) => people[place]?.startsWith(name)));
  }
  if (tongue !== null) {
    if (!segment.pack.tongues.includes(tongue)) return shut;
    const tongues = tonguesIn(segment);
    gates.push((place) => tongues[place] === tongue);
  }
  return (place) => gates.every((gate) => gate(place));
}

const everyPlace = Int32Array.from({ length: stride }, (_, place) => place);
const found = new Int32Array(stride);

/** Adds the numbers of a segment's hits to `numbers` from `count` on; gives the new count. */
function hitsIn(
  segment: Segment,
  slot: number,
  wish: Wish,
  numbers: Int32Array,
  count: number,
): number {
  const gate = gateOf(segment, wish);
  if (gate === shut) return count;
  const { flags } = segment.pack;
  const worded = wish.words.length > 0;
  const places = worded ? found : everyPlace;
  const most = worded ? findWords(segment, wish.words, found) : sizeOf(segment);
  const mask = wish.need | wish.none;
  let next = count;
  for (let at = 0; at < most; at += 1) {
    const place = places[at] ?? 0;
    if (((flags[place] ?? 0) & mask) !== wish.need) continue;
    if (gate !== null && !gate(place)) continue;
    numbers[next] = slot * stride + place;
    next += 1;
  }
  return next;
}

/** All comments that fit a wish, or those of some posts alone. */
export function search(index: DeskIndex, wish: Wish, among: readonly number[] | null = null): Hits {
  const numbers = new Int32Array(index.size);
  const posts: number[] = [];
  const starts: number[] = [];
  const only = wish.mediaId === null ? null : [index.postOf.get(wish.mediaId) ?? -1];
  let count = 0;
  const look = (post: number): void => {
    const begin = count;
    for (const slot of index.posts[post]?.slots ?? []) {
      const segment = index.segments[slot];
      if (segment) count = hitsIn(segment, slot, wish, numbers, count);
    }
    if (count === begin) return;
    posts.push(post);
    starts.push(begin);
  };
  if (among) among.filter((post) => only?.includes(post) ?? true).forEach(look);
  else if (only) only.forEach(look);
  else for (let post = 0; post < index.posts.length; post += 1) look(post);
  starts.push(count);
  return { numbers: numbers.subarray(0, count), posts, starts };
}
