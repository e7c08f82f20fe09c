import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { until } from './store.ts';

/** A folder that a browser puts its downloads in. */
export type Downloads = {
  folder: string;
  /** The path and the bytes of the one whose name fits, once it is whole. */
  whole: (name: RegExp) => Promise<{ path: string; bytes: Buffer }>;
  clear: () => Promise<void>;
};

export async function downloadsOf(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'loupe-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    ...{ behavior: 'allow', downloadPath: folder, eventsEnabled: true },
  });
  return {
    folder,
    async whole(name) {
      const names = await until(
        'downloaded',
        () => readdir(folder),
        (files) => files.some((file) => name.test(file)),
      );
      const path = join(folder, names.find((file) => name.test(file)) ?? '');
      return { path, bytes: await readFile(path) };
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
