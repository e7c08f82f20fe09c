import type { Facts } from '../../../lib/shared/access/facts.ts';
import type { Feature } from '../../../lib/shared/permissions.ts';
import type { CheckupRow } from '../../../lib/store/checkup-row.ts';
import { readCheckup } from '../../../lib/store/read/checkups.ts';
import { readAccounts, readSignIns } from '../../../lib/store/read/people.ts';
import type { SignInRow } from '../../../lib/store/rows.ts';
import { callsOf, loupe } from './connected.ts';

export const begin = (feature: Feature = 'reading', signInId: string | null = null) =>
  loupe.worker.commands['connect.start']({ feature, signInId });

/** The one who is signed in. */
export async function signIn(): Promise<SignInRow> {
  const [row] = await readSignIns();
  if (!row) throw new Error('nobody is signed in');
  return row;
}

export async function checkup(): Promise<CheckupRow> {
  const row = await readCheckup((await signIn()).userId);
  if (!row) throw new Error('nothing was checked');
  return row;
}

export async function facts(): Promise<Facts> {
  const row = await checkup();
  if (!row.facts) throw new Error('the check came to no end');
  return row.facts;
}

/** Checks the chain of the one who is signed in; gives the calls it took. */
export async function check(): Promise<string[]> {
  const { userId } = await signIn();
  return callsOf(() => loupe.worker.commands['doctor.check']({ userId }));
}

export const usernames = async (): Promise<string[]> =>
  (await readAccounts()).map(({ username }) => username);

/** Ends all tokens with a subcode of Meta's, or lets them hold again. */
export async function tokens(subcode?: number): Promise<void> {
  await fetch(`${loupe.sandbox.origin}/_sandbox/tokens`, {
    method: 'POST',
    body: JSON.stringify(subcode === undefined ? {} : { subcode }),
    headers: { 'content-type': 'application/json' },
  });
}
