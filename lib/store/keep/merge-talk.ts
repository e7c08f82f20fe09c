import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import type { MarkRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';
import { changeDesk, type DeskChange } from './change-desk.ts';
import type { Merged } from './merge.ts';
import type { KeptPost } from './post.ts';

const add = (to: Merged, more: Partial<Merged>): void => {
  to.taken += more.taken ?? 0;
  to.here += more.here ?? 0;
  to.orphan += more.orphan ?? 0;
};

const grouped = <Row, K>(rows: readonly Row[], by: (row: Row) => K): Map<K, Row[]> => {
  const groups = new Map<K, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
};

type Hangs = { accountId: AccountId; mediaId: MediaId };

/** Changes post by post what rows from elsewhere hang on; those of posts nobody knows are left. */
async function mergeByPost<Row extends Hangs>(
  rows: readonly Row[],
  now: Instant,
  change: (desk: DeskChange, post: KeptPost, theirs: readonly Row[]) => Merged,
): Promise<Merged> {
  const merged: Merged = { taken: 0, here: 0, orphan: 0 };
  for (const [accountId, all] of grouped(rows, (row) => row.accountId)) {
    const posts = grouped(all, ({ mediaId }) => mediaId);
    const done = await changeDesk(accountId, now, async (desk) => {
      const sum: Merged = { taken: 0, here: 0, orphan: 0 };
      const ids = [...posts.keys()];
      const media = desk.tx.objectStore('media');
      const [kept, known] = await Promise.all([
        desk.read(ids),
        Promise.all(ids.map((id) => media.getKey([accountId, id]))),
      ]);
      for (const [at, post] of kept.entries()) {
        const theirs = posts.get(post.mediaId) ?? [];
        if (known[at] === undefined) add(sum, { orphan: theirs.length });
        else add(sum, change(desk, post, theirs));
      }
      return sum;
    });
    add(merged, done ?? { orphan: all.length });
  }
  return merged;
}

/** Takes comments in; of two readings of one the newer stays, and what waits is settled anew. */
export const mergeComments = (rows: readonly CommentRow[], now: Instant): Promise<Merged> =>
  mergeByPost(rows, now, (desk, post, theirs) => {
    const kept = new Map(post.rows.map((row) => [row.id, row]));
    const before = new Map(kept);
    for (const row of theirs) {
      const old = kept.get(row.id);
      if (!old || old.fetchedAt < row.fetchedAt) kept.set(row.id, row);
    }
    const taken = [...kept].filter(([id, row]) => before.get(id) !== row).length;
    if (taken > 0) desk.settle(post, kept.values());
    return { taken, here: theirs.length - taken, orphan: 0 };
  });

const verdict = ({ kind }: MarkRow): boolean => kind === 'done' || kind === 'snoozed';

/** Those of the other marks that a newer one of a comment takes the place of. */
const clashes = (a: MarkRow, b: MarkRow): boolean =>
  a.commentId === b.commentId && (a.kind === b.kind || (verdict(a) && verdict(b)));

/** Takes in what was noted of comments; the last word about a comment stays. */
export const mergeMarks = (rows: readonly MarkRow[], now: Instant): Promise<Merged> =>
  mergeByPost(rows, now, (desk, post, theirs) => {
    const known = new Set(post.rows.map(({ id }) => id));
    const sum: Merged = { taken: 0, here: 0, orphan: 0 };
    let marks: MarkRow[] = post.marks;
    for (const row of theirs) {
      const others = marks.filter((one) => clashes(one, row));
      if (!known.has(row.commentId)) sum.orphan += 1;
      else if (others.some(({ at }) => at >= row.at)) sum.here += 1;
      else {
        marks = [...marks.filter((one) => !others.includes(one)), row];
        sum.taken += 1;
      }
    }
    if (sum.taken > 0) desk.settle(post, post.rows, marks);
    return sum;
  });
