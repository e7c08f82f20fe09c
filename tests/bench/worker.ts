import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { idOf } from '../e2e/help/extension-id.ts';
import { openRaw, type Raw } from './raw.ts';
import { compare, type Row } from './rows.ts';

/** The smallest extension with a worker that answers. */
async function writeEmpty(folder: string): Promise<void> {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const manifest = {
    manifest_version: 3,
    name: 'Empty worker',
    version: '1',
    key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((m, s, answer) => { answer({ ok: true }); });\n',
  );
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Empty</title>\n');
}

/** Stops every worker, then asks this page's own and times its answer. */
async function coldStart(raw: Raw, session: string): Promise<number> {
  await raw.send('ServiceWorker.enable', {}, session);
  await raw.send('ServiceWorker.stopAllWorkers', {}, session);
  await sleep(150);
  const expression = `(async () => {
    const since = performance.now();
    await chrome.runtime.sendMessage({ to: 'background', name: 'bench.nothing', payload: {} })
      .catch(() => undefined);
    return performance.now() - since;
  })()`;
  const params = { expression, awaitPromise: true, returnByValue: true };
  const answer = (await raw.send('Runtime.evaluate', params, session)) as {
    result: { value: number };
  };
  return answer.result.value;
}

/** From a message sent to the stopped worker to its answer, against a worker with one line. */
export async function benchWorker(build: string, pairs: number): Promise<Row[]> {
  const empty = await mkdtemp(join(tmpdir(), 'loupe-empty-'));
  await writeEmpty(empty);
  // Two browsers: stopping workers stops all of a browser's, and one that was stopped twice
  // without having run in between is started again only after a second and a half.
  const [raw, rawEmpty] = await Promise.all([openRaw([build]), openRaw([empty])]);
  try {
    await sleep(1500);
    const own = await raw.open(`chrome-extension://${idOf(build)}/icon/16.png`);
    const other = await rawEmpty.open(`chrome-extension://${idOf(empty)}/page.html`);
    await sleep(500);
    const times: { own: number[]; other: number[] } = { own: [], other: [] };
    for (let pair = 0; pair < pairs + 2; pair += 1) {
      const anchor = await coldStart(rawEmpty, other);
      const value = await coldStart(raw, own);
      if (pair < 2) continue;
      times.own.push(value);
      times.other.push(anchor);
    }
    return [compare('worker cold start', 2, times.own, times.other)];
  } finally {
    await Promise.all([raw.close(), rawEmpty.close()]);
    await rm(empty, { recursive: true, force: true });
  }
}
