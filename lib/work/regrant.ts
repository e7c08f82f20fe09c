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
export async function permissionsMoved(
  deps: Pick<Deps, 'announce'>,
  { account, send }: Client,
): Promise<boolean> {
  const signIn = await readSignIn(account.signInId);
  // A Page's token cannot tell what its person grants.
  if (!signIn || signIn.tokenKind === 'page') return false;
  const permissions = await readPermissions(send).catch(() => null);
  // Whoever signed in has some: an empty list tells nothing.
  if (!permissions?.length) return false;
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

const isForWant = (error: unknown): boolean => problemOf(error).reason === 'permission-missing';

/** The part a refusal names; null where it names none. */
function partNamed(error: unknown): keyof May | null {
  const { permission } = problemOf(error);
  if (permission === 'instagram_manage_insights') return 'insights';
  return permission === 'instagram_manage_comments' ? 'comments' : null;
}

/** A refusal is believed for a day when it comes at a second look, too. */
async function doubt({ memory }: Client, part: keyof May): Promise<void> {
  const before = memory.recall(`doubt ${part}`) === true;
  await memory.keep(`${before ? 'denied' : 'doubt'} ${part}`, true);
}

/**
 * Does one part of a look. Refused for want of a permission it is tried once more with what the
 * person grants now; where that is unchanged, without the part that is refused (the Page's tasks
 * may forbid what they are said to allow): the one the refusal names, or else one by one.
 */
export async function asAllowed(
  deps: Pick<Deps, 'announce'>,
  client: Client,
  parts: readonly (keyof May)[],
  run: (may: May) => Promise<void>,
): Promise<void> {
  const may = await mayOf(client);
  try {
    await run(may);
    return;
  } catch (error) {
    if (!isForWant(error)) throw error;
    if (await permissionsMoved(deps, client)) return run(await mayOf(client));
    const named = partNamed(error);
    for (const part of named ? [named] : parts) {
      if (!may[part]) continue;
      try {
        await run({ ...may, [part]: false });
      } catch (again) {
        if (!isForWant(again)) throw again;
        continue;
      }
      return doubt(client, part);
    }
    throw error;
  }
}
