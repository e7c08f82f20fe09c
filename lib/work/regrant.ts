import { readPermissions } from '../graph/endpoints/tokens.ts';
import { problemOf } from '../shared/problem.ts';
import { changePermissions } from '../store/keep/people.ts';
import { readSignIn } from '../store/read/people.ts';
import type { Deps } from './deps.ts';
import type { Client } from './graph.ts';
import { type May, mayOf } from './may.ts';

/**
 * After a refusal for want of a permission: reads what the person grants now, and keeps it. Gives
 * whether anything has moved, so that the same can be tried with what is left.
 */
async function permissionsMoved(
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

/**
 * Does one part of a look. Refused for want of a permission it is tried once more with what the
 * person grants now; where that is unchanged, without the part (the Page's tasks may forbid what
 * they are said to allow), which is left out for a day.
 */
export async function asAllowed(
  deps: Pick<Deps, 'announce'>,
  client: Client,
  part: keyof May,
  run: (may: May) => Promise<void>,
): Promise<void> {
  const may = await mayOf(client);
  try {
    await run(may);
  } catch (error) {
    if (!(await permissionsMoved(deps, client, error))) {
      if (problemOf(error).reason !== 'permission-missing' || !may[part]) throw error;
      await client.memory.keep(`denied ${part}`, true);
    }
    await run(await mayOf(client));
  }
}
