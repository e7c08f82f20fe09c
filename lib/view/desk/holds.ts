import { mayHold } from '../../ledger/schedule.ts';
import { type DeskOrder, deskOrderOf } from '../../shared/comment/act.ts';
import type { Instant } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import type { HoldModel } from '../queue/models.ts';

/** Answers are written one by one, and each gives its own words back. */
const writes = ({ name }: DeskOrder): boolean => name === 'reply' || name === 'private';

type Held = { row: JobRow; order: DeskOrder };

const whatOf = ({ name }: DeskOrder): HoldModel['what'] => {
  if (name === 'open-comments') return 'open';
  if (name === 'close-comments') return 'close';
  return name === 'like' || name === 'unlike' ? 'like' : name;
};

/** Jobs of one press are written one after the other, each with its own moment. */
const nextWithin = 250;

/** Acts of one press are taken back together: the same act, each following closely on another. */
function together(held: readonly Held[], first: Held): Held[] {
  let until = first.row.job.leaving.until;
  return held.filter(({ row, order }) => {
    const same = order.name === first.order.name && row.job.leaving.until - until <= nextWithin;
    if (same) until = row.job.leaving.until;
    return same;
  });
}

/** The oldest act on comments that can still be undone, with those pressed together with it. */
export function deskHoldIn(rows: readonly JobRow[], now: Instant): HoldModel | null {
  const held = rows
    .flatMap((row): Held[] => {
      const order = deskOrderOf(row.job);
      const open = mayHold(row.job) && row.job.leaving.until > now;
      return order && open ? [{ row, order }] : [];
    })
    .sort((a, b) => a.row.job.leaving.until - b.row.job.leaving.until);
  const [first] = held;
  if (!first) return null;
  const all = writes(first.order) ? [first] : together(held, first);
  const username = 'username' in first.order ? first.order.username : null;
  return {
    id: first.row.id,
    ids: all.map(({ row }) => row.id),
    title: all.length === 1 ? (username ?? '') : '',
    until: first.row.job.leaving.until,
    what: whatOf(first.order),
  };
}
