import { db } from '../db.ts';
import type { DayRow, WindowRow } from '../rows.ts';

/** Keeps windows and days of figures in one transaction. */
export async function keepFigures(windows: WindowRow[], days: DayRow[]): Promise<void> {
  const tx = (await db()).transaction(['windows', 'days', 'accounts'], 'readwrite');
  const known = new Set(await tx.objectStore('accounts').getAllKeys());
  for (const row of windows) if (known.has(row.accountId)) void tx.objectStore('windows').put(row);
  for (const row of days) if (known.has(row.accountId)) void tx.objectStore('days').put(row);
  await tx.done;
}
