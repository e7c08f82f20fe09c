import type { PileRow } from '../../../store/desk-rows.ts';
import type { CommentRow } from '../../../store/rows.ts';
import type { Pile, Piles, PilesOf } from './piles.ts';

const pilesAtOnce = 50;
/** New lines of one post are counted up to this many. */
const mostCounted = 500;

const same = (a: PileRow, b: PileRow): boolean =>
  a.waiting === b.waiting && a.oldest === b.oldest && a.newest === b.newest;

/** How many that wait now would stand among what is in the list, and are not in it. */
export async function pileNews(piles: Piles, { accountId, by, reads }: PilesOf): Promise<number> {
  const frontier = piles.whole() ? null : [...piles.begun.values()].at(-1)?.row;
  /** Whether a post belongs behind all that was read: it is read when somebody comes there. */
  const isBeyond = (row: PileRow): boolean => {
    if (!frontier) return false;
    const later = (row[by] ?? 0) - (frontier[by] ?? 0) || (row.mediaId > frontier.mediaId ? 1 : -1);
    return row.mediaId !== frontier.mediaId && (by === 'oldest' ? later > 0 : later < 0);
  };

  /** New lines of a post that is in the list already, as far as it was read. */
  async function joined({ row, ids, last }: Pile, now: PileRow): Promise<number> {
    const most = Math.min(now.waiting, ids.length + mostCounted);
    const rows = await reads.pilePart(accountId, now.mediaId, by, null, most);
    const known = new Set(ids);
    const isFresh = ({ id }: CommentRow): boolean => !known.has(id);
    if (last === null || ids.length >= row.waiting) return rows.filter(isFresh).length;
    // Of a post that was not read to its end, what comes behind the last line is read in its turn.
    const isInside = ({ timestamp: at }: CommentRow): boolean =>
      by === 'oldest' ? at < last.timestamp : at > last.timestamp;
    const end = rows.findIndex(({ id }) => id === last.id);
    const inside = end < 0 ? rows.filter(isInside) : rows.slice(0, end);
    return inside.filter(isFresh).length;
  }

  let count = 0;
  let after: PileRow | null = null;
  for (;;) {
    const rows: PileRow[] = await reads.piles(accountId, by, after, pilesAtOnce);
    for (const row of rows) {
      const known = piles.begun.get(row.mediaId);
      if (known && !same(known.row, row)) count += await joined(known, row);
      if (!known && !isBeyond(row)) count += row.waiting;
    }
    after = rows.at(-1) ?? null;
    if (rows.length < pilesAtOnce || (after && isBeyond(after))) return count;
  }
}
