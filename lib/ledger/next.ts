import type { Instant } from '../shared/ids.ts';
import { created, readFailed, readLater, rebuild, statusRead } from './build.ts';
import { type Answer, type Event, type Flight, writes } from './flight.ts';
import type { Job, Phase } from './job.ts';
import { ask, type Move, rest } from './move.ts';
import { said } from './person.ts';
import { lookedFor, doubt } from './reconcile.ts';
import { repeated } from './repeat.ts';
import { baselineFailed, intend, sent } from './send.ts';
import { enter } from './settle.ts';
import { containerLife, due, longestLimit, longestPause } from './times.ts';

const minute = 60_000;
const lost: Answer = { kind: 'problem', problem: { code: 'unknown-outcome' } };

/** The first phase of a step whose turn has come, or the read that must precede its send. */
function begin(job: Job, now: Instant): Move {
  const step = job.steps[job.at];
  if (!step) return rest(enter(job, { name: 'ended' }));
  if (step.repeatable) return go(enter(job, { name: 'repeating', tries: 0, nextAt: now }), now);
  if (step.container === null) return ask(job, { kind: 'baseline' });
  return go(enter(job, { name: 'creating', attempts: 0, children: [], nextAt: now }), now);
}

function create(job: Job, phase: Extract<Phase, { name: 'creating' }>): Move {
  const { children, attempts } = phase;
  const wanted = job.steps[job.at]?.container?.children ?? 0;
  const tried = enter(job, { ...phase, attempts: attempts + 1 });
  return children.length < wanted
    ? ask(tried, { kind: 'create-child', index: children.length })
    : ask(tried, { kind: 'create', children });
}

/** What is due in a phase at a moment. */
function go(job: Job, now: Instant): Move {
  const { phase } = job;
  switch (phase.name) {
    case 'held': {
      const { until, latest } = phase;
      if (until > now) return rest(job);
      if (latest === null || now <= latest)
        return go(enter(job, { name: 'ready', from: now }), now);
      const why = { cause: 'missed' as const, since: until };
      return rest(enter(job, { name: 'asks', why, containerId: null }));
    }
    case 'ready':
      return phase.from > now ? rest(job) : begin(job, now);
    case 'creating':
      return due(phase.nextAt, now, minute) ? create(job, phase) : rest(job);
    case 'processing':
      if (now - phase.madeAt > containerLife) return go(rebuild(job, null, now), now);
      if (!due(phase.nextAt, now, longestLimit)) return rest(job);
      return ask(job, { kind: 'status', containerId: phase.containerId });
    case 'sending':
      return go(doubt(job, phase, now), now);
    case 'reconciling': {
      if (!due(phase.nextAt, now, longestLimit)) return rest(job);
      const { containerId, baseline, intentAt } = phase;
      return ask(job, { kind: 'look', containerId, baseline, intentAt });
    }
    case 'repeating':
      if (!due(phase.nextAt, now, longestPause)) return rest(job);
      return ask(enter(job, { ...phase, tries: phase.tries + 1 }), { kind: 'repeat' });
    case 'waits':
      if (phase.until === null || phase.until > now) return rest(job);
      return go(enter(job, phase.then), now);
    case 'asks':
    case 'ended':
      return rest(job);
  }
}

/** Takes an answer in; the answers that lead straight to the send are dealt with in `answered`. */
function absorb(job: Job, { effect }: Flight, answer: Answer, now: Instant): Job {
  const { phase } = job;
  switch (phase.name) {
    case 'creating':
      return created(job, phase, effect, answer, now);
    case 'processing':
      if (effect.kind === 'status') return statusRead(job, phase, answer, now);
      return answer.kind === 'problem'
        ? readFailed(job, phase, answer.problem, now)
        : readLater(job, phase, now);
    case 'ready':
      return baselineFailed(
        job,
        answer.kind === 'problem' ? answer.problem : { code: 'unexpected' },
        now,
      );
    case 'sending':
      return sent(job, phase, answer, now);
    case 'reconciling':
      return lookedFor(job, phase, answer, now);
    case 'repeating':
      return repeated(job, phase, answer, now);
    case 'held':
    case 'waits':
    case 'asks':
    case 'ended':
      return { ...job, flight: null };
  }
}

function answered(job: Job, flight: Flight, answer: Answer, now: Instant): Move {
  const { kind } = flight.effect;
  if (kind === 'status' && answer.kind === 'state' && answer.state === 'finished') {
    return ask({ ...job, flight: null }, { kind: 'baseline' });
  }
  if (kind === 'baseline' && answer.kind === 'baseline') {
    return intend({ ...job, flight: null }, answer.baseline, now);
  }
  return go(absorb(job, flight, answer, now), now);
}

/**
 * The whole protocol as one pure function: a job, what happened, and the moment give the job as it
 * is to be written down and what is to be done after that.
 */
export function next(job: Job, event: Event, now: Instant): Move {
  const { flight, phase } = job;
  switch (event.kind) {
    case 'tick':
      return flight ? rest(job) : go(job, now);
    case 'started': {
      if (!flight) return go(job, now);
      if (writes(flight.effect)) return answered(job, flight, lost, now);
      return go({ ...job, flight: null }, now);
    }
    case 'answer':
      // An answer that comes twice, or after the job went on without it, says nothing any more.
      return flight?.call === event.call ? answered(job, flight, event.answer, now) : rest(job);
    case 'hold': {
      if (phase.name !== 'held' || event.until <= phase.until) return rest(job);
      return rest(enter(job, { ...phase, until: event.until }));
    }
    case 'signed-in': {
      const back = phase.name === 'waits' && phase.until === null;
      if (!back || event.accountId !== job.accountId) return rest(job);
      return rest(enter(job, phase.then));
    }
    case 'said':
      return rest(said(job, event.word, now));
  }
}
