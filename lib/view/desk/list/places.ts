import type { CommentId, MediaId } from '../../../shared/ids.ts';
import type { DeskList, Line } from '../models.ts';

/*
 * A list as numbers: a comment is its number, and the lines above and below a run of comments of
 * one post are negative. Nothing else is made before a line is looked at.
 */

export const postLine = (run: number): number => -1 - 2 * run;
export const unseenLine = (run: number): number => -2 - 2 * run;
const runOf = (line: number): number => (-1 - line) >> 1;
const isPost = (line: number): boolean => line % 2 !== 0;

/** What the numbers of a list stand for. */
export type Names = {
  comment: (number: number) => { id: CommentId; mediaId: MediaId } | null;
  /** The number of a comment that may be in the list; -1 where it is unknown. */
  numberOf: (id: CommentId) => number;
  numbersOf: (ids: ReadonlySet<CommentId>) => Set<number>;
  runs: readonly Run[];
};

/** Comments of one post under one another. A post may have several, told apart by `again`. */
export type Run = { mediaId: MediaId; again: number };

/** A list as it was laid out. */
export type Laid = { lines: ArrayLike<number>; hits: number; names: Names };

export const noLines: Laid = {
  lines: [],
  hits: 0,
  names: { comment: () => null, numberOf: () => -1, numbersOf: () => new Set(), runs: [] },
};

function lineAt({ names }: Laid, line: number): Line | null {
  if (line >= 0) {
    const comment = names.comment(line);
    return comment && { kind: 'comment', ...comment };
  }
  const run = names.runs[runOf(line)];
  if (!run) return null;
  const { mediaId, again } = run;
  if (!isPost(line)) return { kind: 'unseen', id: `unseen:${mediaId}`, mediaId };
  return { kind: 'post', id: `post:${mediaId}${again === 0 ? '' : `:${again}`}`, mediaId };
}

function numberOf({ names }: Laid, id: string): number | null {
  const [kind = '', mediaId = '', again = '0'] = id.split(':');
  if (kind !== 'post' && kind !== 'unseen') {
    const number = names.numberOf(id);
    return number < 0 ? null : number;
  }
  const run = names.runs.findIndex((one) => one.mediaId === mediaId && String(one.again) === again);
  if (run < 0) return null;
  return kind === 'post' ? postLine(run) : unseenLine(run);
}

/** The list for who paints it. Lines that were looked at are kept, with where they stand. */
export function deskList(laid: Laid, show: DeskList['show']): DeskList {
  const seen = new Map<number, Line | null>();
  const placed = new Map<string, number>();
  return {
    length: laid.lines.length,
    at(place) {
      const line = laid.lines[place];
      if (line === undefined) return null;
      const known = seen.get(place);
      if (known !== undefined) return known;
      const made = lineAt(laid, line);
      seen.set(place, made);
      if (made) placed.set(made.id, place);
      return made;
    },
    placeOf(id) {
      const known = placed.get(id);
      if (known !== undefined) return known;
      const number = numberOf(laid, id);
      const place = number === null ? -1 : Array.prototype.indexOf.call(laid.lines, number);
      placed.set(id, place);
      return place;
    },
    show,
  };
}

/** The list without some comments, and without what stood around them alone. */
export function without(laid: Laid, out: ReadonlySet<CommentId>): Laid {
  const numbers = laid.names.numbersOf(out);
  if (numbers.size === 0) return laid;
  const lines = new Int32Array(laid.lines.length);
  let [length, hits, head] = [0, 0, 0];
  let bare = true;
  for (let place = 0; place < laid.lines.length; place += 1) {
    const line = laid.lines[place] ?? 0;
    if (line < 0 && isPost(line)) {
      head = line;
      bare = true;
    } else if (line >= 0 ? !numbers.has(line) : !bare) {
      if (bare) lines[length++] = head;
      bare = false;
      lines[length++] = line;
      if (line >= 0) hits += 1;
    }
  }
  return { ...laid, lines: lines.subarray(0, length), hits };
}
