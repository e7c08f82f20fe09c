import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Job, newJob } from '../../../lib/ledger/job.ts';
import { closeJobs } from '../../../lib/store/jobs/db.ts';
import { keepJob, noteJob, wipeJobs } from '../../../lib/store/jobs/keep.ts';
import { countStrangeJobs, readAllJobs, readJob, readJobs } from '../../../lib/store/jobs/read.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';

beforeEach(async () => {
  await closeJobs();
  globalThis.indexedDB = new IDBFactory();
});

const step = { name: 'post', payload: {}, repeatable: false, always: false };
const job = (id: string, patch: Partial<Job> = {}): Job => ({
  ...newJob(
    {
      ...{ id, accountId: '1', createdAt: 5, payloadHash: 'x', main: 0 },
      steps: [{ ...step, container: { children: 0, films: [] } }],
    },
    { until: 8, notBefore: null, latest: null },
  ),
  ...patch,
});
const row = (of: Job): JobRow => ({
  ...{ id: of.id, accountId: of.accountId, job: of, kind: 'publish', wakeAt: 8, sent: null },
  ...{ posted: null, told: false, changedAt: 5 },
});

describe('the queue’s database', () => {
  it('takes a job in place of the version before, and of no other', async () => {
    expect(await keepJob(row(job('a')))).toBe(true);
    expect(await keepJob(row(job('a')))).toBe(false);
    expect(await keepJob(row(job('a', { version: 2 })))).toBe(false);
    expect(await keepJob(row(job('a', { version: 1 })))).toBe(true);
    expect(await keepJob(row(job('b', { version: 1 })))).toBe(false);
  });

  it('keeps what was noted beside a job when the job is written', async () => {
    await keepJob(row(job('a')));
    await noteJob('a', { told: true });
    await keepJob(row(job('a', { version: 1 })));
    expect(await readJob('a')).toMatchObject({ told: true, job: { version: 1 } });
  });

  it('lists an account’s jobs, the newest first', async () => {
    await keepJob(row(job('a', { createdAt: 1 })));
    await keepJob(row(job('b', { createdAt: 2 })));
    await keepJob(row(job('c', { accountId: '2' })));
    expect((await readJobs('1')).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('keeps what a newer Loupe wrote, and neither runs nor replaces it', async () => {
    await keepJob(row(job('a')));
    const db = await openDB('loupe-jobs');
    const strange = row(job('a', { phase: { name: 'dreaming' } as never }));
    await db.put('jobs', strange);
    db.close();
    expect([await readJob('a'), await readAllJobs()]).toEqual([null, []]);
    expect(await countStrangeJobs('1')).toBe(1);
    expect(await keepJob(row(job('a', { version: 1 })))).toBe(false);
    expect(await noteJob('a', { told: true })).toBe(null);
    expect(await wipeJobs(['1'])).toEqual(['a']);
  });

  it('of a newer version stays shut and says so', async () => {
    (await openDB('loupe-jobs', 7)).close();
    await expect(readJobs('1')).rejects.toMatchObject({ problem: { reason: 'newer-version' } });
  });
});
