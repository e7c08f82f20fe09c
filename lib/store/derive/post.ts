import type { Owner, Settled, Why } from '../../shared/comment/talk.ts';
import { byTime } from '../../shared/comment/threads.ts';
import { waitingIn } from '../../shared/comment/waiting.ts';
import { isOurs } from '../../shared/comment/who.ts';
import type { AccountId, CommentId, Instant, MediaId } from '../../shared/ids.ts';
import type { MarkRow, PileRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';
import { flagsOf } from './flags.ts';
import { type Pack, packsOf } from './pack.ts';

/** What is known of one post's comments, and from when. */
export type PostTalk = {
  accountId: AccountId;
  mediaId: MediaId;
  rows: Iterable<CommentRow>;
  marks: readonly MarkRow[];
};

export type Derived = {
  /** Oldest first, each with its verdict; those whose verdict stood are the same objects. */
  rows: CommentRow[];
  pile: PileRow | null;
  packs: Pack[];
};

const none: ReadonlySet<CommentId> = new Set();

const settledBy = ({ commentId, upTo, until }: MarkRow): Settled => ({
  commentId,
  upTo,
  until: until ?? null,
});

/** Those that would wait now, were they not put off. */
function putOff(
  rows: readonly CommentRow[],
  owner: Owner,
  done: readonly MarkRow[],
  waiting: ReadonlyMap<CommentId, Why>,
): Set<CommentId> {
  const without = waitingIn(rows, owner, done.map(settledBy));
  return new Set([...without.keys()].filter((id) => !waiting.has(id)));
}

/**
 * All that is derived from one post's comments and marks at a moment: which of them wait and why,
 * the post's pile, and its packs. Pure, so that what is kept can be told from the beginning anew.
 */
export function derivePost(owner: Owner, talk: PostTalk, now: Instant): Derived {
  const { accountId, mediaId } = talk;
  const before = [...talk.rows].sort(byTime);
  const done = talk.marks.filter(({ kind }) => kind === 'done');
  const snoozes = talk.marks.filter(({ kind, until = 0 }) => kind === 'snoozed' && until > now);
  const waiting = waitingIn(before, owner, [...done, ...snoozes].map(settledBy));
  const off = snoozes.length > 0 ? putOff(before, owner, done, waiting) : none;
  const pile: PileRow = {
    ...{ accountId, mediaId, waiting: 0 },
    ...{ kept: before.length, hidden: 0, snoozed: off.size },
  };
  const flags: number[] = [];
  const rows = before.map((row): CommentRow => {
    const why = waiting.get(row.id) ?? null;
    const waits: 0 | 1 = why === null ? 0 : 1;
    const judged = row.waits === waits && row.why === why ? row : { ...row, waits, why };
    if (waits) {
      pile.waiting += 1;
      pile.oldest ??= row.timestamp;
      pile.newest = row.timestamp;
    }
    if (row.hidden) pile.hidden += 1;
    flags.push(flagsOf(judged, isOurs(row, owner), off.has(row.id)));
    return judged;
  });
  return {
    rows,
    pile: rows.length === 0 ? null : pile,
    packs: packsOf({ accountId, mediaId }, rows, flags),
  };
}
