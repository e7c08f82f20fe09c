import type { AccountId, Clock, Instant } from '../../shared/ids.ts';
import { AppError } from '../../shared/problem.ts';
import { GraphError } from '../errors.ts';
import type { GraphRequest, Priority, Layer, LimitsPort, Usage } from '../types.ts';

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
    'not sent: the account is near its limit',
  );

/**
 * Spares the account's budget: refuses before sending what the kept usage forbids, and keeps what
 * every answer says. Source: Graph API, "Rate Limits", business use case limits.
 */
export function limitsLayer(deps: { clock: Clock; limits: LimitsPort }): Layer {
  const { clock, limits } = deps;

  async function admit({ accountId, priority }: GraphRequest): Promise<void> {
    if (accountId === null) return;
    const kept = await limits.read(accountId);
    if (!kept) return;
    const { percent, blockedUntil, readAt } = kept;
    const now = clock();
    if (blockedUntil !== null && blockedUntil > now) throw refusal(blockedUntil);
    // Once a block has ended its percentage is history, and the next call shows how things are.
    const fresh = blockedUntil === null && now - readAt < trusted;
    if (fresh && percent !== null && percent >= marks[priority]) {
      throw refusal(readAt + trusted);
    }
  }

  const blockOf = (usage: Usage | null, limit: boolean): Instant | null => {
    const stated = usage?.regainMinutes ?? 0;
    if (!limit && stated <= 0 && (usage?.percent ?? 0) < stopMark) return null;
    return clock() + (stated > 0 ? stated * minute : hour);
  };

  async function keep(id: AccountId, usage: Usage | null, block: Instant | null): Promise<void> {
    if (!usage && block === null) return;
    const kept = await limits.read(id);
    const standing = kept?.blockedUntil ?? 0;
    // An answer sent off before a block must not lift it.
    const until = Math.max(block ?? 0, standing > clock() ? standing : 0);
    const percent = usage?.percent ?? kept?.percent ?? null;
    await limits.keep(id, { percent, blockedUntil: until > 0 ? until : null });
  }

  return (next) => async (request) => {
    await admit(request);
    const { accountId } = request;
    try {
      const response = await next(request);
      if (accountId !== null) await keep(accountId, response.usage, blockOf(response.usage, false));
      return response;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const { usage, limit, problem, message } = error;
      const block = blockOf(usage, limit);
      if (accountId !== null) await keep(accountId, usage, block);
      if (!limit || block === null) throw error;
      const timed = { ...problem, retryAt: block };
      throw new GraphError(timed, message, { usage, limit, cause: error });
    }
  };
}
