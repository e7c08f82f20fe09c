import { beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../lib/shared/problem.ts';
import { wallOf } from '../../lib/shared/post/zone.ts';
import { closeJobs } from '../../lib/store/jobs/db.ts';
import { readJobs } from '../../lib/store/jobs/read.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { badge } from '../../lib/work/badge.ts';
import { accountId, loupe } from './help/connected.ts';
import { publish, readyToPublish, submitted } from './help/posting.ts';
import { compose, draftNow, goOn, jobOf, publishedBy, publishingCalls } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

const minute = 60_000;
const zone = 'Europe/Stockholm';
const say = (jobId: string, word: 'cancel' | 'now' | 'again' | 'done' | 'discard') =>
  loupe.worker.commands['publish.say']({ jobId, word });
/** A minute on the wall, so long from now. */
const ahead = (ms: number): { kind: 'at'; wall: string; zone: string } => ({
  ...{ kind: 'at', zone },
  wall: wallOf(loupe.sandbox.clock.now() + ms, zone),
});

describe('the hold', () => {
  it('lets a post be taken back, and gives the draft back', async () => {
    const { asked, draft } = await compose(loupe, accountId, ['public']);
    const { jobId } = await loupe.worker.commands['publish.submit'](asked);
    await loupe.worker.driver.run();
    expect(publishingCalls(loupe)).toEqual([]);
    expect(await say(jobId, 'cancel')).toEqual({ heard: true });
    await goOn(loupe);
    expect(publishingCalls(loupe)).toEqual([]);
    expect((await draftNow(draft.id))?.jobId).toBe(null);
  });

  it('is longer while somebody hovers, and ends by itself', async () => {
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    loupe.sandbox.clock.advance(7000);
    const hold = loupe.worker.commands['publish.hold'];
    expect(await hold({ jobId })).toEqual({ heard: true });
    loupe.sandbox.clock.advance(7000);
    await loupe.worker.driver.run();
    expect(publishingCalls(loupe)).toEqual([]);
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
    expect(await hold({ jobId })).toEqual({ heard: false });
  });

  it('takes the same draft pressed twice for one wish, and a twin of it for none', async () => {
    const one = await compose(loupe, accountId, ['public']);
    const both = await Promise.all([submitted(one), submitted(one)]);
    expect(both[0]).toBe(both[1]);
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });
});

describe('a schedule', () => {
  it('builds before and publishes in its minute', async () => {
    const composed = await compose(loupe, accountId, ['public'], { when: ahead(30 * minute) });
    const at = Math.floor((loupe.sandbox.clock.now() + 30 * minute) / minute) * minute;
    await submitted(composed);
    await goOn(loupe, at - 1);
    expect(publishingCalls(loupe)).toContain('POST /#/media');
    expect(publishedBy(loupe)).toEqual([]);
    await goOn(loupe);
    const [post] = publishedBy(loupe);
    expect(post?.at).toBeGreaterThanOrEqual(at);
    expect(post?.at).toBeLessThan(at + minute);
  });

  it('that was missed while the browser was closed asks, and is no surprise', async () => {
    const composed = await compose(loupe, accountId, ['public'], { when: ahead(30 * minute) });
    const jobId = await submitted(composed);
    loupe.sandbox.clock.advance(90 * minute);
    await loupe.newWorker().driver.start();
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      name: 'asks',
      why: { cause: 'missed' },
    });
    expect(publishedBy(loupe)).toEqual([]);
    expect(await badge(loupe.sandbox.clock.now())).toMatchObject({ kind: 'needs-you' });
    await say(jobId, 'again');
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('can be moved, and the list shows the new minute', async () => {
    const composed = await compose(loupe, accountId, ['public'], { when: ahead(30 * minute) });
    const jobId = await submitted(composed);
    const when = ahead(120 * minute);
    const move = loupe.worker.commands['publish.move'];
    expect(await move({ jobId, wall: when.wall, zone })).toEqual({ heard: true });
    expect((await jobOf(jobId)).job.steps[0]?.payload).toMatchObject({ when });
    await goOn(loupe, loupe.sandbox.clock.now() + 60 * minute);
    expect(publishedBy(loupe)).toEqual([]);
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it.each([-10 * minute, 80 * 24 * 60 * minute])('takes no minute %i away', async (ms) => {
    const refused = submitted(await compose(loupe, accountId, ['public'], { when: ahead(ms) }));
    expect(await refused.catch(problemOf)).toMatchObject({ reason: 'time-unfit' });
  });

  it('only reminds where that was asked, and asks nothing of Meta', async () => {
    const patch = { when: ahead(30 * minute), remind: true };
    const { draft, asked } = await compose(loupe, accountId, ['own'], patch);
    const { jobId } = await loupe.worker.commands['publish.submit'](asked);
    await goOn(loupe);
    expect(loupe.told).toMatchObject([{ kind: 'remind', jobId }]);
    expect(loupe.calls()).toEqual([]);
    expect((await draftNow(draft.id))?.jobId).toBe(jobId);
    expect(await say(jobId, 'done')).toEqual({ heard: true });
    expect([await draftNow(draft.id), await readJobs(accountId)]).toEqual([null, []]);
  });
});

describe('a job that cannot go on', () => {
  it('waits where the day’s posts are used up, and goes on by itself', async () => {
    loupe.sandbox.switches.quotaTotal = 0;
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    await goOn(loupe, loupe.sandbox.clock.now() + 10 * minute);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'waits', problem: { code: 'rate-limited' } },
    });
    loupe.sandbox.switches.quotaTotal = 100;
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('waits for a sign-in, and goes on after it', async () => {
    loupe.sandbox.fault({ kind: 'signed-out', path: '/media$', method: 'POST', subcode: 460 });
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'waits', until: null });
    expect((await readSignIns())[0]?.ended).not.toBe(null);
    await allowAgain();
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('fails where Meta refuses, tells why, and gives the draft back', async () => {
    loupe.sandbox.switches.publishing = 'restricted';
    const { draft, asked } = await compose(loupe, accountId, ['own']);
    const { jobId } = await loupe.worker.commands['publish.submit'](asked);
    await goOn(loupe);
    const { job } = await jobOf(jobId);
    expect(job.outcomes).toMatchObject([
      { kind: 'done' },
      { kind: 'failed', problem: { reason: 'account-restricted' } },
      { kind: 'done' },
    ]);
    expect((await draftNow(draft.id))?.jobId).toBe(null);
    expect(loupe.told).toMatchObject([{ kind: 'failed' }]);
    expect(await say(jobId, 'discard')).toEqual({ heard: true });
    expect(await readJobs(accountId)).toEqual([]);
  });

  it('asks where nobody can tell whether it is out', async () => {
    loupe.sandbox.fault({ kind: 'drop-before', path: 'media_publish' });
    const jobId = await publish(['public']);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'asks', why: { cause: 'no-witness' } },
    });
    expect(loupe.told).toMatchObject([{ kind: 'needs-you', jobId }]);
    await say(jobId, 'again');
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('knows the post again whose answer was lost, and writes its first comment', async () => {
    loupe.sandbox.fault({ kind: 'drop-after', path: 'media_publish' });
    const jobId = await publish(['public'], { firstComment: 'Winter sea' });
    const { job, posted } = await jobOf(jobId);
    expect(job.outcomes).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(posted?.mediaId).toBe(publishedBy(loupe)[0]?.mediaId);
  });
});

async function allowAgain(): Promise<void> {
  const signInId = (await readSignIns())[0]?.userId ?? '';
  await loupe.worker.commands['connect.start']({ feature: 'publishing', signInId });
  await loupe.worker.driver.signedIn([accountId]);
}

describe('what is kept beside', () => {
  it('brings a queue back that was cleared, and asks before anything of it goes', async () => {
    const when = ahead(60 * minute);
    const jobId = await submitted(await compose(loupe, accountId, ['public'], { when }));
    await closeJobs();
    await new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('loupe-jobs');
      gone.onsuccess = resolve;
      gone.onerror = reject;
    });
    await loupe.newWorker().driver.start();
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'asks', why: { cause: 'not-made', problem: { reason: 'queue-lost' } } },
    });
    expect(publishedBy(loupe)).toEqual([]);
  });

  it('goes with the account, and nothing of it leaves any more', async () => {
    const when = ahead(60 * minute);
    const { draft, asked } = await compose(loupe, accountId, ['public'], { when });
    await loupe.worker.commands['publish.submit'](asked);
    await loupe.worker.commands['account.remove']({ accountId });
    expect((await readAccounts()).some(({ id }) => id === accountId)).toBe(false);
    expect([await readJobs(accountId), await draftNow(draft.id)]).toEqual([[], null]);
    expect(loupe.mirror.size).toBe(0);
    loupe.sandbox.clock.advance(120 * minute);
    await loupe.worker.driver.run();
    expect(publishedBy(loupe)).toEqual([]);
  });
});
