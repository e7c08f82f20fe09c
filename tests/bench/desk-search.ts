import type { Page } from 'puppeteer-core';
import type { SearchRoom } from './desk-search-page.ts';
import { compare, limit, type Row } from './rows.ts';

/** What somebody may type, from what stands everywhere to what stands nowhere. */
const typed = {
  common: 'the',
  rare: 'wombat',
  absent: 'zyxwv',
  'two words': 'glaze year',
  'one letter': 'e',
  emoji: '🔥',
  'not Latin': 'глиной',
};

type Holds = { room: SearchRoom };

async function searches(page: Page, pairs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, text] of Object.entries(typed)) {
    const { own, bare, hits, anchor } = await page.evaluate(
      (wanted, count) => (globalThis as unknown as Holds).room.laps(wanted, count),
      text,
      pairs,
    );
    if (hits === 0 && anchor > 0) throw new Error(`nothing is found for ${text}`);
    rows.push(compare(`desk search: ${name}`, 2, own, bare));
  }
  return rows;
}

/** Each in a page that has read nothing before. */
async function firstSearch(page: Page, pairs: number): Promise<Row> {
  const times: Record<'own' | 'bare', number[]> = { own: [], bare: [] };
  const open = async (): Promise<void> => {
    await page.reload();
    await page.waitForFunction(() => 'room' in globalThis);
  };
  for (let pair = 0; pair < pairs + 1; pair += 1) {
    await open();
    const bare = await page.evaluate(() => (globalThis as unknown as Holds).room.firstRead());
    await open();
    const own = await page.evaluate(
      (text) => (globalThis as unknown as Holds).room.firstSearch(text),
      typed.common,
    );
    // The first pair warms the caches below the page.
    if (pair === 0) continue;
    times.own.push(own);
    times.bare.push(bare);
  }
  return compare('desk first search, against reading', 1.5, times.own, times.bare);
}

const screenful = 120;

async function opening(page: Page): Promise<Row[]> {
  await page.reload();
  await page.waitForFunction(() => 'room' in globalThis);
  const reads = await page.evaluate(() => (globalThis as unknown as Holds).room.opening());
  if (reads.lines < 20) throw new Error('the waiting shelf shows less than a screen');
  if (reads.counts > 0) throw new Error('opening the desk counts');
  return [limit('desk opening: rows read of 100,000', reads.rows, screenful, 1)];
}

/** Searching a hundred thousand comments that are kept, and opening the desk over them. */
export async function searchRows(page: Page, pairs: number): Promise<Row[]> {
  return [
    ...(await opening(page)),
    ...(await searches(page, pairs)),
    await firstSearch(page, Math.min(pairs, 12)),
  ];
}
