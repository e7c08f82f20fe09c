import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page of `page.tsx` as one script and one style, as a build for people would have it. */
async function bundle(): Promise<{ script: string; style: string }> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [preact()],
    resolve: { alias: { 'wxt/browser': here('../../help/browser.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: here('page.tsx'), formats: ['es'], cssFileName: 'page' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const all = (ending: string): string =>
    outputs
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((one) => (one.type === 'chunk' ? one.code : String(one.source)))
      .join('\n');
  return { script: all('.js') || all('.mjs'), style: all('.css') };
}

const html =
  '<!doctype html><html lang="en"><title>Desk</title><link rel="stylesheet" href="/page.css">' +
  '<script type="module" src="/page.js"></script></html>';

/** The list of the desk alone, in a real browser of a side panel's size. */
export async function openDeskPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const { script, style } = await bundle();
  const files: Record<string, [string, string]> = {
    '/page.js': ['text/javascript', script],
    '/page.css': ['text/css', style],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/html', html];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 820 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'deskBench' in globalThis);
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
