import type { Problem } from '../../lib/shared/problem.ts';
import type { AccountModel } from '../../lib/view/models.ts';

/** What is wrong, if anything: no connection first, then what the last look ran into. */
export function troubleOf({ head, problem }: AccountModel, online: boolean): Problem | null {
  if (!online) return { code: 'offline' };
  return problem ?? (head.state === 'signed-out' ? { code: 'signed-out' } : null);
}
