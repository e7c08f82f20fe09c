import type { Instant } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { leavesAt } from './asked.ts';
import { groupOf, shownIn } from './group.ts';
import { jobModel } from './job-model.ts';
import type { Around, Group, QueueModel } from './models.ts';
import { isUnknown } from './steps.ts';
import { weekOf } from './week.ts';

const ranks: Record<Group, number> = { needs: 1, goes: 2, over: 3 };
const rank = (row: JobRow): number => (isUnknown(row) ? 0 : ranks[groupOf(row)]);

/** What nobody knows first, then what wants the person, what is on its way, and what is over. */
function inOrder(a: JobRow, b: JobRow): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return groupOf(a) === 'over' ? b.changedAt - a.changedAt : leavesAt(a) - leavesAt(b);
}

/** Kept jobs as the queue shows them. */
export function queueModel(
  rows: readonly JobRow[],
  now: Instant,
  around: Omit<Around, 'others'>,
  problem: QueueModel['problem'],
): QueueModel {
  const shown = shownIn(rows, now).sort(inOrder);
  const others = shown
    .filter((row) => row.kind === 'publish' && groupOf(row) === 'goes')
    .map((row) => ({ id: row.id, at: leavesAt(row) }));
  const jobs = shown.map((row) => jobModel(row, now, { ...around, others }));
  const { zone, quota, mayDelete } = around;
  return { jobs, week: weekOf(jobs, zone, now), zone, quota, mayDelete, problem };
}
