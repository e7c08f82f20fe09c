import { studio } from './db.ts';
import type { AssetRow, IntakeRow } from './rows.ts';

/** Oldest first. */
export const readIntakes = async (): Promise<IntakeRow[]> =>
  (await studio()).getAllFromIndex('intakes', 'byTime');

export async function keepIntake(row: IntakeRow): Promise<void> {
  await (await studio()).put('intakes', row);
}

export async function dropIntake(id: string): Promise<void> {
  await (await studio()).delete('intakes', id);
}

/** Keeps bytes together with the row that tells where they came from. */
export async function keepTaken(row: IntakeRow, asset: AssetRow): Promise<void> {
  const tx = (await studio()).transaction(['intakes', 'assets'], 'readwrite');
  await Promise.all([
    tx.objectStore('assets').put(asset),
    tx.objectStore('intakes').put(row),
    tx.done,
  ]);
}
