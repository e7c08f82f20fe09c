import type { Page } from 'puppeteer-core';
import type { CommandName, Commands } from '../../../lib/bus/contract.ts';
import type { FilmFacts } from '../../../lib/shared/media/facts.ts';
import { newDraft, newItem } from '../../../lib/shared/post/draft.ts';
import type { DraftRow } from '../../../lib/store/studio/rows.ts';
import { film } from '../../sandbox/images/film.ts';
import { connectEnds } from './journey.ts';
import type { Sandbox } from './sandbox.ts';
import { rowsOf, until } from './store.ts';

type Answered = { ok: boolean; value?: unknown; problem?: unknown };

/** Asks the background as a page does; a refusal is thrown. */
export async function ask<N extends CommandName>(
  page: Page,
  name: N,
  payload: Commands[N]['takes'],
): Promise<Commands[N]['gives']> {
  const message = { to: 'background', name, payload };
  const answer = await page.evaluate(
    (one) => chrome.runtime.sendMessage(one) as Promise<Answered>,
    message,
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  return answer.value as Commands[N]['gives'];
}

/** Lets the studio publish, by a dialog that answers at once; the answer is its id. */
export async function mayPublish(sandbox: Sandbox, page: Page): Promise<string> {
  const all = await rowsOf(page, 'accounts');
  const account = all.find(({ username }) => username === 'maren.makes');
  if (!account) throw new Error('nobody is connected');
  Object.assign(sandbox.dialog, { mode: 'continue' });
  await ask(page, 'connect.start', { feature: 'publishing', signInId: account.signInId });
  await connectEnds(page, 'done');
  return account.id;
}

const facts = (bytes: number): FilmFacts => ({
  ...{ kind: 'film', container: 'mp4', video: 'avc1', audio: 'mp4a', width: 1080, height: 1920 },
  ...{ rotation: 0, durationMs: 12_000, fps: 30, variableRate: false, bytes },
  ...{ moovFirst: true, fragmented: false, editList: false, is420: true, interlaced: false },
  ...{ audioRate: 48_000, audioChannels: 2, otherTracks: 0, ai: false, truncated: false },
});

/**
 * Keeps a reel of so many bytes in the studio and asks for it to be published, as the composer
 * does. The page has to be one that opens the studio: the panel.
 */
export async function submitReel(page: Page, accountId: string, bytes: number): Promise<string> {
  const id = `reel-${Date.now()}`;
  const draft: DraftRow = {
    ...newDraft(id, accountId, Date.now()),
    ...{ surface: 'reel', caption: `The kiln, opened: ${id}`, items: [newItem('one', id)] },
  };
  const asset = {
    ...{ id, name: 'kiln.mp4', facts: facts(bytes), origin: null, public: null, hash: id },
    ...{ print: null, madeFrom: null, createdAt: Date.now() },
  };
  await until(
    'a studio',
    () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    (names) => names.includes('loupe-studio'),
  );
  const given = { draft, asset, head: film().toString('base64'), bytes };
  await page.evaluate(async (all) => {
    const begin = Uint8Array.from(atob(all.head), (one) => one.charCodeAt(0));
    // The rest is a box that players leap over.
    const free = new Uint8Array(all.bytes - begin.length);
    new DataView(free.buffer).setUint32(0, free.length);
    free.set(new TextEncoder().encode('free'), 4);
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('loupe-studio');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
    });
    const tx = database.transaction(['assets', 'drafts'], 'readwrite');
    tx.objectStore('assets').put({ ...all.asset, bytes: new Blob([begin, free]) });
    tx.objectStore('drafts').put(all.draft);
    await new Promise<void>((done, fail) => {
      tx.oncomplete = () => done();
      tx.onabort = () => fail(tx.error ?? new Error('not kept'));
    });
    database.close();
  }, given);
  const sources = [{ itemId: 'one', assetId: id, by: 'bytes' as const }];
  const asked = { draftId: id, version: draft.version, sources, thumbId: null };
  return (await ask(page, 'publish.submit', asked)).jobId;
}

/** Lets the time pass for which a job is kept for the worker that was stopped in it. */
export const outlive = (page: Page, jobId: string): Promise<void> =>
  page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('loupe-jobs');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
    });
    const tx = database.transaction('jobs', 'readwrite');
    const jobs = tx.objectStore('jobs');
    await new Promise<void>((done) => {
      tx.oncomplete = () => done();
      jobs.get(id).onsuccess = (event) => {
        const row = (event.target as IDBRequest<{ job: { lease: unknown } }>).result;
        jobs.put({ ...row, job: { ...row.job, lease: null } });
      };
    });
    database.close();
  }, jobId);

/** How many bytes of films are at Meta: of the newest one. */
export function arrivedAt(sandbox: Sandbox): number {
  const films = [...sandbox.world.things.values()].flatMap((one) =>
    one.kind === 'container' && one.film ? [one.film] : [],
  );
  return films.at(-1)?.arrived ?? 0;
}
