import type { Page } from 'puppeteer-core';
import type { Answer, CommandName, Commands } from '../../../lib/bus/contract.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import type { Posting } from '../schedules/posts.ts';

/** Writes a draft and its bytes as the form does, from a page of the extension. */
export async function seed(page: Page, { draft, assets }: Posting): Promise<void> {
  const carried = await Promise.all(
    assets.map(async ({ bytes, ...row }) => ({
      row,
      bytes: Buffer.from(await bytes.arrayBuffer()).toString('base64'),
    })),
  );
  const given = { draft: { ...draft }, assets: carried };
  await page.evaluate(async (kept) => {
    const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
      });
    const database = await settled(indexedDB.open('loupe-studio'));
    const tx = database.transaction(['assets', 'drafts'], 'readwrite');
    for (const { row, bytes } of kept.assets) {
      const raw = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      tx.objectStore('assets').put({ ...row, bytes: new Blob([raw]) });
    }
    tx.objectStore('drafts').put(kept.draft);
    await new Promise<void>((done, fail) => {
      tx.oncomplete = () => done();
      tx.onabort = () => fail(tx.error ?? new Error('the database gave up'));
    });
    database.close();
  }, given);
}

/** Sends a command as `lib/bus/client` does; null where the worker died of it. */
export function tell<N extends CommandName>(
  page: Page,
  name: N,
  payload: Commands[N]['takes'],
): Promise<Answer | null> {
  const message = { to: 'background', name, payload };
  return page.evaluate(async (sent) => {
    try {
      return ((await chrome.runtime.sendMessage(sent)) as Answer | undefined) ?? null;
    } catch {
      return null;
    }
  }, message);
}

/** A job as its database has it. */
export function rowOf(page: Page, id: string): Promise<JobRow | null> {
  return page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('loupe-jobs');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
    });
    const row = await new Promise<unknown>((done, fail) => {
      const asked = database.transaction('jobs').objectStore('jobs').get(wanted);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
    });
    database.close();
    return (row ?? null) as JobRow | null;
  }, id);
}

/** For when the browser has been asked to start a worker for the jobs; null where it has not. */
export const alarmOf = (page: Page): Promise<number | null> =>
  page.evaluate(async () => (await chrome.alarms.get('jobs'))?.scheduledTime ?? null);

/** How the next worker comes to be: by a page that asks something, or by the alarm of the jobs. */
export type Waking = 'page' | 'alarm';

/**
 * Starts the next worker, later by Meta's clock: `ahead` is what any answer would have told of it
 * in the meantime.
 */
export async function wake(page: Page, by: Waking, jobId: string, ahead: number): Promise<void> {
  await page.evaluate(async (told) => {
    await chrome.storage.session.set({ 'meta-clock': told });
  }, ahead);
  if (by === 'page') await tell(page, 'publish.hold', { jobId });
  else await page.evaluate(() => chrome.alarms.create('jobs', { when: Date.now() }));
}
