import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Chromium, openChromium } from '../e2e/help/chromium.ts';
import { answerDialog, connectEnds, lookEnds, press, sees } from '../e2e/help/journey.ts';
import { openSandbox, type Sandbox } from '../e2e/help/sandbox.ts';
import { goTo, typeInto } from '../e2e/help/welcome.ts';
import { word } from '../e2e/help/words.ts';

/** No picture is heavier than this: they are looked at, and not zoomed into. */
const most = 80 * 1024;

type Scene = { sandbox: Sandbox; chromium: Chromium; welcome: Page };

/**
 * Walks from the install to the first insights as a new user would, without an app of one's own and
 * with one, and keeps a picture of each step. Run by hand after the pages changed:
 * `node tests/tour/welcome.ts [BUILD]`.
 */
export async function firstUse(build: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shoot = async (page: Page, name: string): Promise<void> => {
    await page.bringToFront();
    await page.waitForFunction(() => {
      // What is out of sight is loaded when it comes into sight, and not before.
      const seen = [...document.images].filter(
        (image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight,
      );
      return seen.every((image) => image.complete);
    });
    // Marks are drawn on and rows fade in, also where nothing is asked to move.
    await new Promise((done) => setTimeout(done, 400));
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await page.screenshot({ path });
    const { size } = await stat(path);
    console.log(`${name}: ${Math.round(size / 1024)} kB`);
    if (size > most) throw new Error(`${name} is heavier than ${most / 1024} kB`);
  };
  await within(build, undefined, (scene) => withoutApp(scene, shoot));
  await within(build, undefined, (scene) => withApp(scene, shoot));
  await within(build, 'unlinked', (scene) => broken(scene, shoot));
}

type Shoot = (page: Page, name: string) => Promise<void>;

async function within(
  build: string,
  world: string | undefined,
  walk: (scene: Scene) => Promise<void>,
): Promise<void> {
  const sandbox = await openSandbox(world);
  const chromium = await openChromium({ sandbox, build });
  try {
    const welcome = await chromium.welcome({ width: 620, height: 640 });
    await still(welcome);
    await sees(welcome, 'welcome_heading');
    await walk({ sandbox, chromium, welcome });
  } finally {
    await chromium.close();
    await sandbox.close();
  }
}

const still = (page: Page): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/** A panel in a tab of its own, as wide as panels are. */
async function panel({ chromium }: Scene, tab: string, sign: string): Promise<Page> {
  const page = await chromium.open(`sidepanel.html#${tab}`, {
    ...{ width: 360, height: 640 },
    theme: 'light',
  });
  await page.bringToFront();
  await page.waitForSelector(sign, { timeout: 20_000 });
  return page;
}

/** The sample account: no sign-in, no network. */
async function withoutApp(scene: Scene, shoot: Shoot): Promise<void> {
  const { chromium, welcome } = scene;
  await shoot(welcome, '01-ways-in');
  await press(welcome, 'welcome_needs');
  await welcome.$eval('[aria-expanded=true]', (button) => button.scrollIntoView());
  await shoot(welcome, '02-what-you-need');
  await press(welcome, 'welcome_needs');
  await welcome.evaluate(() => scrollTo(0, 0));
  await welcome.locator(`::-p-text(${word('welcome_door_sample')})`).click();
  await chromium.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
  await sees(welcome, 'welcome_sample_open');
  await shoot(welcome, '03-sample-opened');
  await shoot(await panel(scene, 'comments', '[data-line]'), '04-sample-comments');
  await shoot(await panel(scene, 'insights', '[aria-labelledby="posts"]'), '05-sample-insights');
}

/** One's own Meta app, step by step, to the first insights. */
async function withApp(scene: Scene, shoot: Shoot): Promise<void> {
  const { sandbox, chromium, welcome } = scene;
  const step = async (name: string, picture: string): Promise<void> => {
    await goTo(welcome, `#step-${name}`);
    await shoot(welcome, picture);
  };
  await step('accounts', '06-accounts');
  await step('app', '07-app');
  await goTo(welcome, '#step-app-id');
  sandbox.dialog.mode = 'blocked';
  await typeInto(welcome, 'welcome_app_id', sandbox.appId);
  await sees(welcome, 'setup_check_fine_app_id');
  await shoot(welcome, '08-app-id');
  await step('address', '09-address');
  sandbox.dialog.mode = 'ask';
  await press(welcome, 'setup_check_again');
  await sees(welcome, 'setup_check_likely_address');
  await step('secret', '10-secret');
  await step('people', '11-people');
  await goTo(welcome, '#step-connect');
  await shoot(welcome, '12-connect');
  await press(welcome, 'welcome_connect');
  await answerDialog(chromium.browser, 'Continue');
  await connectEnds(welcome, 'done');
  await sees(welcome, 'selftest_beside');
  await lookEnds(welcome);
  await shoot(welcome, '13-connected');
  await shoot(await panel(scene, 'insights', '[aria-labelledby="posts"]'), '14-first-insights');
}

/** The end of a set-up in which one step was missed. */
async function broken({ sandbox, chromium, welcome }: Scene, shoot: Shoot): Promise<void> {
  await goTo(welcome, '#step-connect');
  await typeInto(welcome, 'welcome_app_id', sandbox.appId);
  await press(welcome, 'welcome_connect');
  await answerDialog(chromium.browser, 'Continue');
  await connectEnds(welcome, 'failed');
  await sees(welcome, 'selftest_line', '1', word('setup_accounts'));
  await welcome.setViewport({ width: 620, height: 740 });
  await shoot(welcome, '15-one-step-missed');
  const doctor = await chromium.open('doctor.html', {
    ...{ width: 600, height: 660 },
    theme: 'light',
  });
  const headline = await doctor.waitForSelector(`::-p-text(${word('doctor_broken_one')})`);
  await headline?.evaluate((line) => line.scrollIntoView());
  await shoot(doctor, '16-doctor');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = resolve(process.argv[2] ?? '.output/chrome-mv3');
  await firstUse(build, resolve('docs/first-use'));
}
