import type { Clock, Instant, UserId } from '../../shared/ids.ts';
import { AppError } from '../../shared/problem.ts';
import { GraphError } from '../errors.ts';
import { type Pace, type Turnstile, turnstileOf } from '../pace.ts';
import { limitOf } from '../pools.ts';
import type { GraphRequest, Layer, LimitOf, LimitsPort, Priority, Usage } from '../types.ts';

/** From these percentages on a priority asks nothing; a click is stopped by a block alone. */
export const marks: Readonly<Record<Priority, number>> = {
  background: 60,
  open: 80,
  click: Infinity,
};
/** From this percentage on everything is blocked. */
export const stopMark = 95;

const minute = 60_000;
const hour = 60 * minute;
/** Meta counts by a rolling hour at least: an older percentage says nothing. */
const trusted = hour;

const refusal = (retryAt: Instant): AppError =>
  new AppError(
    { code: 'rate-limited', reason: 'usage-high', retryAt },
    'not sent: Meta’s limit for such calls is near',
  );

/** Whether Meta took the call, if only to refuse it for its own sake: then no block stands. */
const taken = ({ limit, problem: { code, metaCode } }: GraphError): boolean =>
  !limit && metaCode !== undefined && code !== 'temporary' && code !== 'unknown-outcome';

/** The limit a call counts in, and what goes on with it. */
type Gate = { of: LimitOf; turnstile: Turnstile };

/** A call that may go out; `probes` is the ended block it tries, `done` tells those who wait. */
type Pass = { probes: Instant | null; done: () => void };

const free: Pass = { probes: null, done: () => undefined };

/** What an answer said; `lifted` when it shows that the block it tried is over. */
type Seen = { usage: Usage | null; block: Instant | null; lifted: Instant | null };

/**
 * Spares what Meta counts in: refuses before sending what the kept usage forbids, keeps what every
 * answer says, and after a block lets one call try while the others wait for how it fares. A block
 * is in the store and outlives the worker. Source: Graph API, "Rate Limits".
 */
export function limitsLayer(deps: {
  clock: Clock;
  limits: LimitsPort;
  pace: Pace;
  person: UserId | null;
}): Layer {
  const { clock, limits, pace, person } = deps;

  function gateOf(request: GraphRequest): Gate | null {
    const of = limitOf(request, person);
    return of && { of, turnstile: turnstileOf(pace, `${of.owner} ${of.pool}`) };
  }

  /** What is kept; null where a clock noted it that was ahead: when that was, nobody knows. */
  async function believed(of: LimitOf): ReturnType<LimitsPort['read']> {
    const kept = await limits.read(of);
    return kept && kept.readAt <= clock() + minute ? kept : null;
  }

  function startProbe(turnstile: Turnstile, probes: Instant): Pass {
    const { promise, resolve } = Promise.withResolvers<void>();
    turnstile.probe = promise;
    const done = (): void => {
      turnstile.probe = null;
      resolve();
    };
    return { probes, done };
  }

  /** Lets a call pass or refuses it; null when another call's probe must be waited for. */
  async function judge({ of, turnstile }: Gate, priority: Priority): Promise<Pass | null> {
    if (turnstile.probe) return null;
    const kept = await believed(of);
    if (!kept) return free;
    const { percent, blockedUntil, readAt } = kept;
    const now = clock();
    if (blockedUntil !== null && blockedUntil > now) throw refusal(blockedUntil);
    if (blockedUntil !== null) return startProbe(turnstile, blockedUntil);
    const fresh = now - readAt < trusted;
    if (fresh && percent !== null && percent >= marks[priority]) throw refusal(readAt + trusted);
    return free;
  }

  async function admit(gate: Gate, priority: Priority): Promise<Pass> {
    for (;;) {
      const pass = await gate.turnstile.turn(() => judge(gate, priority));
      if (pass) return pass;
      await gate.turnstile.probe;
    }
  }

  const blockOf = (usage: Usage | null, limit: boolean): Instant | null => {
    const stated = usage?.regainMinutes ?? 0;
    if (!limit && stated <= 0 && (usage?.percent ?? 0) < stopMark) return null;
    return clock() + (stated > 0 ? stated * minute : hour);
  };

  async function keep(of: LimitOf, { usage, block, lifted }: Seen): Promise<void> {
    if (!usage && block === null && lifted === null) return;
    const kept = await believed(of);
    const standing = kept?.blockedUntil ?? null;
    // Only a probe lifts a block, and only the one it tried: an older answer lifts and shortens none.
    const stays = standing !== null && standing !== lifted ? standing : 0;
    const until = Math.max(block ?? 0, stays);
    // What was read before a block is history after it.
    const known = lifted === null ? (kept?.percent ?? null) : null;
    const percent = usage?.percent ?? known;
    await limits.keep(of, { percent, blockedUntil: until > 0 ? until : null });
  }

  return (next) => async (request) => {
    const gate = gateOf(request);
    const pass = gate ? await admit(gate, request.priority) : free;
    const note = async (seen: Seen): Promise<void> => {
      // An answer is worth more than the note of it: a write that was done must not look failed.
      if (gate) await gate.turnstile.turn(() => keep(gate.of, seen)).catch(() => undefined);
    };
    try {
      const response = await next(request);
      const { usage } = response;
      await note({ usage, block: blockOf(usage, false), lifted: pass.probes });
      return response;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const { usage, limit, problem, message } = error;
      const block = blockOf(usage, limit);
      await note({ usage, block, lifted: taken(error) ? pass.probes : null });
      if (!limit || block === null) throw error;
      const timed = { ...problem, retryAt: block };
      throw new GraphError(timed, message, { usage, limit, cause: error });
    } finally {
      pass.done();
    }
  };
}
