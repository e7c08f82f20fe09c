import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { until } from './store.ts';

const exec = promisify(execFile);

/** A screen of its own with a pointer and keys that the browser cannot tell from a person's. */
export type Screen = {
  /** For the browser's environment. */
  display: string;
  /** Right-clicks the middle of an element, and chooses the entry so many from the menu's end. */
  chooseFromEnd: (page: Page, selector: string, steps: number) => Promise<void>;
  /** Lets the extension read an origin, in the browser's own dialog. */
  allow: (page: Page, origin: string) => Promise<void>;
  close: () => void;
};

const programs = ['Xvfb', 'xdotool'];

function ensurePrograms(): void {
  const missing = programs.filter((name) => !existsSync(`/usr/bin/${name}`));
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(' and ')} missing: run "apt-get install -y xvfb xdotool" once.`,
    );
  }
}

export async function openScreen(): Promise<Screen> {
  ensurePrograms();
  // It finds a free number by itself and writes it to the fourth of its open files.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb did not start')));
    server.stdio[3]?.once('data', (data: Buffer) => done(data.toString().trim()));
  });
  const display = `:${number}`;
  const xdotool = async (...args: string[]): Promise<string> => {
    const env = { ...process.env, DISPLAY: display };
    return (await exec('xdotool', args, { env }).catch(() => ({ stdout: '' }))).stdout;
  };
  const windows = async (): Promise<number> =>
    (await xdotool('search', '--onlyvisible', '--name', '.*')).split('\n').length;

  return {
    display,
    async chooseFromEnd(page, selector, steps) {
      await page.bringToFront();
      const { x, y } = await page.$eval(selector, (element) => {
        element.scrollIntoView({ block: 'center' });
        const box = element.getBoundingClientRect();
        const above = window.outerHeight - window.innerHeight;
        return {
          x: window.screenX + box.x + box.width / 2,
          y: window.screenY + above + box.y + box.height / 2,
        };
      });
      const before = await windows();
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
      await xdotool('click', '3');
      await until('a menu', windows, (count) => count > before, 10);
      for (let step = 0; step < steps; step += 1) await xdotool('key', 'Up');
      await xdotool('key', 'Return');
      await until('the menu gone', windows, (count) => count <= before, 10);
    },
    async allow(page, origin) {
      const origins = [`${origin}/*`];
      const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done, 700));
      // The dialog is no window of its own, begins on "Deny", and takes no answer within half a
      // second of opening: a key that came too early is followed by another question.
      const ask = async (): Promise<boolean> => {
        await page.bringToFront();
        const asked = page.evaluate(
          (wanted) => chrome.permissions.request({ origins: wanted }),
          origins,
        );
        for (const key of ['Tab', 'Return', 'Return']) {
          await pause();
          const known = await Promise.race([asked, Promise.resolve(null)]);
          if (known === null) await xdotool('key', key);
        }
        return Promise.race([asked, pause().then(() => false)]);
      };
      await until('the origin allowed', ask, (allowed) => allowed);
    },
    close: () => void server.kill(),
  };
}
