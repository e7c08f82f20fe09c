import { askedFor } from '../../shared/post/order.ts';
import { resultOf } from '../../ledger/settle.ts';
import type { Instant } from '../../shared/ids.ts';
import { isSample } from '../../shared/sample.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { say } from '../../words/say.ts';
import { clock } from '../../words/times.ts';
import { leavesAt, titleOf } from './asked.ts';
import { groupOf, shownIn } from './group.ts';
import type { LineModel } from './models.ts';
import { isUnknown } from './steps.ts';

/** How bad a job stands, the worst first. */
const orders = ['unknown', 'asks', 'signed-out', 'failed', 'due', 'going', 'planned'] as const;
type State = (typeof orders)[number];

function stateOf(row: JobRow): State | null {
  if (groupOf(row) === 'over') return null;
  if (isUnknown(row)) return 'unknown';
  const { phase } = row.job;
  if (phase.name === 'asks') return 'asks';
  if (phase.name === 'waits' && phase.until === null) return 'signed-out';
  if (phase.name === 'ended') return resultOf(row.job)?.kind === 'failed' ? 'failed' : 'due';
  return phase.name === 'held' ? 'planned' : 'going';
}

function words(state: State, row: JobRow, now: Instant): string {
  switch (state) {
    case 'unknown':
      return say('queue_line_unknown');
    case 'asks':
      return say('queue_line_asks');
    case 'signed-out':
      return say('queue_line_sign_in');
    case 'failed':
      return say('queue_line_failed');
    case 'due':
      return say('queue_line_due');
    case 'going':
      return say('queue_line_going');
    case 'planned':
      return say('queue_line_planned', clock(leavesAt(row), now));
  }
}

/** The queue in one line: what stands worst, and how many more there are; null where it is empty. */
export function lineOf(
  rows: readonly JobRow[],
  now: Instant,
): (LineModel & { row: JobRow }) | null {
  const open = shownIn(rows, now)
    .flatMap((row) => {
      const state = stateOf(row);
      return state === null ? [] : [{ row, state }];
    })
    .sort((a, b) => {
      const worse = orders.indexOf(a.state) - orders.indexOf(b.state);
      return worse === 0 ? leavesAt(a.row) - leavesAt(b.row) : worse;
    });
  const [first] = open;
  if (!first) return null;
  const { row, state } = first;
  return {
    row,
    words: isSample(row.accountId)
      ? say('queue_line_sample', words(state, row, now))
      : words(state, row, now),
    title: titleOf(askedFor(row.job)),
    more: open.length - 1,
    needs: groupOf(row) === 'needs',
    thumb: null,
  };
}
