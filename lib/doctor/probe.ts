import { basePermissions } from '../shared/permissions.ts';
import { problemOf, type Reason } from '../shared/problem.ts';
import type { Deps } from '../work/deps.ts';
import { askUnseen } from './unseen.ts';

/**
 * Opens the dialog unseen, to learn whether Facebook would show it for this app and this address.
 * Nothing can be granted by it, since nobody is there; a token that comes all the same, because all
 * was granted before, is thrown away. What Facebook says as a page instead of an address, such as
 * some of its refusals, cannot be told from the question itself.
 */
export async function probe(
  deps: Deps,
  { appId, configId }: { appId: string; configId: string | null },
): Promise<'asks' | 'granted' | Reason> {
  if (!/^\d{8,20}$/.test(appId)) return 'app-id-malformed';
  try {
    const answer = await askUnseen(deps, { appId, configId, permissions: basePermissions }, 0);
    return answer ? 'granted' : 'asks';
  } catch (error) {
    return problemOf(error).reason ?? 'login-refused';
  }
}
