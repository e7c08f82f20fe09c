import type { Problem } from '../shared/problem.ts';

/**
 * What a problem says of a write. `refused`: surely not done, and asking again would change nothing.
 * `limited` and `signed-out`: surely not done, and possible later. `not-ready`: surely not done, the
 * container needs longer. `unknown`: it may have been done.
 */
export type Verdict = 'refused' | 'limited' | 'signed-out' | 'not-ready' | 'unknown';

/** Only an answer of Meta's, or a check of ours before sending, can be sure of anything. */
const sure = ({ metaCode, reason }: Problem): boolean =>
  metaCode !== undefined || reason !== undefined;

export function verdictOn(problem: Problem): Verdict {
  switch (problem.code) {
    case 'rate-limited':
      return 'limited';
    case 'signed-out':
      return 'signed-out';
    case 'not-allowed':
    case 'bad-media':
    case 'not-found':
      // Posts went live in spite of this one.
      return problem.reason === 'action-blocked' ? 'unknown' : 'refused';
    case 'temporary':
      return sure(problem) ? 'not-ready' : 'unknown';
    case 'unexpected':
      return sure(problem) ? 'refused' : 'unknown';
    case 'offline':
      // One that knows when to try again was never sent.
      return problem.retryAt === undefined ? 'unknown' : 'limited';
    case 'unknown-outcome':
      return 'unknown';
  }
}
