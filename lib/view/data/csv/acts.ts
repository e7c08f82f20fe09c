import { resultOf } from '../../../ledger/settle.ts';
import { askedFor } from '../../../shared/post/order.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { AuditRow, RuleRow } from '../../../store/desk-rows.ts';
import type { JobRow } from '../../../store/jobs/rows.ts';
import type { ActRow } from '../../../store/rows.ts';
import type { SavedRow } from '../../../store/studio/rows.ts';
import { columns, isoOf } from './sheet.ts';

const cause = (problem: Problem | null): string => problem?.reason ?? problem?.code ?? '';

/** What is said by the first step of a job that says anything. */
function wordsOf({ job }: JobRow): string {
  const order = askedFor(job);
  if (order) return order.caption;
  const told = job.steps[job.main]?.payload as { text?: unknown } | undefined;
  return typeof told?.text === 'string' ? told.text : '';
}

function whenOf({ job }: JobRow): string {
  const when = askedFor(job)?.when;
  return when?.kind === 'at' ? `${when.wall} ${when.zone}` : '';
}

const failure = ({ job }: JobRow): string => {
  const result = resultOf(job);
  return result?.kind === 'failed' ? cause(result.problem) : '';
};

export const queueColumns = columns<JobRow>([
  ['csv_time', ({ job }) => isoOf(job.createdAt)],
  ['csv_kind', ({ kind, job }) => `${kind}: ${job.steps[job.main]?.name ?? ''}`],
  ['csv_text', wordsOf],
  ['csv_planned', whenOf],
  ['csv_state', ({ job }) => resultOf(job)?.kind ?? job.phase.name],
  ['csv_why', failure],
  ['csv_post_address', ({ posted }) => posted?.permalink ?? ''],
]);

export const actColumns = columns<ActRow>([
  ['csv_time', ({ at }) => isoOf(at)],
  ['csv_kind', ({ kind }) => kind],
  ['csv_who', ({ who }) => who],
  ['csv_state', ({ result }) => result],
  ['csv_why', ({ problem }) => cause(problem)],
]);

export const ruleColumns = columns<RuleRow>([
  ['csv_rule', ({ name }) => name],
  ['csv_state', ({ state }) => state],
  ['csv_tests', ({ tests }) => JSON.stringify(tests)],
  ['csv_except', ({ except }) => except.join(' ')],
  ['csv_time', ({ changedAt }) => isoOf(changedAt)],
]);

export const auditColumns = columns<AuditRow>([
  ['csv_time', ({ at }) => isoOf(at)],
  ['csv_kind', ({ act }) => act],
  ['csv_rule', ({ by, ruleName }) => (by === 'rule' ? ruleName : '')],
  ['csv_comment_id', ({ commentId }) => commentId],
  ['csv_name', ({ username }) => username],
  ['csv_text', ({ text }) => text],
  ['csv_state', ({ result }) => result],
  ['csv_why', ({ problem }) => cause(problem)],
]);

export const savedColumns = columns<SavedRow>([
  ['csv_kind', ({ kind }) => kind],
  ['csv_name', ({ name }) => name],
  [
    'csv_text',
    (row) => (row.kind === 'reply' ? row.value.variants.join('\n') : JSON.stringify(row.value)),
  ],
  ['csv_time', ({ usedAt }) => isoOf(usedAt)],
]);
