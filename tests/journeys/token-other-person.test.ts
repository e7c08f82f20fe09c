import { describe, expect, it } from 'vitest';
import { wallOf } from '../../lib/shared/post/zone.ts';
import { readJob } from '../../lib/store/jobs/read.ts';
import { readAccount, readSignIns } from '../../lib/store/read/people.ts';
import { accountId, connected, look, loupe } from './help/connected.ts';
import { openDesk, repliesTo, reply } from './help/desk.ts';
import { colleague, ends, first, signsIn } from './help/people.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, draftNow, goOn, jobOf, publishedBy } from './help/posts.ts';

const minute = 60_000;
const zone = 'Europe/Stockholm';
const say = (jobId: string, word: 'again' | 'discard') =>
  loupe.worker.commands['publish.say']({ jobId, word });
const back = async (): Promise<void> => {
  await loupe.worker.driver.signedIn([accountId]);
  await loupe.worker.driver.settled();
};
const asks = (asked: string, now: string): object => ({
  ...{ name: 'asks' },
  why: { cause: 'not-made', problem: { reason: 'other-person' }, people: { asked, now } },
});

/** A post that waits because its person's token died. */
async function waitingPost(): Promise<{ jobId: string; draftId: string }> {
  await readyToPublish(false);
  const composed = await compose(loupe, accountId, ['public']);
  const jobId = await submitted(composed);
  ends(first());
  await goOn(loupe);
  expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'waits', until: null });
  return { jobId, draftId: composed.draft.id };
}

describe('a post whose account comes back under somebody else', () => {
  it('is not sent, asks once, and names both', async () => {
    const { jobId } = await waitingPost();
    await signsIn(colleague('Tomas Vale'));
    expect((await readAccount(accountId))?.signInId).not.toBe(first().id);
    await back();
    await goOn(loupe);
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject(asks('Maren Holt', 'Tomas Vale'));
    expect(publishedBy(loupe)).toEqual([]);
    expect(loupe.told).toMatchObject([{ kind: 'needs-you', jobId }]);
  });

  it('is sent once, as the new person, when they say so', async () => {
    const { jobId } = await waitingPost();
    const tomas = colleague('Tomas Vale');
    await signsIn(tomas);
    await back();
    expect(await say(jobId, 'again')).toEqual({ heard: true });
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
    expect((await jobOf(jobId)).personId).toBe(tomas.id);
  });

  it('is called off, and its draft comes back', async () => {
    const { jobId, draftId } = await waitingPost();
    await signsIn(colleague('Tomas Vale'));
    await back();
    expect(await say(jobId, 'discard')).toEqual({ heard: true });
    await goOn(loupe);
    expect([publishedBy(loupe), (await draftNow(draftId))?.jobId]).toEqual([[], null]);
  });

  it('goes on by itself when the first person is back', async () => {
    const { jobId } = await waitingPost();
    await signsIn(colleague('Tomas Vale'), []);
    await back();
    ends(loupe.sandbox.world.people[1] ?? first());
    await look();
    await signsIn(first());
    await back();
    await goOn(loupe);
    expect((await jobOf(jobId)).job.outcomes[0]?.kind).toBe('done');
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('goes on without a word where the same person signs in again', async () => {
    await waitingPost();
    await signsIn(first());
    await back();
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
    expect(loupe.told.map(({ kind }) => kind)).toEqual(['published']);
  });

  it('asks at once also where it was planned for later, and keeps its minute', async () => {
    await readyToPublish(false);
    const at = loupe.sandbox.clock.now() + 60 * minute;
    const when = { kind: 'at' as const, wall: wallOf(at, zone), zone };
    const jobId = await submitted(await compose(loupe, accountId, ['public'], { when }));
    ends(first());
    await look();
    await signsIn(colleague('Tomas Vale'));
    await back();
    expect((await jobOf(jobId)).job.phase).toMatchObject(asks('Maren Holt', 'Tomas Vale'));
    await say(jobId, 'again');
    await goOn(loupe);
    const planned = Math.floor(at / minute) * minute;
    expect(publishedBy(loupe)[0]?.at).toBeGreaterThanOrEqual(planned);
  });

  it('asks also where the news of it was lost with its worker', async () => {
    const { jobId } = await waitingPost();
    await signsIn(colleague('Tomas Vale'));
    await loupe.newWorker().driver.start();
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject(asks('Maren Holt', 'Tomas Vale'));
    expect(publishedBy(loupe)).toEqual([]);
  });

  it('waits on where the other person does not have that account', async () => {
    const { jobId } = await waitingPost();
    const own = loupe.sandbox.world.page('Own Page', colleague('Tomas Vale', []), ['MANAGE']);
    loupe.sandbox.world.account('tomas.throws', own, { followers: 20, follows: 3 });
    await signsIn({ id: own.people[0] ?? '' }, []);
    expect((await readSignIns()).map(({ name }) => name)).toContain('Tomas Vale');
    await loupe.worker.driver.start();
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'waits', until: null });
    expect(publishedBy(loupe)).toEqual([]);
  });
});

describe('a reply whose account comes back under somebody else', () => {
  it('asks, and is sent once when they say so', async () => {
    const row = await openDesk();
    const text = 'It is food safe, yes';
    const jobId = await reply(row, text);
    ends(first());
    await goOn(loupe);
    await signsIn(colleague('Tomas Vale'), ['comments']);
    await back();
    await goOn(loupe);
    expect((await readJob(jobId))?.job.phase).toMatchObject(asks('Maren Holt', 'Tomas Vale'));
    expect(loupe.told).toMatchObject([{ kind: 'act-needs-you', jobId }]);
    expect(repliesTo(row.id, text)).toEqual([]);
    await say(jobId, 'again');
    await goOn(loupe);
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });
});

describe('two people who both have an account', () => {
  it('leave it with whoever had it first, and what waits for it goes out', async () => {
    await readyToPublish(false);
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    await signsIn(colleague('Tomas Vale'));
    expect((await readAccount(accountId))?.signInId).toBe(first().id);
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
    expect((await jobOf(jobId)).job.phase.name).toBe('ended');
  });

  it('give it to the second where they allow more', async () => {
    await connected(undefined, false);
    const tomas = colleague('Tomas Vale');
    await signsIn(tomas, []);
    expect((await readAccount(accountId))?.signInId).toBe(first().id);
    await signsIn(tomas, ['comments']);
    expect((await readAccount(accountId))?.signInId).toBe(tomas.id);
  });
});
