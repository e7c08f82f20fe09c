import type { Page } from 'puppeteer-core';
import { type Chromium, openChromium } from '../../e2e/help/chromium.ts';
import { connect } from '../../e2e/help/scene.ts';
import { until } from '../../e2e/help/store.ts';
import type { Sandbox } from '../../e2e/help/sandbox.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { worldOf } from '../schedules/world.ts';

/** A real browser in which somebody has connected, with an account for each run. */
export type Ground = {
  sandbox: Sandbox;
  chromium: Chromium;
  /** A page of the extension that stays open. */
  page: Page;
  close: () => Promise<void>;
};

async function openSandbox(accounts: number): Promise<Sandbox> {
  const running = await startSandbox({ https: true, world: worldOf(accounts) });
  return {
    ...running,
    spki: running.spki ?? '',
    appId: running.world.app.id,
    graphCalls: () => running.requests().filter(({ host }) => host.startsWith('graph.')),
    tokenValues: () => running.tokens.of().map(({ value }) => value),
  };
}

export async function openGround(accounts: number): Promise<Ground> {
  const sandbox = await openSandbox(accounts);
  const chromium = await openChromium({ sandbox });
  const close = async (): Promise<void> => {
    await chromium.close();
    await sandbox.close();
  };
  try {
    const welcome = await chromium.welcome({ width: 900, height: 800 });
    await connect({ sandbox, chromium, welcome, close });
    await welcome.close();
    // One that asks nothing by itself: what it asked of a worker that died, it would ask again at once.
    const page = await chromium.open('options.html');
    await until(
      'the databases are there',
      () =>
        page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).join(' ')),
      (names) => names.includes('loupe-studio') && names.includes('loupe-jobs'),
    );
    return { sandbox, chromium, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
