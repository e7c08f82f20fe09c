import type { Clock, UserId } from '../../shared/ids.ts';
import { type Line, lineOf, type Pace } from '../pace.ts';
import { limitOf } from '../pools.ts';
import type { GraphRequest, Lane, Layer } from '../types.ts';

/**
 * How many calls of a lane are under way at once, and how many milliseconds lie between the starts
 * of two. Fifty likes in five seconds block for an hour, conversations bear two calls a second; the
 * others are manners, as no number is published. Source: Graph API, "Rate Limits"; user likes.
 */
export const paces: Readonly<Record<Lane, { atOnce: number; apart: number }>> = {
  reads: { atOnce: 4, apart: 0 },
  insights: { atOnce: 2, apart: 0 },
  writes: { atOnce: 1, apart: 1000 },
  likes: { atOnce: 1, apart: 1200 },
  hashtags: { atOnce: 1, apart: 0 },
  discovery: { atOnce: 1, apart: 2000 },
  messages: { atOnce: 1, apart: 600 },
};

type LaneDeps = { clock: Clock; pace: Pace; person: UserId | null };

/** The line a call stands in; null before it is known whose call it is. */
function lineFor(request: GraphRequest, { pace, person }: LaneDeps): Line | null {
  const of = limitOf(request, person);
  return of && lineOf(pace, `${of.owner} ${request.lane}`);
}

async function enter(line: Line, atOnce: number): Promise<void> {
  if (line.busy < atOnce) line.busy += 1;
  else await new Promise<void>((go) => line.waiting.push(go));
}

/** Hands the place to whoever has waited longest, so that nobody slips in between. */
function leave(line: Line): void {
  const next = line.waiting.shift();
  if (next) next();
  else line.busy -= 1;
}

/**
 * Keeps every lane of an account at its pace. Outside the limits, so that a block that came while
 * a call stood in line still holds it; outside the retries, so that time in line is not theirs.
 */
export function lanesLayer(deps: LaneDeps & { pause: (ms: number) => Promise<void> }): Layer {
  return (next) => async (request) => {
    const line = lineFor(request, deps);
    if (!line) return next(request);
    const { atOnce, apart } = paces[request.lane];
    await enter(line, atOnce);
    try {
      const since = line.startedAt === null ? apart : deps.clock() - line.startedAt;
      // Never longer than the gap itself, also where a clock was set back.
      const wait = Math.min(apart, apart - since);
      if (wait > 0) await deps.pause(wait);
      return await next(request);
    } finally {
      leave(line);
    }
  };
}

/** Notes when a call really goes out; one that was refused before that takes up no time. */
export function startsLayer(deps: LaneDeps): Layer {
  return (next) => (request) => {
    const line = lineFor(request, deps);
    if (line) line.startedAt = deps.clock();
    return next(request);
  };
}
