import type { CommentId } from '../../../shared/ids.ts';
import type { PackRow } from '../../../store/desk-rows.ts';
import { partSize } from '../../../store/derive/pack.ts';

/** So many numbers are kept free for the comments of one pack. */
export const stride = partSize;

/**
 * One pack as the index holds it: the row itself, and what is made of its lines when first asked
 * for. A changed pack makes a new segment, so that a list laid out before keeps showing what it did.
 */
export type Segment = {
  /** The place of its post among the index's posts. */
  readonly post: number;
  readonly pack: PackRow;
  ids?: string[];
  people?: string[];
  tongues?: string[];
  ends?: Uint32Array;
};

/** How many comments it holds. */
export const sizeOf = ({ pack }: Segment): number => pack.at.length;

export const idsIn = (segment: Segment): readonly CommentId[] =>
  (segment.ids ??= segment.pack.ids.split('\n'));

export const peopleIn = (segment: Segment): readonly string[] =>
  (segment.people ??= segment.pack.people.split('\n'));

export const tonguesIn = (segment: Segment): readonly string[] =>
  (segment.tongues ??= segment.pack.tongues.split('\n'));

/** Where each comment's text ends, its NUL included. */
export const endsIn = (segment: Segment): Uint32Array => (segment.ends ??= findEnds(segment));

function findEnds(segment: Segment): Uint32Array {
  const { text } = segment.pack;
  const ends = new Uint32Array(sizeOf(segment));
  let from = 0;
  for (let at = 0; at < ends.length; at += 1) {
    const end = text.indexOf('\0', from);
    from = end < 0 ? text.length : end + 1;
    ends[at] = from;
  }
  return ends;
}
