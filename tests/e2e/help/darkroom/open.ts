import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Developed } from '../../../../lib/darkroom/develop.ts';
import type { Facts, PictureFacts, Unreadable } from '../../../../lib/shared/media/facts.ts';
import type { Edit, Surface } from '../../../../lib/shared/post/draft.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the page of `page.ts` holds. */
export type Room = {
  probe: (bytes: Blob) => Promise<Facts | Unreadable>;
  develop: (
    bytes: Blob,
    facts: PictureFacts,
    edit: Edit,
    of: { surface: Surface; most?: number },
  ) => Promise<Developed>;
  printOf: (bytes: Blob) => Promise<string>;
};

/** The policy of the product's pages, word for word. */
async function policy(): Promise<string> {
  const config = await readFile(here('../../../../wxt.config.ts'), 'utf8');
  const list = /const csp = \[([^]*?)\]\.join/.exec(config)?.[1] ?? '';
  return [...list.matchAll(/"([^"]+)"|^\s+'([^']+)',$/gm)].map(([, a, b]) => a ?? b).join('; ');
}

/** The darkroom as one script. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: here('page.ts'), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [script] = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  return script ?? '';
}

export type Darkroom = { page: Page; browser: Browser; close: () => Promise<void> };

/** A page with nothing on it but the darkroom, under the product's policy, in a real browser. */
export async function openDarkroom(launch = chromium): Promise<Darkroom> {
  const [script, csp] = await Promise.all([bundle(), policy()]);
  const server = createServer((request, response) => {
    const isScript = request.url === '/darkroom.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': csp });
    const html = '<!doctype html><title>Darkroom</title>';
    response.end(isScript ? script : `${html}<script type="module" src="/darkroom.js"></script>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'darkroom' in globalThis);
  return {
    page,
    browser,
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

const chromium = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
