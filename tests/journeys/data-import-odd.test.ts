import { describe, expect, it } from 'vitest';
import type { JobRow } from '../../lib/store/jobs/rows.ts';
import { readAllJobs } from '../../lib/store/jobs/read.ts';
import { forged, sha } from '../unit/archive/help.ts';
import { imported, send, sum } from './help/archive.ts';
import { accountId, connected, loupe } from './help/connected.ts';
import { compose } from './help/posts.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { tables } from './help/rich.ts';

/** Every place within a value. */
function* places(value: unknown, at: string[] = []): Generator<string[]> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* places(inner, [...at, name]);
}

function changed(value: unknown, [name, ...rest]: string[], to: unknown): unknown {
  if (name === undefined) return to;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[name] = changed(copy[name], rest, to);
  return copy;
}

const proto = JSON.parse('{"__proto__":{"name":"post"},"constructor":1}') as unknown;
const odd: unknown[] = [
  ...[null, 1e300, -1, 9e15, 0.5, '', 'x', '1'.repeat(60), 'a'.repeat(30_000)],
  ...['\ud800', [], {}, [null], true, 'DELETE', '../me', proto],
];

/** A planned post of several steps, as it is kept. */
async function planned(): Promise<JobRow> {
  await readyToPublish(false);
  const wall = new Date(loupe.sandbox.clock.now() + 2 * 86_400_000).toISOString().slice(0, 16);
  const when = { kind: 'at', wall, zone: 'Europe/London' } as const;
  const made = await compose(loupe, accountId, ['own', 'film'], { when, firstComment: 'Hello' });
  await submitted(made);
  const [row] = await readAllJobs();
  return row as JobRow;
}

describe('a job of an archive that is not what the queue knows', () => {
  it('is left out, wherever it is odd, and the queue goes on', async () => {
    const row = await planned();
    const { importId } = await send('archive.begin', {});
    let nth = 0;
    for (const place of places(row)) {
      const rows = odd.map((value) => {
        nth += 1;
        const copy = changed(row, place, value) as { id?: unknown; job?: { id?: unknown } } | null;
        if (copy?.id === row.id && copy.job?.id === row.id) copy.id = copy.job.id = `odd-${nth}`;
        return copy;
      });
      await send('archive.put', { importId, table: 'jobs', rows });
    }
    await loupe.newWorker().driver.start();
    const kept = (await readAllJobs()).filter(({ id }) => id !== row.id);
    expect(kept.every(({ job }) => ['asks', 'ended'].includes(job.phase.name))).toBe(true);
    const calls = loupe.sandbox.requests().length;
    await loupe.worker.driver.run();
    expect(loupe.sandbox.requests()).toHaveLength(calls);
  });
});

describe('a table that Loupe never wrote into an archive', () => {
  it('is left out, and told as left out', async () => {
    await connected();
    const before = await tables();
    const line = new TextEncoder().encode('{"id":"key","key":"mine"}\n');
    const lots = [{ rows: 1, bytes: line.length, sha256: sha(line) }];
    const secrets = { tables: [{ table: 'secrets', rows: 1, lots }] };
    const told = await imported(forged('', secrets, { 'json/secrets.ndjson': line }));
    expect([sum(told, 'unfit'), sum(told, 'taken')]).toEqual([1, 0]);
    expect(await tables()).toEqual(before);
  });
});
