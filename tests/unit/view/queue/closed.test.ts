import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newJob } from '../../../../lib/ledger/job.ts';
import { closeJobs } from '../../../../lib/store/jobs/db.ts';
import { keepJob } from '../../../../lib/store/jobs/keep.ts';
import type { JobRow } from '../../../../lib/store/jobs/rows.ts';
import { readOnly, readRows } from '../../../../lib/view/queue/closed.ts';
import { queueModel } from '../../../../lib/view/queue/queue-model.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeJobs);

const step = { name: 'post', payload: {}, repeatable: false, always: false };
const row = (id: string, accountId = '1'): JobRow => ({
  ...{ id, accountId, kind: 'publish', wakeAt: 8, sent: null, posted: null, told: false },
  job: newJob(
    {
      ...{ id, accountId, createdAt: 5, payloadHash: 'x', main: 0 },
      steps: [{ ...step, container: { children: 0, films: [] } }],
    },
    { until: 8, notBefore: null, latest: null },
  ),
  changedAt: 5,
});
const mirrored = (): Promise<unknown[]> => Promise.resolve([row('a'), row('b', '2'), 'rubbish']);

it('says that there is no room, and shows the queue all the same', async () => {
  await keepJob(row('a'));
  const read = await readRows('1', mirrored, () => Promise.resolve(true));
  expect(read).toMatchObject({ problem: { reason: 'storage-full' }, closed: false });
  expect(read.rows.map(({ id }) => id)).toEqual(['a']);
});

it('shows what the mirror has where the queue cannot be opened, to be read and no more', async () => {
  (await openDB('loupe-jobs', 7)).close();
  const read = await readRows('1', mirrored);
  expect(read).toMatchObject({ problem: { reason: 'newer-version' }, closed: true });
  expect(read.rows.map(({ id }) => id)).toEqual(['a']);
  const around = { username: '', zone: 'UTC', signInEnds: null, mayDelete: false, quota: null };
  const whole = queueModel(read.rows, 6, { ...around, thumbs: new Map() }, read.problem);
  const can = ({ jobs }: typeof whole): unknown[] =>
    jobs.flatMap(({ choices, menu, movable }) => [...choices, ...menu, movable]).filter(Boolean);
  expect(can(whole).length).toBeGreaterThan(0);
  expect(can(readOnly(whole))).toEqual([]);
  expect(readOnly(whole).jobs).toHaveLength(1);
});

it('says that a newer Loupe has been at it, and shows the rest', async () => {
  await keepJob(row('a'));
  expect(await readRows('1', mirrored)).toMatchObject({ problem: null, closed: false });
  const db = await openDB('loupe-jobs');
  await db.put('jobs', { ...row('c'), job: 'unheard of' });
  db.close();
  const { rows, problem } = await readRows('1', mirrored);
  expect([rows.map(({ id }) => id), problem?.reason]).toEqual([['a'], 'newer-version']);
});
