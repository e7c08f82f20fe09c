import type { Page } from 'puppeteer-core';
import type { Comment, Post } from '../../sandbox/world/things.ts';
import { answerDialog, press } from './journey.ts';
import { jobsOf } from './publishing.ts';
import type { Sandbox } from './sandbox.ts';
import { openConnected, type Scene } from './scene.ts';
import { rowsOf, until } from './store.ts';
import { word } from './words.ts';

export const deskSize = { width: 400, height: 860 };

/** Opens the comment desk in a tab. */
export async function openDesk(
  { chromium }: Pick<Scene, 'chromium'>,
  view: Parameters<Scene['chromium']['open']>[1] = deskSize,
): Promise<Page> {
  const page = await chromium.open('sidepanel.html#comments', view);
  await page.waitForSelector('[role=tab][aria-selected=true]#tab-comments');
  return page;
}

/** A desk whose person let Loupe read comments there, with all of them read. */
export async function openDesking(world?: string): Promise<{ scene: Scene; page: Page }> {
  const scene = await openConnected(world);
  const page = await openDesk(scene);
  await press(page, 'offer_ask');
  await answerDialog(scene.chromium.browser, 'Continue');
  await page.bringToFront();
  await page.waitForSelector('[data-line]', { timeout: 30_000 });
  scene.sandbox.clearRequests();
  return { scene, page };
}

/** The newest post of the account whose desk is open. */
export function newestPost({ world }: Sandbox): Post {
  const [account] = world.accounts;
  const [post] = [...(account?.posts ?? [])].sort((a, b) => b.at - a.at);
  if (!post) throw new Error('there is no post');
  return post;
}

/** Somebody writes below the newest post. */
export const newComment = (sandbox: Sandbox, text: string, by = 'juno.and.clay'): Comment =>
  sandbox.world.commented(newestPost(sandbox), by, text, sandbox.clock.now());

/** Replies of ours below a comment, as they stand on Instagram. */
export const repliesTo = (comment: Comment): string[] =>
  comment.replies.filter(({ from }) => from.id === comment.post.owner.id).map(({ text }) => text);

async function pressShift(page: Page, key: 'R'): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

/** Looks now, by its key, and lays the list out with what has come. */
export async function lookNow(page: Page, { id }: Comment): Promise<void> {
  await page.bringToFront();
  // Nothing that was typed into before keeps the keys.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  let tries = 0;
  await until(
    'the comment read',
    async () => {
      // A look that began before the comment is joined, and knows nothing of it.
      if (tries++ % 30 === 0) await pressShift(page, 'R');
      return rowsOf(page, 'comments');
    },
    (rows) => rows.some((row) => row.id === id),
    60,
  );
  await showNew(page, id);
}

/** Shows what has come since the list was laid out: it waits, so that nothing moves by itself. */
async function showNew(page: Page, id: string): Promise<void> {
  const there = (): Promise<boolean> =>
    page.evaluate((line) => document.querySelector(`[data-line="${line}"]`) !== null, id);
  await page.waitForFunction(
    (line, words) =>
      document.querySelector(`[data-line="${line}"]`) !== null ||
      document.body.innerText.includes(words),
    {},
    id,
    'new',
  );
  if (!(await there())) await page.keyboard.press('.');
}

const selected = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.querySelector<HTMLElement>('[data-selected]')?.dataset['line'] ?? null,
  );

/** Goes to a comment by keyboard alone. */
export async function goTo(page: Page, { id }: Pick<Comment, 'id'>): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('k');
  await page.keyboard.press('Home');
  if ((await selected(page)) === id) return;
  let before: string | null = null;
  for (let nth = 0; nth < 200; nth += 1) {
    await page.keyboard.press('j');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const now = await selected(page);
    if (now === id) return;
    if (now === before && nth > 3) break;
    before = now;
  }
  throw new Error('the comment is not on the list');
}

/** Writes an answer to the selected comment and sends it, by keyboard alone. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.keyboard.press('r');
  await page.waitForSelector('[data-selected] textarea');
  await page.keyboard.type(text);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.waitForSelector('[data-selected] textarea', { hidden: true });
}

/** The text that the toolbar shows. */
export const badgeOf = (page: Page): Promise<string> =>
  page.evaluate(() => chrome.action.getBadgeText({}));

/** Waits until every act on comments has come to its end. */
export const actsEnd = (page: Page, seconds = 60): Promise<unknown> =>
  until(
    'all acts over',
    async () => (await jobsOf(page)).map(({ job }) => job.phase.name),
    (phases) => phases.length > 0 && phases.every((name) => name === 'ended'),
    seconds,
  );

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits until words of the catalogue, or others, stand on the page. */
export const shows = (page: Page, key: string, ...values: string[]): Promise<unknown> =>
  until(
    key,
    () => textOf(page),
    (text) => text.replace(/\s+/g, ' ').includes(word(key, ...values)),
    90,
  );
