import type { CDPSession, Page } from 'puppeteer-core';
import { openDeskPage } from './desk/open.ts';
import type { DeskBench } from './desk/page.tsx';
import { compare, type Row } from './rows.ts';

const frames = 240;
const by = 300;

type Held = { deskBench: DeskBench };

const show = (page: Page, what: 'own' | 'plain', height: number): Promise<void> =>
  page.evaluate(
    (name, high) => (globalThis as unknown as Held).deskBench.show(name, high),
    what,
    height,
  );

/** Milliseconds that the page's main thread was at work for each frame. */
async function perFrame(page: Page, cdp: CDPSession): Promise<number> {
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const before = await busy();
  const covered = await page.evaluate(
    (count, step) => (globalThis as unknown as Held).deskBench.scroll(count, step),
    frames,
    by,
  );
  // A list that shows bare ground is fast without being any good.
  if (covered < 0.99) throw new Error(`rows covered only ${covered} of the window`);
  return ((await busy()) - before) * (1000 / frames);
}

/** Scrolling through 100,000 comments of any height, against the same rows at one height. */
export async function benchDeskScroll(pairs: number): Promise<Row[]> {
  const { page, close } = await openDeskPage();
  try {
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await show(page, 'own', 0);
    await perFrame(page, cdp);
    // As many rows come and go there as here.
    const height = await page.evaluate(() => (globalThis as unknown as Held).deskBench.height());
    const times: Record<'own' | 'plain', number[]> = { own: [], plain: [] };
    for (let pair = 0; pair < pairs + 1; pair += 1) {
      for (const what of ['plain', 'own'] as const) {
        await show(page, what, height);
        const time = await perFrame(page, cdp);
        // The first pair warms the engine up.
        if (pair > 0) times[what].push(time);
      }
    }
    return [compare('desk scrolled, main thread a frame', 2, times.own, times.plain)];
  } finally {
    await close();
  }
}
