import type { Instant } from '../shared/ids.ts';
import { created } from './build.ts';
import { type Answer, type Event, type Flight, writes } from './flight.ts';
import { go } from './go.ts';
import type { Job } from './job.ts';
import { ask, type Move, rest } from './move.ts';
import { owned } from './owner.ts';
import { said } from './person.ts';
import { lookedFor } from './reconcile.ts';
import { repeated } from './repeat.ts';
import { hold, keptBack, move } from './schedule.ts';
import { baselineFailed, intend, sent } from './send.ts';
import { enter, settle } from './settle.ts';
import { readFailed, readLater, statusRead } from './status.ts';
import { uploaded } from './upload.ts';

const lost: Answer = { kind: 'problem', problem: { code: 'unknown-outcome' } };

/** Takes an answer in; the answers that lead straight to the send are dealt with in `answered`. */
function absorb(job: Job, { effect }: Flight, answer: Answer, now: Instant): Job {
  const { phase } = job;
  switch (phase.name) {
    case 'creating':
      return created(job, phase, effect, answer, now);
    case 'uploading':
      return uploaded(job, phase, answer, now);
    case 'processing':
      if (effect.kind === 'status') return statusRead(job, phase, answer, now);
      return answer.kind === 'problem'
        ? readFailed(job, phase, answer.problem, now)
        : readLater(job, phase, now);
    case 'ready':
      return baselineFailed(
        job,
        phase,
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

/** The post's own container is finished, or will be built and no more. */
function finished(job: Job, containerId: string, now: Instant): Move {
  if (job.steps[job.at]?.repeatable) {
    return go(settle(job, { kind: 'done', id: containerId }, now), now);
  }
  const kept = keptBack(job, now);
  return kept ? rest(kept) : ask({ ...job, flight: null }, { kind: 'baseline' });
}

function answered(job: Job, flight: Flight, answer: Answer, now: Instant): Move {
  const { phase } = job;
  if (phase.name === 'processing' && phase.child === null && answer.kind === 'state') {
    if (answer.state === 'finished') return finished(job, phase.containerId, now);
  }
  if (flight.effect.kind === 'baseline' && answer.kind === 'baseline') {
    const kept = keptBack(job, now);
    return kept ? rest(kept) : intend({ ...job, flight: null }, answer.baseline, now);
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
    case 'hold':
      return rest(hold(job, event.until));
    case 'moved':
      return rest(move(job, event.leaving, now));
    case 'signed-in': {
      const back = phase.name === 'waits' && phase.until === null;
      if (!back || event.accountId !== job.accountId) return rest(job);
      return rest(enter(job, phase.then));
    }
    case 'person':
      return rest(owned(job, event.people, now));
    case 'said':
      return rest(said(job, event.word, now));
  }
}
