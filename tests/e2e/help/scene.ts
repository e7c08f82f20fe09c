import type { Page } from 'puppeteer-core';
import { openChromium, type Chromium } from './chromium.ts';
import { answerDialog, connectEnds, lookEnds, startConnect } from './journey.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

/** A sandbox and a browser that knows no other network. */
export type Scene = {
  sandbox: Sandbox;
  chromium: Chromium;
  /** The page that opened itself at install. */
  welcome: Page;
  close: () => Promise<void>;
};

export async function openScene(world?: string): Promise<Scene> {
  const sandbox = await openSandbox(world);
  const chromium = await openChromium({ sandbox });
  const welcome = await chromium.welcome({ width: 1100, height: 800 });
  return {
    sandbox,
    chromium,
    welcome,
    close: async () => {
      await chromium.close();
      await sandbox.close();
    },
  };
}

/** Connects as a person would, and waits until the first look is over. */
export async function connect({ sandbox, chromium, welcome }: Scene): Promise<void> {
  await startConnect(welcome, sandbox.appId);
  await answerDialog(chromium.browser, 'Continue');
  await connectEnds(welcome, 'done');
  await lookEnds(welcome);
}

/** A scene in which a person has connected. */
export async function openConnected(world?: string): Promise<Scene> {
  const scene = await openScene(world);
  await connect(scene);
  return scene;
}
