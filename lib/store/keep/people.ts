import type { AccountId, Instant, UserId } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import { defaultSettings } from '../read/settings.ts';
import type { AccountRow, SignInRow } from '../rows.ts';
import { accountTables } from '../schema.ts';

export async function keepSignIn(row: SignInRow): Promise<void> {
  await (await db()).put('signIns', row);
}

/**
 * Marks a sign-in ended, by a token that was in use since `since`. One that was disconnected or
 * renewed meanwhile is left as it is. Gives whether anything changed.
 */
export async function endSignIn(
  userId: UserId,
  since: Instant,
  ended: NonNullable<SignInRow['ended']>,
): Promise<boolean> {
  const tx = (await db()).transaction('signIns', 'readwrite');
  const row = await tx.store.get(userId);
  const ends = row !== undefined && row.ended === null && row.connectedAt <= since;
  if (ends) await tx.store.put({ ...row, ended });
  await tx.done;
  return ends;
}

/**
 * Notes something about a sign-in that is kept. With `connectedAt`, only if nobody has signed in
 * anew since. Gives whether it was noted.
 */
export async function changeSignIn(
  userId: UserId,
  patch: Partial<Omit<SignInRow, 'userId'>>,
  connectedAt?: Instant,
): Promise<boolean> {
  const tx = (await db()).transaction('signIns', 'readwrite');
  const row = await tx.store.get(userId);
  const holds = row !== undefined && (connectedAt ?? row.connectedAt) === row.connectedAt;
  if (holds) await tx.store.put({ ...row, ...patch });
  await tx.done;
  return holds;
}

/** What accounts were found through, and whether by a check, for which removed ones stay removed. */
export type FoundBy = Pick<SignInRow, 'userId' | 'connectedAt'> & { check: boolean };

/**
 * Keeps accounts, gives those that were kept: none through a sign-in that was ended here or made
 * anew meanwhile. The first becomes the open one where none is, and the first new one where the
 * sample is: whoever connects their own account wants to see it.
 */
export async function keepAccounts(found: AccountRow[], by?: FoundBy): Promise<AccountRow[]> {
  const tx = (await db()).transaction(['accounts', 'settings', 'signIns', 'checkups'], 'readwrite');
  const accounts = tx.objectStore('accounts');
  const signIn = by && (await tx.objectStore('signIns').get(by.userId));
  const removed = by?.check ? (await tx.objectStore('checkups').get(by.userId))?.removed : [];
  const holds = by?.connectedAt === signIn?.connectedAt;
  const rows = holds ? found.filter(({ id }) => !removed?.includes(id)) : [];
  const known = new Set(await accounts.getAllKeys());
  for (const row of rows) await accounts.put(row);
  const settings = { ...defaultSettings, ...(await tx.objectStore('settings').get('settings')) };
  const open = await accounts.get(settings.openAccountId ?? '');
  const first = open?.sample ? rows.find(({ id }) => !known.has(id)) : rows[0];
  if (first && (!open || open.sample)) {
    await tx.objectStore('settings').put({ ...settings, openAccountId: first.id }, 'settings');
  }
  await tx.done;
  return rows;
}

/** Changes an account that is kept; one that was removed meanwhile stays removed. */
export async function changeAccount(id: AccountId, patch: Partial<AccountRow>): Promise<void> {
  const tx = (await db()).transaction('accounts', 'readwrite');
  const row = await tx.store.get(id);
  if (row) await tx.store.put({ ...row, ...patch });
  await tx.done;
}

/** Puts accounts into the person's order; those it does not name come after, as they were. */
export async function orderAccounts(ids: readonly AccountId[]): Promise<void> {
  const tx = (await db()).transaction('accounts', 'readwrite');
  const rows = (await tx.store.getAll()).sort((a, b) => a.order - b.order);
  const place = (row: AccountRow): number => {
    const at = ids.indexOf(row.id);
    return at < 0 ? ids.length : at;
  };
  const sorted = rows.map((row, at) => ({ row, at }));
  sorted.sort((a, b) => place(a.row) - place(b.row) || a.at - b.at);
  for (const [order, { row }] of sorted.entries()) {
    if (row.order !== order) await tx.store.put({ ...row, order });
  }
  await tx.done;
}

/** Wipes all that was kept for these accounts; another account, if any, becomes the open one. */
export async function wipeAccounts(ids: AccountId[], signInId: UserId | null): Promise<void> {
  const database = await db();
  const tx = database.transaction(
    ['accounts', 'signIns', 'checkups', 'settings', 'log', ...accountTables],
    'readwrite',
    { durability: 'strict' },
  );
  for (const id of ids) {
    for (const table of accountTables) {
      const range = table === 'desks' ? IDBKeyRange.only(id) : rangeOf(id);
      await tx.objectStore(table).delete(range);
    }
    await tx.objectStore('accounts').delete(id);
  }
  if (signInId !== null) {
    await tx.objectStore('signIns').delete(signInId);
    await tx.objectStore('checkups').delete(signInId);
    await tx.objectStore('limits').delete(rangeOf(signInId));
  }
  const left = (await tx.objectStore('accounts').getAll()).sort((a, b) => a.order - b.order);
  const settings = { ...defaultSettings, ...(await tx.objectStore('settings').get('settings')) };
  if (!left.some((row) => row.id === settings.openAccountId)) {
    const open = left[0]?.id ?? null;
    await tx.objectStore('settings').put({ ...settings, openAccountId: open }, 'settings');
  }
  await tx.done;
}

/** Keeps what a person grants now, unless they have signed in anew since. */
export async function changePermissions(
  userId: UserId,
  connectedAt: Instant,
  permissions: SignInRow['permissions'],
): Promise<void> {
  const tx = (await db()).transaction('signIns', 'readwrite');
  const row = await tx.store.get(userId);
  if (row?.connectedAt === connectedAt) await tx.store.put({ ...row, permissions });
  await tx.done;
}
