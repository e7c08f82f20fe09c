import { afterEach } from 'vitest';
import { readAccounts } from '../../../lib/store/read/people.ts';
import { readLook } from '../../../lib/store/read/state.ts';
import { type Loupe, openConnected, openLoupe } from '../../help/loupe.ts';

/** The Loupe of the test that runs, and its first account. */
export let loupe: Loupe;
export let accountId = '';
afterEach(async () => loupe.close());

/** One in which nobody has connected yet. */
export async function opened(...of: Parameters<typeof openLoupe>): Promise<void> {
  loupe = await openLoupe(...of);
}

export async function connected(...of: Parameters<typeof openConnected>): Promise<void> {
  ({ loupe, accountId } = await openConnected(...of));
}

/** Goes on with the first account that came, however it came. */
export async function withFirstAccount(): Promise<void> {
  accountId = (await readAccounts())[0]?.id ?? '';
  loupe.follows = false;
}

export const look = (): Promise<unknown> => loupe.worker.commands['look.now']({ accountId });
export const light = (): ReturnType<typeof readLook> => readLook(accountId, 'light');

/** The calls of one thing done. */
export async function callsOf(run: () => Promise<unknown>): Promise<string[]> {
  loupe.sandbox.clearRequests();
  await run();
  return loupe.calls();
}
