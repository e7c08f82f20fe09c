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

/** One part of a post's comments, which are given oldest first with the bits of each. */
export function packOf(
  place: { accountId: AccountId; mediaId: MediaId; part: number },
  rows: readonly CommentRow[],
  flags: readonly number[],
): Pack {
  let text = '';
  for (const row of rows) text += `${fold(row.username ?? '')}\n${fold(row.text)}\0`;
  const unasked = rows.some(({ tongue }) => tongue === null);
  return {
    accountId: place.accountId,
    mediaId: place.mediaId,
    part: place.part,
    ids: rows.map(({ id }) => id).join('\n'),
    people: rows.map(({ username }) => line(username)).join('\n'),
    tongues: rows.map(({ tongue }) => tongue ?? '').join('\n'),
    at: Float64Array.from(rows, ({ timestamp }) => timestamp),
    likes: Uint32Array.from(rows, ({ likes }) => likes),
    flags: Uint16Array.from(flags),
    text,
    ...(unasked ? { unasked: 1 as const } : {}),
  };
}

/** All parts of a post's comments. */
export function packsOf(
  post: { accountId: AccountId; mediaId: MediaId },
  rows: readonly CommentRow[],
  flags: readonly number[],
): Pack[] {
  const packs: Pack[] = [];
  for (let from = 0; from < rows.length; from += partSize) {
    const [some, theirs] = [rows, flags].map((all) => all.slice(from, from + partSize));
    packs.push(
      packOf({ ...post, part: from / partSize }, some as CommentRow[], theirs as number[]),
    );
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
