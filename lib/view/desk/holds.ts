import { mayHold } from '../../ledger/schedule.ts';
import { type DeskOrder, deskOrderOf } from '../../shared/comment/act.ts';
import type { Instant } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import type { HoldModel } from '../queue/models.ts';

type Held = { row: JobRow; order: DeskOrder };

const whatOf = ({ name }: DeskOrder): HoldModel['what'] => {
  if (name === 'open-comments' || name === 'close-comments') return 'switch';
  return name === 'like' || name === 'unlike' ? 'like' : name;
};

/** Acts of one press are taken back together: the same act, to leave in the same moment. */
const together = (a: Held, b: Held): boolean =>
  a.order.name === b.order.name && a.row.job.leaving.until === b.row.job.leaving.until;

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
  const all = held.filter((one) => together(first, one));
  const username = 'username' in first.order ? first.order.username : null;
  return {
    id: first.row.id,
    ids: all.map(({ row }) => row.id),
    title: all.length === 1 ? (username ?? '') : '',
    until: first.row.job.leaving.until,
    what: whatOf(first.order),
  };
}
