import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import type { Logged } from '../../sandbox/log.ts';
import { answerDialog, sees } from './journey.ts';
import type { Sandbox } from './sandbox.ts';
import { openConnected, type Scene } from './scene.ts';
import { until } from './store.ts';
import { word } from './words.ts';

export const panelSize = { width: 400, height: 860 };

/** Opens the Publish part of the panel in a tab. */
export async function openPublish(
  { chromium }: Pick<Scene, 'chromium'>,
  view: Parameters<Scene['chromium']['open']>[1] = panelSize,
): Promise<Page> {
  const page = await chromium.open('sidepanel.html#publish', view);
  await sees(page, 'check_heading');
  return page;
}

/** Presses the button that asks for the permission to publish, and answers Facebook's dialog. */
export async function allowPublishing({ chromium }: Scene, page: Page): Promise<void> {
  await pressStarting(page, word('compose_let', 'maren.makes'));
  await answerDialog(chromium.browser, 'Continue');
  await page.waitForFunction(
    (asks) => !document.body.innerText.includes(asks),
    { timeout: 20_000 },
    word('compose_let', 'maren.makes'),
  );
}

/** A scene in which a person may publish, with the composer open. */
export async function openComposing(): Promise<{ scene: Scene; page: Page }> {
  const scene = await openConnected();
  const page = await openPublish(scene);
  await allowPublishing(scene, page);
  scene.sandbox.clearRequests();
  return { scene, page };
}

/** Lets Loupe lend pictures, at the line of the preflight that asks for it. */
export async function allowLending({ chromium }: Scene, page: Page): Promise<void> {
  await pressStarting(page, word('preflight_allow'));
  await answerDialog(chromium.browser, 'Continue');
  await seesCheck(page, 'clear', 'lent');
}

export type Given = { name: string; bytes: Uint8Array };

/** Puts files into the composer by its file dialog, and waits until they have been read. */
export async function addFiles(page: Page, given: readonly Given[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loupe-files-'));
  const paths = await Promise.all(
    given.map(async ({ name, bytes }) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const before = await framesOf(page);
  const input = (await page.waitForSelector('input[type=file][multiple]', {
    visible: false,
  })) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(...paths);
  await until(
    'files read',
    () => framesOf(page),
    (frames) =>
      frames.length === before.length + given.length &&
      frames.every((state) => state !== 'reading'),
    60,
  );
}

/** The frames of the film strip, by their state. */
export const framesOf = (page: Page): Promise<string[]> =>
  page.$$eval('button[data-frame]', (all) => all.map((one) => one.dataset['state'] ?? ''));

/** Presses a button whose name begins so: fixes say in their name what they are for. */
export async function pressStarting(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const found = await until(
    `a button "${text}"`,
    () =>
      page.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('button')].find(
            (one) => one.innerText.trim().startsWith(wanted) && one.checkVisibility(),
          ) ?? null,
        text,
      ),
    (handle) => handle.asElement() !== null,
  );
  await clickClear(found.asElement() as ElementHandle<HTMLButtonElement>);
}

/** Clicks in the middle of the page, where no bar lies over anything. */
async function clickClear(element: ElementHandle): Promise<void> {
  await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await element.click();
}

/** Presses a button by its whole name. */
export async function pressClear(page: Page, key: string, ...values: string[]): Promise<void> {
  await page.bringToFront();
  const name = word(key, ...values).replaceAll('"', '\\"');
  const found = await page.locator(`::-p-aria([name="${name}"][role="button"])`).waitHandle();
  await clickClear(found as ElementHandle);
}

/** The lines of the preflight list. */
export const checksOf = (page: Page): Promise<{ state: string; fact: string }[]> =>
  page.$$eval('section[aria-labelledby=compose-preflight] li', (all) =>
    all.map((one) => ({ state: one.dataset['state'] ?? '', fact: one.innerText })),
  );

const facts = { lent: /Facebook Page|lent|your Page/i } as const;

/** Waits until a line of the preflight stands in a state. */
export const seesCheck = (
  page: Page,
  state: string,
  fact: keyof typeof facts | RegExp,
): Promise<unknown> =>
  until(
    `${state}: ${String(fact)}`,
    () => checksOf(page),
    (all) =>
      all.some(
        (one) =>
          one.state === state && (fact instanceof RegExp ? fact : facts[fact]).test(one.fact),
      ),
  );

/** Types into a field by its label. */
export async function fill(page: Page, key: string, text: string): Promise<void> {
  await page.bringToFront();
  const name = word(key).replaceAll('"', '\\"');
  await page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);
}

/** Chooses one of a few. */
export async function choose(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const found = await page.locator(`::-p-aria([name="${text}"][role="radio"])`).waitHandle();
  await clickClear(found as ElementHandle);
}

/** Every job, read in a page of the extension straight from the database. */
export const jobsOf = (page: Page): Promise<JobRow[]> =>
  page.evaluate(async () => {
    const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
      });
    const known = (await indexedDB.databases()).some(({ name }) => name === 'loupe-jobs');
    if (!known) return [];
    const database = await settled(indexedDB.open('loupe-jobs'));
    const name = [...database.objectStoreNames][0] ?? '';
    const rows = await settled(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows as JobRow[];
  });

/** Waits until so many jobs are there, and all stand in a phase. */
export const jobsIn = (page: Page, phase: string, count = 1, seconds = 60): Promise<JobRow[]> =>
  until(
    `${count} ${phase}`,
    () => jobsOf(page),
    (rows) => rows.length === count && rows.every(({ job }) => job.phase.name === phase),
    seconds,
  );

/** What publishing asked of Meta; the look that follows it is its own. */
export const publishingCalls = (sandbox: Sandbox): string[] =>
  sandbox
    .requests()
    .filter(({ host }) => /^(graph|rupload)\./.test(host))
    .filter(isPublishing)
    .map(
      ({ method, path }) => `${method} ${path.replace(/^\/v\d+\.\d+/, '').replace(/\d{5,}/g, '#')}`,
    );

function isPublishing({ method, path, query }: Logged): boolean {
  if (method !== 'GET') return !path.includes('oauth') && !path.endsWith('/debug_token');
  return /content_publishing_limit|status_code|"?images"?/.test(JSON.stringify(query));
}

/** The bytes that Meta fetched for a post, for each of its parts in their order. */
export function fetchedFor(sandbox: Sandbox, containerId: string): Buffer[] {
  const container = sandbox.world.things.get(containerId);
  if (container?.kind !== 'container') return [];
  const parts = container.children.length > 0 ? container.children : [container];
  return parts.map(({ id }) => {
    const { bytes } = sandbox.world;
    return bytes.get(`${id}.jpg`) ?? bytes.get(`${id}.mp4`) ?? Buffer.alloc(0);
  });
}

/** Photos that stand on Pages, lent and not yet tidied away. */
export const lentOn = (sandbox: Sandbox): string[] =>
  [...sandbox.world.things.values()].flatMap((one) => (one.kind === 'photo' ? [one.id] : []));

/** Goes by Tab until the focus is on something of a kind and, where told, of a name. */
export async function tabTo(page: Page, selector: string, name = '', back = false): Promise<void> {
  await page.bringToFront();
  if (back) await page.keyboard.down('Shift');
  try {
    for (let nth = 0; nth < 150; nth += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(isOn, selector, name)) return;
    }
    throw new Error(`no Tab leads to ${selector} ${name}`);
  } finally {
    if (back) await page.keyboard.up('Shift');
  }
}

/** Runs in the page: a set of radio buttons is named by its legend. */
function isOn(selector: string, name: string): boolean {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || !here.matches(selector)) return false;
  const set = here.closest('fieldset')?.querySelector('legend')?.textContent;
  const label = here.closest('label')?.textContent ?? '';
  const names = [here.getAttribute('aria-label'), here.innerText, set, label];
  const field = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement;
  const own = field ? [...(here.labels ?? [])] : [];
  return [...names, ...own.map((one) => one.textContent)].some((one) => one?.includes(name));
}

/** Plans the open draft for a minute on this machine's own clock. */
export async function planAt(page: Page, at: number): Promise<void> {
  await pressStarting(page, word('compose_when'));
  await choose(page, word('compose_at'));
  await page.waitForSelector('input[type=datetime-local]');
  await page.$eval(
    'input[type=datetime-local]',
    (field, moment) => {
      const local = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000);
      field.value = local.toISOString().slice(0, 16);
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    at,
  );
}

/** Presses a button of one job in the queue. */
export async function pressIn(page: Page, title: string, text: string): Promise<void> {
  await page.bringToFront();
  const found = await until(
    `"${text}" at "${title}"`,
    () =>
      page.evaluateHandle(
        (name, wanted) =>
          [...document.querySelectorAll<HTMLElement>('li[id^=job-]')]
            .filter((one) => one.querySelector('h3')?.innerText.includes(name))
            .flatMap((one) => [...one.querySelectorAll('button')])
            .find((one) => one.innerText.trim() === wanted) ?? null,
        title,
        text,
      ),
    (handle) => handle.asElement() !== null,
  );
  await clickClear(found.asElement() as ElementHandle<HTMLButtonElement>);
}
