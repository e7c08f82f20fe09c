import type { IngestTimes } from './desk-ingest-page.ts';
import { openOwnPage } from './own-page.ts';
import { compare, type Row } from './rows.ts';

const posts = 1_000;
const each = 100;

/** Keeping 100,000 comments with all that is derived of them, against puts of the same records. */
export async function benchDeskIngest(build: string): Promise<Row[]> {
  const { page, close } = await openOwnPage(build, 'desk-ingest-page.ts');
  try {
    const { own, bare } = await page.evaluate(
      (count, comments) =>
        (
          globalThis as unknown as {
            ingest: (posts: number, each: number) => Promise<IngestTimes>;
          }
        ).ingest(count, comments),
      posts,
      each,
    );
    return [compare('desk ingest', 1.15, own, bare)];
  } finally {
    await close();
  }
}
