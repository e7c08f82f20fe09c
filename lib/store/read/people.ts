import type { AccountId, UserId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { AccountRow, SignInRow } from '../rows.ts';

export async function readSignIns(): Promise<SignInRow[]> {
  return (await db()).getAll('signIns');
}

export async function readSignIn(userId: UserId): Promise<SignInRow | null> {
  return (await (await db()).get('signIns', userId)) ?? null;
}

/** All accounts, in the person's order. */
export async function readAccounts(): Promise<AccountRow[]> {
  return (await (await db()).getAll('accounts')).sort((a, b) => a.order - b.order);
}

export async function readAccount(id: AccountId): Promise<AccountRow | null> {
  return (await (await db()).get('accounts', id)) ?? null;
}
