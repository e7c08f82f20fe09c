import type { Page } from 'puppeteer-core';
import { actsEnd, answer, openDesk } from '../e2e/help/desk.ts';
import type { Scene } from '../e2e/help/scene.ts';
import { rowsOf } from '../e2e/help/store.ts';

type Shoot = (page: Page, name: string) => Promise<string>;
type Step = (name: string, run: () => Promise<string>) => Promise<void>;

/** Answers the first comment that waits, by keyboard. */
export async function walkDesk(
  { chromium, sandbox }: Scene,
  step: Step,
  shoot: Shoot,
): Promise<void> {
  const page = await openDesk({ chromium }, { width: 400, height: 900, scale: 2 });
  await page.bringToFront();
  await page.waitForSelector('[data-line]');
  await step('comments', async () => {
    await page.keyboard.press('j');
    await page.waitForSelector('[data-selected]');
    return shoot(page, 'comments');
  });
  await step('answer', async () => {
    const id = await page.$eval('[data-selected]', (row) => (row as HTMLElement).dataset['line']);
    sandbox.clearRequests();
    await answer(page, 'Thank you for asking. It is.');
    const path = await shoot(page, 'answer');
    await actsEnd(page);
    const calls = sandbox.graphCalls().filter(({ method }) => method === 'POST').length;
    const row = (await rowsOf(page, 'comments')).find((one) => one.id === id);
    if (calls !== 1 || row?.waits !== 0) throw new Error(`${calls} answers sent, still waiting`);
    return path;
  });
  await page.close();
}
