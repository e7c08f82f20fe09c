import { ingestRow } from './desk-ingest.ts';
import { searchRows } from './desk-search.ts';
import { openOwnPage } from './own-page.ts';
import type { Row } from './rows.ts';

/** Keeping a hundred thousand comments, searching them, and opening the desk over them. */
export async function benchDeskStore(build: string, pairs: number): Promise<Row[]> {
  const { page, close } = await openOwnPage(build, 'desk-page.ts');
  try {
    await page.waitForFunction(() => 'room' in globalThis);
    const ingest = await ingestRow(page);
    return [ingest, ...(await searchRows(page, pairs))];
  } finally {
    await close();
  }
}
