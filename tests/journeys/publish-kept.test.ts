import { beforeEach, describe, expect, it } from 'vitest';
import { resultOf } from '../../lib/ledger/settle.ts';
import { newDraft, newItem } from '../../lib/shared/post/draft.ts';
import { dropJob } from '../../lib/store/jobs/keep.ts';
import { readJobs } from '../../lib/store/jobs/read.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import { keepAsset, readAsset } from '../../lib/store/studio/assets.ts';
import { keepDraft, readDrafts } from '../../lib/store/studio/drafts.ts';
import { badge } from '../../lib/work/badge.ts';
import { accountId, loupe } from './help/connected.ts';
import { publish, readyToPublish, submitted } from './help/posting.ts';
import { compose, draftNow, goOn, jobOf, publishedBy } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

const day = 24 * 3_600_000;
const anew = (): Promise<void> => loupe.newWorker().driver.start();

/** The draft as another writer would leave it. */
async function relinked(id: string, jobId: string | null): Promise<void> {
  const draft = await draftNow(id);
  if (draft) await keepDraft({ ...draft, jobId, version: draft.version + 1 });
}

async function loose(id: string, patch: { madeFrom?: string; createdAt?: number } = {}) {
  const { clock } = loupe.sandbox;
  await keepAsset({
    ...{ id, bytes: new Blob(['x']), name: '', facts: null, origin: null, public: null },
    ...{ hash: id, print: null, madeFrom: null, createdAt: clock.now(), ...patch },
  });
}

describe('a draft and its job', () => {
  it('belong together again where a worker ended between the two', async () => {
    const { asked, draft } = await compose(loupe, accountId, ['public']);
    const { jobId } = await loupe.worker.commands['publish.submit'](asked);
    await relinked(draft.id, null);
    await anew();
    expect((await draftNow(draft.id))?.jobId).toBe(jobId);
    expect(await readDrafts(accountId)).toEqual([]);
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('come apart where the job is nowhere: no draft stays hidden', async () => {
    const { draft } = await compose(loupe, accountId, ['public']);
    await relinked(draft.id, 'nowhere');
    await anew();
    expect((await readDrafts(accountId)).map(({ id }) => id)).toEqual([draft.id]);
  });
});

describe('bytes', () => {
  it('stay where another draft needs them', async () => {
    const { asked, draft } = await compose(loupe, accountId, ['own', 'own']);
    const [first, second] = draft.items.map(({ assetId }) => assetId);
    const now = loupe.sandbox.clock.now();
    const copy = { ...newDraft('copy', accountId, now), items: [newItem('a', first ?? '')] };
    await keepDraft(copy);
    await submitted({ draft, asked });
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
    expect(await readAsset(first ?? '')).not.toBe(null);
    expect(await readAsset(second ?? '')).toBe(null);
  });

  it('that nothing needs go after a day, and no others', async () => {
    const { draft } = await compose(loupe, accountId, ['own']);
    const kept = draft.items[0]?.assetId ?? '';
    const when = { kind: 'at', wall: '2099-01-01T00:00', zone: 'UTC' } as const;
    const later = await compose(loupe, accountId, ['film', 'own'], { when, remind: true });
    loupe.sandbox.clock.advance(2 * day);
    await loose('just-made');
    await loose('left-over', { createdAt: loupe.sandbox.clock.now() - 2 * day });
    await anew();
    expect(await readAsset('left-over')).toBe(null);
    expect(await readAsset('just-made')).not.toBe(null);
    expect(await readAsset(kept)).not.toBe(null);
    for (const { assetId } of later.draft.items) expect(await readAsset(assetId)).not.toBe(null);
  });
});

describe('jobs that are over', () => {
  it('are forgotten after a month, and open ones never', async () => {
    const done = await publish(['public']);
    loupe.sandbox.fault({ kind: 'drop-before', path: 'media_publish' });
    const asks = await publish(['public']);
    expect((await jobOf(asks)).job.phase.name).toBe('asks');
    loupe.sandbox.clock.advance(29 * day);
    await anew();
    expect((await readJobs(accountId)).map(({ id }) => id).sort()).toEqual([done, asks].sort());
    loupe.sandbox.clock.advance(2 * day);
    await anew();
    expect((await readJobs(accountId)).map(({ id }) => id)).toEqual([asks]);
  });
});

describe('a worker that begins', () => {
  it('brings back what was cleared beside what was taken on since', async () => {
    const when = { kind: 'at', zone: 'UTC', wall: '' } as const;
    const wall = new Date(loupe.sandbox.clock.now() + 3_600_000).toISOString().slice(0, 16);
    const planned = { when: { ...when, wall } };
    const lost = await submitted(await compose(loupe, accountId, ['public'], planned));
    await dropJob(lost);
    const fresh = await submitted(await compose(loupe, accountId, ['public'], planned));
    await anew();
    expect((await readJobs(accountId)).map(({ id }) => id).sort()).toEqual([lost, fresh].sort());
    expect((await jobOf(lost)).job.phase.name).toBe('asks');
  });

  it('knows Meta’s time before it judges a minute, whatever woke it', async () => {
    const wall = new Date(loupe.sandbox.clock.now() + 7_200_000).toISOString().slice(0, 16);
    const when = { kind: 'at', zone: 'UTC', wall } as const;
    const jobId = await submitted(await compose(loupe, accountId, ['public'], { when }));
    // This computer is three hours ahead, as an earlier worker has found out.
    await loupe.session.write('meta-clock', -3 * 3_600_000);
    loupe.sandbox.clock.advance(3 * 3_600_000);
    await loupe.newWorker().driver.run();
    expect((await jobOf(jobId)).job.phase.name).toBe('held');
  });

  it('goes on with what waits for a sign-in that nobody told it of', async () => {
    loupe.sandbox.fault({ kind: 'signed-out', path: '/media$', method: 'POST', subcode: 460 });
    const jobId = await publish(['public']);
    expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'waits', until: null });
    await anew();
    expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'waits', until: null });
    const signInId = (await readSignIns())[0]?.userId ?? '';
    await loupe.worker.commands['connect.start']({ feature: 'publishing', signInId });
    await anew();
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });
});

describe('a dry run', () => {
  it('of what a draft was before gives way to one of what it is', async () => {
    const { asked, draft } = await compose(loupe, accountId, ['own']);
    const again = loupe.worker.commands['publish.try'];
    const first = (await again(asked)).jobId;
    expect((await again(asked)).jobId).toBe(first);
    await keepDraft({ ...draft, caption: 'Another', version: 1 });
    const second = (await again({ ...asked, version: 1 })).jobId;
    expect(second).not.toBe(first);
    await goOn(loupe);
    expect(resultOf((await jobOf(first)).job)?.kind).toBe('cancelled');
    expect(resultOf((await jobOf(second)).job)?.kind).toBe('done');
  });

  it('that could not be made asks nobody, and is made again when asked for', async () => {
    const { asked } = await compose(loupe, accountId, ['public']);
    const again = loupe.worker.commands['publish.try'];
    for (let nth = 0; nth < 3; nth += 1) {
      loupe.sandbox.fault({ kind: 'drop-before', path: '/media$', method: 'POST' });
    }
    const first = (await again(asked)).jobId;
    await goOn(loupe);
    expect((await jobOf(first)).job.phase.name).toBe('asks');
    expect([loupe.told, (await badge(loupe.sandbox.clock.now())).kind]).toEqual([[], 'none']);
    const second = (await again(asked)).jobId;
    await goOn(loupe);
    expect(resultOf((await jobOf(second)).job)?.kind).toBe('done');
  });
});
