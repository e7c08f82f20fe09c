import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';
import { listen, type Log } from './complaints.ts';
import { idOf } from './extension-id.ts';
import { chromiumSwitches } from './hosts.ts';

/** How a tab looks; with a theme nothing moves in it either. */
type View = { width: number; height: number; scale?: number; theme?: 'light' | 'dark' };

export type Chromium = {
  browser: Browser;
  id: string;
  log: Log;
  /** Opens one of the extension's pages in a tab. */
  open: (file: string, as?: View) => Promise<Page>;
  /** The page that opened itself at install. */
  welcome: (size: { width: number; height: number }) => Promise<Page>;
  /** Opens the real toolbar popup. */
  popup: () => Promise<Page>;
  /** Opens the real side panel. */
  panel: () => Promise<Page>;
  /** Stops the background worker where it is; the next event starts a new one. */
  stopWorker: () => Promise<void>;
  workerRuns: () => boolean;
  close: () => Promise<void>;
};

export type Options = {
  /** The zone the computer is in; London otherwise. */
  zone?: string;
  sandbox: { port: number; spki: string };
  build?: string;
  headless?: boolean;
  /** The screen that a visible browser is shown on. */
  display?: string;
  /** A profile that outlives this browser; a fresh one otherwise. */
  profile?: string;
  args?: string[];
  /** Leaves the worker unwatched, so that the browser ends it when it would end a person's. */
  alone?: boolean;
};

/**
 * Stops a worker and waits until it is gone. One that is wanted again at once comes back under the
 * same target, so it is told by a mark that only the stopped one carries.
 */
async function stopped(browser: Browser, target: Target): Promise<void> {
  const worker = await target.worker();
  await worker?.evaluate(() => void Object.assign(globalThis, { beforeStop: true }));
  await worker?.close();
  const end = Date.now() + 20_000;
  while (browser.targets().includes(target)) {
    const marked = await (
      await target.worker().catch(() => null)
    )
      ?.evaluate(() => 'beforeStop' in globalThis)
      .catch(() => null);
    if (marked === false) return;
    if (Date.now() > end) throw new Error('the worker could not be stopped');
    await new Promise((done) => setTimeout(done, 20));
  }
}

const base = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

const pathOf = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** A real Chromium with the production build, its hosts led to the sandbox. */
export async function openChromium(options: Options): Promise<Chromium> {
  const build = options.build ?? process.env['LOUPE_BUILD'] ?? resolve('.output/chrome-mv3');
  const id = idOf(build);
  const origin = `chrome-extension://${id}`;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'loupe-chromium-')));
  const browser = await puppeteer.launch({
    executablePath: pathOf(),
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    enableExtensions: [build],
    env: {
      ...process.env,
      ...{ LANGUAGE: 'en_GB', TZ: options.zone ?? 'Europe/London' },
      ...(options.display ? { DISPLAY: options.display } : {}),
    },
    args: [...base, ...chromiumSwitches(options.sandbox), ...(options.args ?? [])],
  });
  const log = listen(browser, origin, options.alone);
  const isWorker = (target: Target): boolean =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(origin);

  const open: Chromium['open'] = async (file, view) => {
    const page = await browser.newPage();
    if (view) {
      const { width, height, scale = 1, theme } = view;
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      const scheme = { name: 'prefers-color-scheme', value: theme ?? '' };
      const still = { name: 'prefers-reduced-motion', value: 'reduce' };
      if (theme) await page.emulateMediaFeatures([scheme, still]);
    }
    await page.goto(`${origin}/${file}`);
    return page;
  };

  /** A page of the browser's own frame (popup, panel), which is no tab. */
  const framed = async (file: string, cause: () => Promise<unknown>): Promise<Page> => {
    const before = new Set(browser.targets());
    await cause();
    const target = await browser.waitForTarget(
      (one) => !before.has(one) && one.url().startsWith(`${origin}/${file}`),
      { timeout: 15_000 },
    );
    const page = await target.asPage();
    // Its first context is replaced when the page itself arrives.
    for (let tries = 0; tries < 5; tries += 1) {
      const ready = page.waitForFunction(() => document.readyState === 'complete');
      if (await ready.catch(() => null)) break;
    }
    return page;
  };

  await browser.waitForTarget(isWorker, { timeout: 15_000 });
  return {
    browser,
    id,
    log,
    open,
    welcome: async (size) => {
      const target = await browser.waitForTarget((one) => one.url() === `${origin}/welcome.html`);
      const page = await target.asPage();
      await page.setViewport(size);
      await page.bringToFront();
      return page;
    },
    popup: () =>
      framed('popup.html', async () => {
        const extension = (await browser.extensions()).get(id);
        const tab = (await browser.pages()).at(-1) ?? (await browser.newPage());
        await tab.bringToFront();
        await extension?.triggerAction(tab);
      }),
    panel: () =>
      framed('sidepanel.html', async () => {
        // A tab of its own: a long-lived one may have lost its context to an earlier frame.
        const tab = await open('options.html');
        await tab.bringToFront();
        // An evaluation counts as a person's gesture, which opening the panel needs.
        await tab.evaluate(async () => {
          const { id: windowId } = await chrome.windows.getCurrent();
          await chrome.sidePanel.open({ windowId: windowId ?? chrome.windows.WINDOW_ID_CURRENT });
        });
      }),
    stopWorker: async () => {
      for (const target of browser.targets().filter(isWorker)) await stopped(browser, target);
    },
    workerRuns: () => browser.targets().some(isWorker),
    close: async () => {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
