import { fold } from '../../shared/comment/fold.ts';
import type { AccountId, MediaId } from '../../shared/ids.ts';
import type { PackRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';

/** A pack before it is known that it differs from the one that is kept. */
export type Pack = Omit<PackRow, 'changedAt'>;

/** Comments in one part: few enough to be written at every new comment. */
export const partSize = 512;

/** One line of a column; a name cannot make two of it. */
const line = (name: string | null): string => (name ?? '').replace(/[\n\0]/g, ' ');

type Place = { accountId: AccountId; mediaId: MediaId };

/** One part of a post's comments, which are given oldest first with the bits of each. */
export function packOf(
  { accountId, mediaId }: Place,
  part: number,
  rows: readonly CommentRow[],
  flags: readonly number[],
): Pack {
  const [at, likes] = [new Float64Array(rows.length), new Uint32Array(rows.length)];
  const columns = { ids: '', people: '', tongues: '', text: '' };
  let unasked = false;
  for (const [place, row] of rows.entries()) {
    const end = place === 0 ? '' : '\n';
    at[place] = row.timestamp;
    likes[place] = row.likes;
    columns.ids += end + row.id;
    columns.people += end + line(row.username);
    columns.tongues += end + (row.tongue ?? '');
    columns.text += `${fold(row.username ?? '')}\n${fold(row.text)}\0`;
    unasked ||= row.tongue === null;
  }
  const numbers = { at, likes, flags: Uint16Array.from(flags) };
  return { accountId, mediaId, part, ...columns, ...numbers, ...(unasked ? { unasked: 1 } : {}) };
}

/** All parts of a post's comments. */
export function packsOf(
  place: Place,
  rows: readonly CommentRow[],
  flags: readonly number[],
): Pack[] {
  const packs: Pack[] = [];
  for (let from = 0; from < rows.length; from += partSize) {
    const to = from + partSize;
    packs.push(packOf(place, packs.length, rows.slice(from, to), flags.slice(from, to)));
  }
  return packs;
}

const sameColumn = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return a.length === b.length;
};

/** Whether a pack holds what is kept. */
export const samePack = (a: Pack, b: Pack): boolean =>
  a.ids === b.ids &&
  a.text === b.text &&
  a.people === b.people &&
  a.tongues === b.tongues &&
  a.unasked === b.unasked &&
  sameColumn(a.flags, b.flags) &&
  sameColumn(a.likes, b.likes) &&
  sameColumn(a.at, b.at);
