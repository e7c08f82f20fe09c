import type { AccountId } from '../../shared/ids.ts';
import type { CheckupRow } from '../checkup-row.ts';
import { db } from '../db.ts';
import type { AccountRow, ActRow, SignInRow } from '../rows.ts';
import type { Merged } from './merge.ts';

const none = (): Merged => ({ taken: 0, here: 0, orphan: 0 });

/** Takes people in who are not here; whoever is here stays signed in as they are. */
export async function mergeSignIns(rows: readonly SignInRow[]): Promise<Merged> {
  const tx = (await db()).transaction('signIns', 'readwrite');
  const merged = none();
  for (const row of rows) {
    if (await tx.store.getKey(row.userId)) merged.here += 1;
    else {
      await tx.store.put(row);
      merged.taken += 1;
    }
  }
  await tx.done;
  return merged;
}

/** Takes accounts in that are not here, after those that are; gives the ids of the new ones too. */
export async function mergeAccounts(
  rows: readonly AccountRow[],
): Promise<Merged & { added: AccountId[] }> {
  const tx = (await db()).transaction(['accounts', 'signIns'], 'readwrite');
  const accounts = tx.objectStore('accounts');
  const merged = { ...none(), added: [] as AccountId[] };
  let order = await accounts.count();
  for (const row of [...rows].sort((a, b) => a.order - b.order)) {
    if (await accounts.getKey(row.id)) merged.here += 1;
    else if (!(await tx.objectStore('signIns').getKey(row.signInId))) merged.orphan += 1;
    else {
      await accounts.put({ ...row, order });
      order += 1;
      merged.taken += 1;
      merged.added.push(row.id);
    }
  }
  await tx.done;
  return merged;
}

/** Takes in what people said of their chains, where nothing is known of a chain here. */
export async function mergeCheckups(rows: readonly CheckupRow[]): Promise<Merged> {
  const tx = (await db()).transaction(['checkups', 'signIns'], 'readwrite');
  const checkups = tx.objectStore('checkups');
  const merged = none();
  for (const row of rows) {
    if (!(await tx.objectStore('signIns').getKey(row.signInId))) merged.orphan += 1;
    else if (await checkups.getKey(row.signInId)) merged.here += 1;
    else {
      await checkups.put(row);
      merged.taken += 1;
    }
  }
  await tx.done;
  return merged;
}

const same = ({ at, accountId, who, kind, result }: ActRow): string =>
  JSON.stringify([at, accountId, who, kind, result]);

/** Takes in what was done at Meta from another computer; what is in the list is not listed twice. */
export async function mergeActs(rows: readonly ActRow[]): Promise<Merged> {
  const tx = (await db()).transaction('acts', 'readwrite');
  const known = new Set((await tx.store.getAll()).map(same));
  const merged = none();
  for (const row of rows) {
    if (known.has(same(row))) merged.here += 1;
    else {
      await tx.store.add(row);
      known.add(same(row));
      merged.taken += 1;
    }
  }
  await tx.done;
  return merged;
}
