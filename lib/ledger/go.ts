import type { Instant } from '../shared/ids.ts';
import { rebuild } from './container.ts';
import type { Job, Phase } from './job.ts';
import { ask, type Move, rest } from './move.ts';
import { doubt } from './reconcile.ts';
import { keptBack, missed } from './schedule.ts';
import { enter } from './settle.ts';
import { containerLife, due, longestLimit, longestPause } from './times.ts';

const minute = 60_000;

/** The first phase of a step whose turn has come, or the read that must precede its send. */
function begin(job: Job, now: Instant): Move {
  const step = job.steps[job.at];
  if (!step) return rest(enter(job, { name: 'ended' }));
  if (step.container === null) {
    const kept = keptBack(job, now);
    if (kept) return rest(kept);
    if (!step.repeatable) return ask(job, { kind: 'baseline' });
    return go(enter(job, { name: 'repeating', tries: 0, nextAt: now }), now);
  }
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
export function go(job: Job, now: Instant): Move {
  const late = missed(job, now);
  if (late) return rest(late);
  const { phase } = job;
  switch (phase.name) {
    case 'held':
      if (job.leaving.until > now) return rest(job);
      return go(enter(job, { name: 'ready', from: now }), now);
    case 'ready':
      return phase.from > now ? rest(job) : begin(job, now);
    case 'creating':
      return due(phase.nextAt, now, minute) ? create(job, phase) : rest(job);
    case 'uploading':
    case 'processing': {
      if (now - phase.madeAt > containerLife) return go(rebuild(job, null, now), now);
      if (!due(phase.nextAt, now, longestLimit)) return rest(job);
      const { name, containerId, child } = phase;
      return ask(
        job,
        name === 'processing'
          ? { kind: 'status', containerId }
          : { kind: 'upload', containerId, child },
      );
    }
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
