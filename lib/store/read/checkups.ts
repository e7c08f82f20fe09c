import type { UserId } from '../../shared/ids.ts';
import type { CheckupRow } from '../checkup-row.ts';
import { db } from '../db.ts';

/** How every sign-in's chain was last read. */
export async function readCheckups(): Promise<CheckupRow[]> {
  return (await db()).getAll('checkups');
}

export async function readCheckup(signInId: UserId): Promise<CheckupRow | null> {
  return (await (await db()).get('checkups', signInId)) ?? null;
}
