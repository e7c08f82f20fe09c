import { askedFor } from '../../shared/post/order.ts';
import { mayHold } from '../../ledger/schedule.ts';
import { resultOf } from '../../ledger/settle.ts';
import type { Instant } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { titleOf } from './asked.ts';
import type { Group, HoldModel } from './models.ts';

/** Whether a job wants the person, goes by itself, or is over. */
export function groupOf(row: JobRow): Group {
  const { job } = row;
  const { phase } = job;
  if (phase.name === 'asks') return 'needs';
  if (phase.name === 'waits' && phase.until === null) return 'needs';
  if (phase.name !== 'ended') return 'goes';
  const result = resultOf(job)?.kind;
  if (result === 'failed') return 'needs';
  return result === 'done' && row.kind === 'remind' ? 'needs' : 'over';
}

/** Dry runs are told where they were asked for, in the preflight list. */
const listed = ({ kind }: JobRow): boolean => kind !== 'dry-run';

/** How many jobs want the person. */
export const needsIn = (rows: readonly JobRow[]): number =>
  rows.filter((row) => listed(row) && groupOf(row) === 'needs').length;

/** The oldest job that can still be undone; the others wait behind it. */
export function holdIn(rows: readonly JobRow[], now: Instant): HoldModel | null {
  const held = rows.filter(
    (row) => row.kind === 'publish' && mayHold(row.job) && row.job.leaving.until > now,
  );
  const [row] = held.sort((a, b) => a.job.leaving.until - b.job.leaving.until);
  if (!row) return null;
  const { until } = row.job.leaving;
  return { id: row.id, ids: [row.id], what: 'post', title: titleOf(askedFor(row.job)), until };
}

/** How long what is over stays in the list. */
const shownFor = 24 * 3_600_000;

/** The jobs that a list shows: all that is open, and for a day what is over. */
export const shownIn = (rows: readonly JobRow[], now: Instant): JobRow[] =>
  rows.filter(
    (row) =>
      listed(row) &&
      (groupOf(row) !== 'over' || now - (row.posted?.at ?? row.changedAt) < shownFor),
  );
