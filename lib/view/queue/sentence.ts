import { askedFor } from '../../shared/post/order.ts';
import type { Outcome, People, Phase } from '../../ledger/job.ts';
import { resultOf } from '../../ledger/settle.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import { isSample } from '../../shared/sample.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { full } from '../../words/numbers.ts';
import { problemWords } from '../../words/problems.ts';
import { say } from '../../words/say.ts';
import { clock } from '../../words/times.ts';
import { wallWords } from '../../words/walls.ts';
import { nounOf, plannedAt, stepName } from './asked.ts';

/** What happened and what to do, in one breath. */
function refusal(problem: Problem, now: Instant): string {
  const { title, body } = problemWords(problem, now);
  return `${title} ${body}`;
}

type Of<N extends Phase['name']> = Extract<Phase, { name: N }>;

function held(row: JobRow, now: Instant): string {
  const { until } = row.job.leaving;
  const planned = plannedAt(askedFor(row.job)?.when);
  if (planned === null) return say('job_held', clock(until, now));
  const when = wallWords(planned.wall);
  if (row.kind === 'remind') return say('job_reminds', when);
  // Films are sent ahead of their minute, so that they leave on it.
  return planned.at - until > 30_000
    ? say('job_begins', clock(until, now), when)
    : say('job_planned', when);
}

function ready(row: JobRow, { from }: Of<'ready'>, now: Instant): string {
  if (from > now) return say('job_goes_on', clock(from, now));
  return say(row.kind === 'remind' ? 'job_due' : 'job_next', clock(from, now));
}

function creating(row: JobRow, phase: Of<'creating'>, now: Instant): string {
  const { attempts, children, nextAt } = phase;
  if (attempts > 0 && nextAt > now) return say('job_not_ready', clock(nextAt, now));
  const since = clock(row.changedAt, now);
  const whole = row.job.steps[row.job.at]?.container?.children ?? 0;
  return whole > 0
    ? say('job_parts', full(children.length), full(whole), since)
    : say('job_creating', since);
}

function uploading({ sent }: JobRow, phase: Of<'uploading'>, now: Instant): string {
  if (phase.tries > 0 && phase.nextAt > now)
    return say('job_uploads_again', clock(phase.nextAt, now));
  return say(sent === null ? 'job_creating' : 'job_uploads', clock(phase.madeAt, now));
}

function processing(phase: Of<'processing'>, now: Instant): string {
  const made = clock(phase.madeAt, now);
  if (phase.ready) return say('job_built', made, clock(phase.nextAt, now));
  return say('job_reading', made, clock(Math.max(phase.nextAt, now), now));
}

/** Who asked for it, and who would send it now. */
export function changedHands({ asked, now }: People): string {
  return asked === null ? say('job_asks_someone', now) : say('job_asks_person', asked, now);
}

function asks(row: JobRow, { why }: Of<'asks'>, now: Instant): string {
  switch (why.cause) {
    case 'no-witness':
      return say('job_asks_witness', clock(why.intentAt, now), nounOf(askedFor(row.job)));
    case 'not-made':
      if (why.people) return changedHands(why.people);
      // Nobody asked Meta from here, and whether it is out is told by nothing that is kept.
      if (why.problem?.reason === 'planned-elsewhere') return refusal(why.problem, now);
      return why.problem === null
        ? say('job_asks_not_made', clock(row.changedAt, now))
        : say('job_asks_refused', clock(row.changedAt, now), refusal(why.problem, now));
    case 'expired':
      return say('job_asks_expired', clock(row.changedAt, now));
    case 'missed':
      return say('job_asks_missed', clock(why.since, now));
  }
}

function waits(row: JobRow, { until, problem }: Of<'waits'>, now: Instant): string {
  if (until === null) return say('job_waits_sign_in', clock(row.changedAt, now));
  const { title } = problemWords(problem, now);
  return say('job_waits', title, clock(until, now));
}

function ended(row: JobRow, result: Outcome | null, now: Instant): string {
  const at = clock(row.posted?.at ?? row.changedAt, now);
  const deletedAt = row.posted?.deletedAt;
  if (deletedAt !== undefined) return say('job_deleted', clock(deletedAt, now));
  switch (result?.kind) {
    case 'done':
      if (isSample(row.accountId)) return say('job_live_sample', at);
      return row.kind === 'remind'
        ? say('job_due', clock(plannedAt(askedFor(row.job)?.when)?.at ?? row.changedAt, now))
        : say('job_live', at);
    case 'failed':
      return say('job_failed', at, refusal(result.problem, now));
    case 'discarded':
      return say('job_given_up', at);
    case 'cancelled':
    case undefined:
      return say('job_called_off', at);
  }
}

/** What is being done before or after the post itself. */
function aside(row: JobRow, now: Instant): string | null {
  const since = clock(row.changedAt, now);
  const { phase } = row.job;
  const later = phase.name === 'repeating' && phase.tries > 0 && phase.nextAt > now;
  switch (stepName(row)) {
    case 'lend':
      return later && phase.name === 'repeating'
        ? say('job_lends_again', clock(phase.nextAt, now))
        : say('job_lends', since);
    case 'comment':
      return say('job_comments', since);
    case 'tidy':
      return resultOf(row.job)?.kind === 'done'
        ? say('job_tidies', clock(row.posted?.at ?? row.changedAt, now))
        : say('job_tidies_only', since);
    default:
      return null;
  }
}

/** A first comment that did not come out under a post that did. */
function commentFailed({ job }: JobRow, now: Instant): string {
  const at = job.steps.findIndex(({ name }) => name === 'comment');
  const outcome = job.outcomes[at];
  return outcome?.kind === 'failed' ? say('job_comment_failed', refusal(outcome.problem, now)) : '';
}

/** Where a job stands, in one sentence with a time; of a sample's also that it goes nowhere. */
export function sentenceOf(row: JobRow, now: Instant): string {
  const sentence = standing(row, now);
  const going = isSample(row.accountId) && row.job.phase.name !== 'ended';
  return going ? say('job_sample', sentence) : sentence;
}

function standing(row: JobRow, now: Instant): string {
  const { job } = row;
  const { phase } = job;
  const other = ['ready', 'repeating'].includes(phase.name) ? aside(row, now) : null;
  if (other !== null) return other;
  switch (phase.name) {
    case 'held':
      return held(row, now);
    case 'ready':
      return ready(row, phase, now);
    case 'creating':
      return creating(row, phase, now);
    case 'uploading':
      return uploading(row, phase, now);
    case 'processing':
      return processing(phase, now);
    case 'sending':
      return say('job_sending', clock(phase.intentAt, now));
    case 'reconciling':
      return phase.until === null
        ? say('job_looks', clock(phase.intentAt, now))
        : say('job_looks_until', clock(phase.intentAt, now), clock(phase.until, now));
    case 'repeating':
      return say('job_goes_on', clock(Math.max(phase.nextAt, now), now));
    case 'waits':
      return waits(row, phase, now);
    case 'asks':
      return asks(row, phase, now);
    case 'ended':
      return [ended(row, resultOf(job), now), commentFailed(row, now)].filter(Boolean).join(' ');
  }
}
