import type { AccountId, CommentId, MediaId } from '../../../shared/ids.ts';
import type { PileRow } from '../../../store/desk-rows.ts';
import type { CommentRow, MediaRow } from '../../../store/rows.ts';
import type { ListReads } from './list-reads.ts';
import { type Laid, postLine, type Run, unseenLine } from './places.ts';
import { missingOf } from './unseen.ts';

/** So many posts and comments are read at a time: somewhat more than a screen shows. */
const pilesAtOnce = 10;
const commentsAtOnce = 40;

/** A post's part of the list, as far as it was read. */
export type Pile = { row: PileRow; ids: CommentId[]; last: CommentRow | null };

export type Piles = {
  /** Reads on; tells whether lines came. */
  more: () => Promise<boolean>;
  laid: () => Laid;
  /** How many lines are read. */
  length: () => number;
  /** Posts of which something is in the list, in its order. */
  begun: ReadonlyMap<MediaId, Pile>;
  /** Whether everything that waits is in the list. */
  whole: () => boolean;
};

export type PilesOf = {
  accountId: AccountId;
  by: 'oldest' | 'newest';
  reads: Pick<ListReads, 'piles' | 'pilePart' | 'media' | 'gaps'>;
  found: (rows: { comments: CommentRow[]; media: MediaRow[] }) => void;
};

/** What waits, read post by post and only as far as it is looked at. */
export function openPiles({ accountId, by, reads, found }: PilesOf): Piles {
  const begun = new Map<MediaId, Pile>();
  const numbers = new Map<CommentId, number>();
  const comments: { id: CommentId; mediaId: MediaId }[] = [];
  const runs: Run[] = [];
  const lines: number[] = [];
  let queue: Pile[] = [];
  let last: PileRow | null = null;
  let ended = false;

  async function moreOf(): Promise<void> {
    const rows = await reads.piles(accountId, by, last, pilesAtOnce);
    ended = rows.length < pilesAtOnce;
    last = rows.at(-1) ?? last;
    // A post whose oldest was answered meanwhile comes again further on.
    const fresh = rows.filter(({ mediaId }) => !begun.has(mediaId));
    queue = [...queue, ...fresh.map((row): Pile => ({ row, ids: [], last: null }))];
  }

  /** How much is read of the next posts. */
  function nextParts(): { pile: Pile; most: number }[] {
    const parts: { pile: Pile; most: number }[] = [];
    let left = commentsAtOnce;
    for (const pile of queue) {
      if (left <= 0) break;
      const most = Math.min(left, Math.max(1, pile.row.waiting - pile.ids.length));
      parts.push({ pile, most });
      left -= most;
    }
    return parts;
  }

  function add(pile: Pile, rows: CommentRow[], begins: boolean): void {
    const { mediaId } = pile.row;
    if (begins) {
      begun.set(mediaId, pile);
      lines.push(postLine(runs.length));
      runs.push({ mediaId, again: 0 });
    }
    for (const { id } of rows) {
      if (numbers.has(id)) continue;
      numbers.set(id, comments.length);
      lines.push(comments.length);
      comments.push({ id, mediaId });
      pile.ids.push(id);
    }
    pile.last = rows.at(-1) ?? pile.last;
  }

  async function more(): Promise<boolean> {
    if (queue.length === 0 && !ended) await moreOf();
    const parts = nextParts();
    const ids = parts.map(({ pile }) => pile.row.mediaId);
    const [media, gaps, ...read] = await Promise.all([
      reads.media(accountId, ids),
      reads.gaps(accountId, ids),
      ...parts.map(({ pile: { row, last: after }, most }) =>
        reads.pilePart(accountId, row.mediaId, by, after, most),
      ),
    ]);
    for (const [at, { pile, most }] of parts.entries()) {
      const rows = read[at] ?? [];
      const { mediaId } = pile.row;
      if (rows.length > 0) add(pile, rows, !begun.has(mediaId));
      if (rows.length === most && pile.ids.length < pile.row.waiting) continue;
      queue = queue.filter((one) => one !== pile);
      const post = media.get(mediaId);
      const missing = post ? missingOf(post, pile.row.kept, gaps.has(mediaId)) : 0;
      if (missing > 0 && begun.has(mediaId)) lines.push(unseenLine(runs.length - 1));
    }
    found({ comments: read.flat(), media: [...media.values()] });
    return parts.length > 0;
  }

  return {
    more,
    begun,
    length: () => lines.length,
    whole: () => ended && queue.length === 0,
    laid: () => ({
      lines: [...lines],
      hits: comments.length,
      names: {
        runs,
        comment: (number) => comments[number] ?? null,
        numberOf: (id) => numbers.get(id) ?? -1,
        numbersOf: (ids) => new Set([...ids].flatMap((id) => numbers.get(id) ?? [])),
      },
    }),
  };
}
