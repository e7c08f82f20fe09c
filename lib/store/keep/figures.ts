import { db } from '../db.ts';
import type { DayRow, WindowRow } from '../rows.ts';

/** Keeps windows and days of figures in one transaction. */
export async function keepFigures(windows: WindowRow[], days: DayRow[]): Promise<void> {
  const tx = (await db()).transaction(['windows', 'days'], 'readwrite');
  for (const row of windows) void tx.objectStore('windows').put(row);
  for (const row of days) void tx.objectStore('days').put(row);
  await tx.done;
}
