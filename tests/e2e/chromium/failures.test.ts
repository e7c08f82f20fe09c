import { afterEach, describe, expect, it } from 'vitest';
import type { Reason } from '../../../lib/shared/problem.ts';
import type { DialogScript } from '../../sandbox/dialog/script.ts';
import { answerDialog, connectEnds, dialogOf, press, startConnect } from '../help/journey.ts';
import type { Sandbox } from '../help/sandbox.ts';
import { openScene, type Scene } from '../help/scene.ts';

type Way = {
  name: string;
  reason: Reason;
  script?: (sandbox: Sandbox) => Partial<DialogScript>;
  act?: (scene: Scene) => Promise<void>;
};

const ways: Way[] = [
  {
    name: 'the person cancels',
    reason: 'login-cancelled',
    act: ({ chromium }) => answerDialog(chromium.browser, 'Cancel'),
  },
  {
    name: 'the window is closed',
    reason: 'login-cancelled',
    act: async ({ chromium }) => (await dialogOf(chromium.browser)).close(),
  },
  {
    name: 'the worker is stopped while the window stands open',
    reason: 'login-interrupted',
    act: async ({ chromium, welcome }) => {
      const dialog = await dialogOf(chromium.browser);
      await chromium.stopWorker();
      await dialog.close().catch(() => undefined);
      await welcome.reload();
    },
  },
  {
    name: 'the answer carries another state',
    reason: 'login-wrong-state',
    script: () => ({ mode: 'wrong-state' }),
  },
  {
    name: 'the redirect address is blocked',
    reason: 'login-redirect-blocked',
    script: () => ({ mode: 'blocked' }),
  },
  {
    name: 'the person has no role in the app',
    reason: 'login-no-role',
    script: () => ({ mode: 'no-role' }),
  },
  {
    name: 'no Page is ticked',
    reason: 'no-page',
    script: () => ({ mode: 'continue', pages: [] }),
  },
  {
    name: 'the ticked Page has no Instagram account',
    reason: 'no-instagram',
    script: ({ world }) => {
      const bare = world.pages.find(({ account }) => !account);
      if (!bare) throw new Error('every Page of this world has an account');
      return { mode: 'continue', pages: [bare.id] };
    },
  },
];

describe('a connect that comes to nothing', () => {
  let scene: Scene | null = null;
  const told = new Map<Reason, string>();
  afterEach(async () => {
    await scene?.close();
    scene = null;
  });

  it.each(ways)('says so in its own words when $name', async ({ reason, script, act }) => {
    scene = await openScene();
    const { sandbox, chromium, welcome } = scene;
    Object.assign(sandbox.dialog, script?.(sandbox));
    await startConnect(welcome, sandbox.appId);
    await act?.(scene);
    const row = await connectEnds(welcome, 'failed');
    expect(row.problem?.reason).toBe(reason);
    const title = await welcome.waitForSelector('h2[data-stage]');
    const words = (await title?.evaluate((one) => one.textContent)) ?? '';
    expect(words.trim()).not.toBe('');
    expect(words).not.toContain(reason);
    expect([...told].filter(([other, said]) => other !== reason && said === words)).toEqual([]);
    told.set(reason, words);

    // The way out leads to the end of the journey.
    Object.assign(sandbox.dialog, { mode: 'continue' });
    delete sandbox.dialog.pages;
    await press(welcome, reason === 'no-page' ? 'connect_again_pages' : 'connect_again');
    await connectEnds(welcome, 'done');
    expect(chromium.log.complaints).toEqual([]);
  });
});
