import type { Job, Phase } from './job.ts';
import { resultOf } from './settle.ts';

/** How far a post has come, in the few words a list has room for. */
export type Stage = 'planned' | 'container' | 'ready' | 'publishing' | 'published' | 'unknown';

function stageIn(phase: Phase): Stage {
  switch (phase.name) {
    case 'held':
    case 'ready':
    case 'ended':
      return 'planned';
    case 'creating':
    case 'uploading':
    case 'repeating':
      return 'container';
    case 'processing':
      return phase.ready ? 'ready' : 'container';
    case 'sending':
      return 'publishing';
    case 'reconciling':
      return 'unknown';
    case 'waits':
      return stageIn(phase.then);
    case 'asks':
      if (phase.why.cause === 'no-witness') return 'unknown';
      return phase.containerId === null ? 'planned' : 'ready';
  }
}

/**
 * How far the main step has come; `unknown` only while nobody knows whether it was done. What came
 * to nothing never left: see `resultOf` for why.
 */
export function stageOf(job: Job): Stage {
  const result = resultOf(job);
  if (result === null) return stageIn(job.phase);
  if (result.kind === 'done') return 'published';
  return result.kind === 'discarded' ? 'unknown' : 'planned';
}
