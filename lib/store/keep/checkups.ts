import type { UserId } from '../../shared/ids.ts';
import type { CheckupRow } from '../checkup-row.ts';
import { db } from '../db.ts';

const blank = (signInId: UserId): CheckupRow => ({
  signInId,
  checkedAt: null,
  startedAt: null,
  calls: 0,
  facts: null,
  problem: null,
  typed: [],
  ignored: [],
});

/** Notes how a sign-in's chain was found, unless the sign-in was ended here meanwhile. */
export async function keepCheckup(
  signInId: UserId,
  patch: Partial<CheckupRow> | ((row: CheckupRow) => Partial<CheckupRow>),
): Promise<void> {
  const tx = (await db()).transaction(['checkups', 'signIns'], 'readwrite');
  const checkups = tx.objectStore('checkups');
  if (await tx.objectStore('signIns').getKey(signInId)) {
    const row = (await checkups.get(signInId)) ?? blank(signInId);
    await checkups.put({ ...row, ...(typeof patch === 'function' ? patch(row) : patch) });
  }
  await tx.done;
}
