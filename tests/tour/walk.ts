import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openChromium } from '../e2e/help/chromium.ts';
import {
  answerDialog,
  connectEnds,
  lookEnds,
  press,
  sees,
  seesFigure,
  startConnect,
} from '../e2e/help/journey.ts';
import { openSandbox } from '../e2e/help/sandbox.ts';
import { rowsOf, until } from '../e2e/help/store.ts';
import { walkDesk } from './desk.ts';
import { walkPublish } from './publish.ts';

type Step = { name: string; ms: number; note: string };

const themes = ['light', 'dark'] as const;

/** Lets pictures arrive and marks finish drawing before a picture is taken. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete), {
    timeout: 10_000,
  });
  await new Promise((done) => setTimeout(done, 600));
}

/** Walks the main journey in a real browser; pictures and a report are left in `folder`. */
export async function walk(build: string, folder: string): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sandbox = await openSandbox();
  const chromium = await openChromium({ sandbox, build });
  const steps: Step[] = [];
  let failure: string | null = null;

  /** One step of the journey; its note says what was seen. */
  const step = async (name: string, run: () => Promise<string>): Promise<void> => {
    const since = Date.now();
    const note = await run();
    steps.push({ name, ms: Date.now() - since, note });
    console.log(`  ✓ ${name.padEnd(28)} ${note}`);
  };
  const shoot = async (page: Page, name: string): Promise<string> => {
    for (const theme of themes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await settle(page);
      const path = join(folder, `${name}-${theme}.png`) as `${string}.png`;
      await page.screenshot({ path });
    }
    return `${name}-light.png, ${name}-dark.png`;
  };
  const open = async (file: string, width: number, height: number, scale: number) => {
    const page = await chromium.open(file, { width, height, scale });
    await page.bringToFront();
    return page;
  };

  try {
    const welcome = await chromium.welcome({ width: 1120, height: 800 });
    const scene = { sandbox, chromium, welcome, close: () => Promise.resolve() };
    await step('welcome', () => shoot(welcome, 'welcome'));
    await step('connect', async () => {
      await startConnect(welcome, sandbox.appId);
      await answerDialog(chromium.browser, 'Continue');
      const { found } = await connectEnds(welcome, 'done');
      return `${found.length} accounts`;
    });
    await step('first look', async () => {
      await lookEnds(welcome);
      return `${sandbox.graphCalls().length} Graph calls since the start`;
    });
    await step('comments', async () => {
      await welcome.bringToFront();
      await press(welcome, 'connect_offer');
      await answerDialog(chromium.browser, 'Continue');
      await sees(welcome, 'connect_done_comments_title');
      const rows = await until(
        'comments read',
        () => rowsOf(welcome, 'comments'),
        (all) => all.some(({ waits }) => waits === 1),
      );
      await lookEnds(welcome);
      return `${rows.filter(({ waits }) => waits === 1).length} wait`;
    });
    await step('connected', () => shoot(welcome, 'connected'));
    const [newest] = (await rowsOf(welcome, 'windows'))
      .filter((row) => row.metric === 'views')
      .sort((a, b) => (a.to < b.to ? 1 : -1));
    const views = newest?.value.kind === 'count' ? newest.value.value : NaN;
    await step('real popup', async () => {
      const popup = await chromium.popup();
      await seesFigure(popup, views);
      await popup.close();
      return `shows ${views.toLocaleString('en-GB')} views`;
    });
    await step('popup', async () => {
      const page = await open('popup.html', 380, 560, 2);
      await seesFigure(page, views);
      return shoot(page, 'popup');
    });
    await step('real side panel', async () => {
      const panel = await chromium.panel();
      await panel.waitForSelector('[data-line]');
      return 'opens on the people who wait';
    });
    await walkDesk(scene, step, shoot);
    await step('panel', async () => {
      const page = await open('sidepanel.html#insights', 400, 900, 2);
      await seesFigure(page, views);
      return shoot(page, 'panel');
    });
    await walkPublish(scene, step, shoot);
    await step('settings', async () => shoot(await open('options.html', 1000, 800, 1), 'settings'));
    if (chromium.log.complaints.length > 0) {
      throw new Error(`the console was not silent:\n${chromium.log.complaints.join('\n')}`);
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    console.log(`  ✗ ${failure}`);
  } finally {
    const calls = sandbox.graphCalls().map(({ method, path }) => `- ${method} ${path}`);
    await chromium.close();
    await sandbox.close();
    await writeFile(join(folder, 'report.md'), reportOf(steps, calls, failure));
  }
  return failure === null;
}

const reportOf = (steps: Step[], calls: string[], failure: string | null): string =>
  [
    '# Main journey',
    '',
    failure === null ? 'Walked to its end.' : `Broke off: ${failure}`,
    '',
    '| step | ms | seen |',
    '|---|---|---|',
    ...steps.map(({ name, ms, note }) => `| ${name} | ${ms} | ${note} |`),
    '',
    `## Graph calls (${calls.length})`,
    '',
    ...calls,
    '',
  ].join('\n');
