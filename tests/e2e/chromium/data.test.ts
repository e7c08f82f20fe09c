import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openChromium } from '../help/chromium.ts';
import { type Downloads, downloadsOf } from '../help/downloads.ts';
import { press, sees, seesFigure, seesText } from '../help/journey.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { everything, rowsOf, until } from '../help/store.ts';

const size = { width: 900, height: 900 };
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function opened(): Promise<{ scene: Scene; options: Page; downloads: Downloads }> {
  const scene = await openConnected();
  ends.push(scene.close);
  const downloads = await downloadsOf(scene.chromium.browser);
  ends.push(downloads.clear);
  return { scene, options: await scene.chromium.open('options.html', size), downloads };
}

/** What a page of the extension finds in every place, its own storages among them. */
const placesOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => ({
    local: Object.keys(await chrome.storage.local.get()).length,
    session: Object.keys(await chrome.storage.session.get()).length,
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    caches: (await caches.keys()).length,
    alarms: (await chrome.alarms.getAll()).length,
  }));

/** The newest week's views of an account. */
async function viewsOf(page: Page, id: string | undefined): Promise<number> {
  const weeks = (await rowsOf(page, 'windows')).filter(
    ({ accountId, metric }) => accountId === id && metric === 'views',
  );
  const newest = weeks.sort((a, b) => (a.to < b.to ? 1 : -1))[0]?.value;
  return newest?.kind === 'count' ? newest.value : -1;
}

describe('one’s own data', () => {
  it('is exported as a real file without a token, and shows on another computer without a line', async () => {
    const { scene, options, downloads } = await opened();
    await press(options, 'data_export_all');
    const { path, bytes } = await downloads.whole(/^loupe-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['README.txt', 'loupe.json', 'json/accounts.ndjson']),
    );
    for (const token of scene.sandbox.tokenValues()) expect(bytes.includes(token)).toBe(false);
    const account = (await rowsOf(options, 'accounts')).find(({ order }) => order === 0);
    expect(scene.chromium.log.complaints).toEqual([]);

    const other = await openChromium({ sandbox: scene.sandbox });
    ends.push(other.close);
    scene.sandbox.clearRequests();
    await other.welcome(size);
    const there = await other.open('options.html', size);
    const input = await there.waitForSelector('#storage input[type=file]');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
    await seesText(there, `@${account?.username ?? '?'}`);
    await until(
      'taken in',
      () => rowsOf(there, 'accounts'),
      (rows) => rows.length > 0,
    );
    expect(await rowsOf(there, 'media')).toEqual(await rowsOf(options, 'media'));
    expect(await rowsOf(there, 'windows')).toEqual(await rowsOf(options, 'windows'));
    expect((await everything(there))['secrets']).toEqual([]);
    const panel = await other.open('sidepanel.html', { width: 400, height: 800 });
    await seesText(panel, account?.username ?? '?');
    await seesFigure(panel, await viewsOf(options, account?.id));
    expect(scene.sandbox.graphCalls()).toEqual([]);
    expect(other.log.complaints).toEqual([]);
  });

  it('is deleted with a second press, revoked at Meta, and proved', async () => {
    const { scene, options } = await opened();
    const name = scene.sandbox.world.people[0]?.name ?? '';
    await press(options, 'data_wipe_ask');
    await press(options, 'data_wipe_yes');
    await sees(options, 'data_wiped_title');
    await sees(options, 'data_proof_revoked', name);
    const left = Object.entries(await everything(options)).filter(([, rows]) => rows.length > 0);
    expect(left).toEqual([]);
    expect(Object.values(await placesOf(options))).toEqual([0, 0, 0, 0, 0, 0]);
    const calls = scene.sandbox.graphCalls().filter(({ method }) => method === 'DELETE');
    expect(calls).toHaveLength(1);
    expect(scene.chromium.log.complaints).toEqual([]);
  });

  it('that was being deleted when the worker was stopped is deleted by the next one', async () => {
    const { scene, options } = await opened();
    const { sandbox, chromium } = scene;
    sandbox.fault({ kind: 'hold', method: 'DELETE' });
    await press(options, 'data_wipe_ask');
    await press(options, 'data_wipe_yes');
    expect(await sandbox.holds.whenHeld(10_000)).toBe(true);
    // Nobody is left who would ask again: the next worker finds the note by itself.
    await options.close();
    await chromium.stopWorker();
    sandbox.holds.release();
    const next = await chromium.open('options.html', size);
    const left = (): Promise<string[]> =>
      everything(next).then((all) =>
        Object.entries(all).flatMap(([table, rows]) => (rows.length > 0 ? [table] : [])),
      );
    await until('deleted', left, (tables) => tables.length === 0);
    await until(
      'the note gone',
      () => placesOf(next),
      ({ local }) => local === 0,
    );
  });
});
