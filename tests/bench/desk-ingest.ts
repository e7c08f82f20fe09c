import type { Page } from 'puppeteer-core';
import type { IngestRoom } from './desk-ingest-page.ts';
import { compare, type Row } from './rows.ts';

const posts = 1_000;
const each = 100;

/** Keeping 100,000 comments with all that is derived of them, against puts of the same records. */
export async function ingestRow(page: Page): Promise<Row> {
  const { own, bare } = await page.evaluate(
    (count, comments) => (globalThis as unknown as IngestRoom).ingest(count, comments),
    posts,
    each,
  );
  return compare('desk ingest', 1.15, own, bare);
}
