import { readPermissions } from '../graph/endpoints/tokens.ts';
import { problemOf } from '../shared/problem.ts';
import { changePermissions } from '../store/keep/people.ts';
import { readSignIn } from '../store/read/people.ts';
import type { Deps } from './deps.ts';
import type { Client } from './graph.ts';

/**
 * After a refusal for want of a permission: reads what the person grants now, and keeps it. Gives
 * whether anything has moved, so that the same can be tried with what is left.
 */
export async function permissionsMoved(
  deps: Pick<Deps, 'announce'>,
  { account, send }: Client,
  error: unknown,
): Promise<boolean> {
  if (problemOf(error).reason !== 'permission-missing') return false;
  const signIn = await readSignIn(account.signInId);
  // A Page's token cannot tell what its person grants.
  if (!signIn || signIn.tokenKind === 'page') return false;
  const permissions = await readPermissions(send).catch(() => null);
  if (!permissions) return false;
  const key = (all: typeof permissions): string =>
    all
      .map(({ name, state }) => `${name} ${state}`)
      .sort()
      .join();
  if (key(permissions) === key(signIn.permissions)) return false;
  await changePermissions(signIn.userId, signIn.connectedAt, permissions);
  deps.announce('sign-ins');
  return true;
}
