import { describe, expect, it } from 'vitest';
import { endSignIn } from '../../lib/store/keep/people.ts';
import { readJob } from '../../lib/store/jobs/read.ts';
import { readAccount } from '../../lib/store/read/people.ts';
import { accountId, loupe } from './help/connected.ts';
import { openDesk, repliesTo, reply } from './help/desk.ts';
import { colleague, ends, first, signsIn } from './help/people.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, publishedBy } from './help/posts.ts';

const asks = {
  name: 'asks',
  why: { problem: { reason: 'other-person' }, people: { asked: 'Maren Holt', now: 'Tomas Vale' } },
};

/** Another person takes the account over while an answer is on its way. */
async function changesHands(path: string, told: boolean): Promise<void> {
  loupe.sandbox.fault({ kind: 'hold', path });
  const running = goOn(loupe);
  expect(await loupe.sandbox.holds.whenHeld(5_000)).toBe(true);
  const at = loupe.sandbox.clock.now();
  ends(first());
  const problem = { code: 'signed-out', reason: 'password-changed' } as const;
  await endSignIn(first().id, at, { at, problem });
  await signsIn(colleague('Tomas Vale'));
  expect((await readAccount(accountId))?.signInId).not.toBe(first().id);
  const heard = told ? loupe.worker.driver.signedIn([accountId]) : null;
  loupe.sandbox.holds.release();
  await Promise.all([running, heard]);
  await goOn(loupe);
}

describe.each([
  ['heard of', true],
  ['not heard of yet', false],
])('a change of hands that is %s, while something is under way', (_name, told) => {
  it.each([
    ['before its container', 'content_publishing_limit|/\\d+$'],
    ['while its container is made', '/media$'],
  ])('sends no post %s, and asks', async (_when, path) => {
    await readyToPublish(false);
    const jobId = await submitted(await compose(loupe, accountId, ['public']));
    await changesHands(path, told);
    expect(publishedBy(loupe)).toEqual([]);
    expect((await readJob(jobId))?.job.phase).toMatchObject(asks);
    await loupe.worker.commands['publish.say']({ jobId, word: 'again' });
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('sends no reply, and asks', async () => {
    const row = await openDesk();
    const text = 'It is food safe, yes';
    const jobId = await reply(row, text);
    loupe.sandbox.clearRequests();
    await changesHands('replies|comments', told);
    const sent = repliesTo(row.id, text);
    const phase = (await readJob(jobId))?.job.phase;
    // What was on its way when it happened may be there once, and as whoever asked for it.
    if (sent.length === 0) expect(phase).toMatchObject(asks);
    expect(sent.length).toBeLessThanOrEqual(1);
  });
});
