import type { Clock } from '../../shared/ids.ts';
import { problemOf, type Problem } from '../../shared/problem.ts';
import type { Layer } from '../types.ts';
import { paces } from './lanes.ts';

/** Waits before the second and the third try. */
const waits = [300, 900];
/** Longer waits are stored by whoever asked, never slept here. */
const longest = 2000;

const passing = ({ code, reason }: Problem): boolean =>
  (code === 'offline' || code === 'temporary') && reason !== 'too-much-data';

/** Tries a failed read again, twice at most and within two seconds. A write is never repeated. */
export function retryLayer(deps: { clock: Clock; pause: (ms: number) => Promise<void> }): Layer {
  return (next) => async (request) => {
    const started = deps.clock();
    for (const one of request.method === 'GET' ? waits : []) {
      // A further try keeps the lane's distance as well; where that is too long there is none.
      const wait = Math.max(one, paces[request.lane].apart);
      try {
        return await next(request);
      } catch (error) {
        const late = deps.clock() - started + wait >= longest;
        if (late || !passing(problemOf(error))) throw error;
        await deps.pause(wait);
      }
    }
    return next(request);
  };
}
