import { studio } from './db.ts';
import type { IntakeRow } from './rows.ts';

/** Oldest first. */
export const readIntakes = async (): Promise<IntakeRow[]> =>
  (await studio()).getAllFromIndex('intakes', 'byTime');

export async function keepIntake(row: IntakeRow): Promise<void> {
  await (await studio()).put('intakes', row);
}

export async function dropIntake(id: string): Promise<void> {
  await (await studio()).delete('intakes', id);
}
