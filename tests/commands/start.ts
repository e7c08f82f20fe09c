import { join } from 'node:path';
import { openChromium } from '../e2e/help/chromium.ts';
import { openSandbox } from '../e2e/help/sandbox.ts';
import { walk } from '../tour/walk.ts';
import { ensureBrowser, ensureOpenssl, hasDisplay } from './help/browsers.ts';
import { needBuild } from './help/builds.ts';
import { root, say } from './help/run.ts';

/** Loupe in a real browser: for a person where there is a display, else as a walk with pictures. */
export async function start(args: string[]): Promise<number> {
  await ensureOpenssl();
  process.env['CHROMIUM_PATH'] = await ensureBrowser('chromium');
  const build = await needBuild('chromium');
  if (!args.includes('--headless') && hasDisplay()) return show(build);
  const folder = join(root, 'reports/start');
  say('Walking the main journey …');
  const ok = await walk(build, folder);
  console.log(ok ? `\nPictures and report: reports/start/` : '\nThe journey broke off.');
  return ok ? 0 : 1;
}

/** Opens the window and stays until it is closed. */
async function show(build: string): Promise<number> {
  const sandbox = await openSandbox();
  const chromium = await openChromium({ sandbox, build, headless: false });
  const accounts = sandbox.world.accounts.map(({ username }) => `@${username}`).join(', ');
  console.log(`
Loupe is open in Chromium, and Meta is played by the sandbox on this computer.

  App ID     ${sandbox.appId}
  Accounts   ${accounts}
  Control    ${sandbox.origin}/_sandbox/

On the welcome tab choose "I have an App ID", type the App ID above, and connect.
Close the window, or press Ctrl C, to end.
`);
  const ended = new Promise<void>((done) => {
    chromium.browser.on('disconnected', () => done());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, done);
  });
  await ended;
  await chromium.close();
  await sandbox.close();
  return 0;
}
