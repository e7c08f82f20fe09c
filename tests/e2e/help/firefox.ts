import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { isMapped } from './hosts.ts';
import { until } from './store.ts';

const id = 'loupe@loupe.invalid';
const uuid = '3c1f0a52-7d64-4b8e-9a35-5e0d21f7c648';

export type Firefox = {
  browser: Browser;
  origin: string;
  complaints: string[];
  /** The bytes of a file put among the downloads, once it is whole. */
  downloaded: (name: RegExp) => Promise<Buffer>;
  open: (file: string, size?: { width: number; height: number }) => Promise<Page>;
  close: () => Promise<void>;
};

/** A proxy that leads Meta's hosts to the sandbox and refuses every other one. */
async function openProxy(port: number): Promise<{ port: number; close: () => void }> {
  const server = createServer((from) => {
    from.on('error', () => from.destroy());
    from.once('data', (head) => {
      const host = /^CONNECT ([^:\s]+):/.exec(head.toString('latin1'))?.[1] ?? '';
      if (!isMapped(host)) {
        from.end('HTTP/1.1 502 Refused\r\n\r\n');
        return;
      }
      const to = connect(port, '127.0.0.1', () => {
        from.write('HTTP/1.1 200 OK\r\n\r\n');
        from.pipe(to).pipe(from);
      });
      to.on('error', () => from.destroy());
      from.on('close', () => to.destroy());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

/** A real Firefox with the production build; its background rests after `idleMs`. */
export async function openFirefox(
  sandbox: { port: number },
  { idleMs = 30_000, build = resolve('.output/firefox-mv3') } = {},
): Promise<Firefox> {
  const proxy = await openProxy(sandbox.port);
  const profile = await mkdtemp(join(tmpdir(), 'loupe-firefox-'));
  const downloads = await mkdtemp(join(tmpdir(), 'loupe-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.background.idle.timeout': idleMs,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'intl.locale.requested': 'en-GB',
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
    },
  });
  const origin = `moz-extension://${uuid}`;
  const complaints: string[] = [];
  await browser.installExtension(build);
  return {
    browser,
    origin,
    complaints,
    downloaded: async (name) => {
      // One that is under way has a second file beside it.
      const names = await until(
        'downloaded',
        () => readdir(downloads),
        (files) => files.some((file) => name.test(file)) && !files.some((one) => /part$/.test(one)),
      );
      return readFile(join(downloads, names.find((file) => name.test(file)) ?? ''));
    },
    open: async (file, size) => {
      const page = await browser.newPage();
      page.on('console', (message) => {
        if (['warn', 'error', 'assert'].includes(message.type())) {
          complaints.push(`${file} ${message.type()}: ${message.text()}`);
        }
      });
      page.on('pageerror', (error) => complaints.push(`${file} threw: ${String(error)}`));
      if (size) await page.setViewport(size);
      // Firefox never tells the driver that an extension's page was loaded.
      await page.goto(`${origin}/${file}`, { waitUntil: [] });
      await page.waitForSelector('body *');
      return page;
    },
    close: async () => {
      await browser.close();
      proxy.close();
      await rm(downloads, { recursive: true, force: true });
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
