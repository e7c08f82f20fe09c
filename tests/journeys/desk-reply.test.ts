import { describe, expect, it } from 'vitest';
import { problemOf } from '../../lib/shared/problem.ts';
import { readJobs } from '../../lib/store/jobs/read.ts';
import { readDesk } from '../../lib/store/read/comments.ts';
import { changePermissions } from '../../lib/store/keep/people.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import { readActs } from '../../lib/store/read/state.ts';
import { accountId, callsOf, look, loupe } from './help/connected.ts';
import {
  answeredElsewhere,
  jobOf,
  kept,
  nextWaiting,
  openDesk,
  outcomeOf,
  repliesTo,
  reply,
  staleAfter,
  standing,
} from './help/desk.ts';
import { goOn } from './help/posts.ts';

const text = 'It is food safe, yes';
const failed = (code: string, reason: string): object => ({
  kind: 'failed',
  problem: { code, reason },
});

describe('an answer', () => {
  it('stands below its comment once, for one call, where the thread was just read', async () => {
    const row = await openDesk();
    const waiting = (await readDesk(accountId))?.waiting ?? 0;
    const calls = await callsOf(async () => {
      await reply(row, text);
      await goOn(loupe);
    });
    expect(calls).toEqual([`POST /${row.id}/replies`]);
    expect(repliesTo(row.id, text)).toHaveLength(1);
    // Nobody waits for a look to see it.
    const [made] = repliesTo(row.id, text);
    expect(await kept(made?.id ?? '')).toMatchObject({ text, parentId: row.id, waits: 0 });
    expect(await kept(row.id)).toMatchObject({ waits: 0, why: null });
    expect((await readDesk(accountId))?.waiting).toBe(waiting - 1);
    expect(await readActs()).toMatchObject([{ kind: 'reply', result: 'done' }]);
    await look();
    expect(await kept(made?.id ?? '')).toMatchObject({ text });
    expect(loupe.told).toEqual([]);
    // What is done is in nobody's way a day later.
    loupe.sandbox.clock.advance(25 * 3_600_000);
    await loupe.newWorker().driver.start();
    expect(await readJobs(accountId)).toEqual([]);
  });

  it('costs a second call where the thread was read longer ago', async () => {
    const row = await openDesk();
    loupe.sandbox.clock.advance(staleAfter);
    const calls = await callsOf(async () => {
      await reply(row, text);
      await goOn(loupe);
    });
    expect(calls).toEqual([`GET /${row.id}`, `POST /${row.id}/replies`]);
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });

  it('to a reply stands below the first comment and names whom it answers', async () => {
    const row = await openDesk();
    answeredElsewhere(row.id, 'And in the oven?', 'ilka.brandt');
    await look();
    const [asked] = standing(row.id)?.replies ?? [];
    const jobId = await reply({ id: asked?.id ?? '' }, 'There, too');
    await goOn(loupe);
    expect(repliesTo(row.id, '@ilka.brandt There, too')).toHaveLength(1);
    expect((await jobOf(jobId)).job.steps[0]?.payload).toMatchObject({ parentId: row.id });
    // Who begins with the name says it once.
    await reply({ id: asked?.id ?? '' }, '@Ilka.Brandt, up to 220!');
    await goOn(loupe);
    expect(repliesTo(row.id, '@Ilka.Brandt, up to 220!')).toHaveLength(1);
  });

  it('can be taken back in the hold, and is nowhere then', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    await loupe.worker.driver.run();
    loupe.sandbox.clock.advance(7_000);
    expect(await loupe.worker.commands['publish.hold']({ jobId })).toEqual({ heard: true });
    loupe.sandbox.clock.advance(7_000);
    await loupe.worker.driver.run();
    expect(loupe.calls()).toEqual([]);
    expect(await loupe.worker.commands['desk.undo']({ jobIds: [jobId, 'nothing'] })).toEqual({
      undone: [jobId],
    });
    await goOn(loupe);
    expect([loupe.calls(), repliesTo(row.id, text)]).toEqual([[], []]);
    expect(await readActs()).toEqual([]);
    // Once it has left there is nothing to take back.
    const sent = await reply(row, text);
    await goOn(loupe);
    expect(await loupe.worker.commands['desk.undo']({ jobIds: [sent] })).toEqual({ undone: [] });
  });

  it('pressed twice is one wish, and leaves by itself once the panel is closed', async () => {
    const row = await openDesk();
    const both = await Promise.all([reply(row, text), reply(row, text)]);
    expect(both[0]).toBe(both[1]);
    await loupe.worker.driver.run();
    // The worker ends with the panel; another one comes by the alarm.
    loupe.worker.kill();
    loupe.sandbox.clock.advance(20_000);
    await loupe.newWorker().driver.start();
    await goOn(loupe);
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });
});

describe('an answer that no longer fits', () => {
  it('says that the comment is gone also where Meta is the first to say so', async () => {
    const row = await openDesk();
    const gone = standing(row.id);
    if (gone) loupe.sandbox.world.forget(gone);
    const jobId = await reply(row, text);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject(failed('not-found', 'comment-gone'));
  });

  it('has the post read anew where the comment is gone, though another took its place', async () => {
    const row = await openDesk();
    const gone = standing(row.id);
    if (!gone) throw new Error('nothing stands there');
    loupe.sandbox.clock.advance(staleAfter);
    const { world, clock } = loupe.sandbox;
    const lost = 1 + gone.replies.length;
    world.forget(gone);
    const came = Array.from({ length: lost }, (_, nth) =>
      world.commented(gone.post, `a.visitor.${nth}`, 'Is it heavy?', clock.now()),
    );
    await reply(row, text);
    await goOn(loupe);
    await look();
    expect(await kept(row.id)).toBeUndefined();
    expect(await kept(came[0]?.id ?? '')).toMatchObject({ waits: 1 });
  });

  it('is not sent where the comment was deleted meanwhile', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    const comment = standing(row.id);
    if (comment) loupe.sandbox.world.forget(comment);
    loupe.sandbox.clock.advance(staleAfter);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject(failed('not-found', 'comment-gone'));
    expect(loupe.calls()).toEqual([`GET /${row.id}`]);
    expect(loupe.told).toMatchObject([{ kind: 'answer-failed', jobId }]);
    // What was written stays with the job until its person has seen it.
    loupe.sandbox.clock.advance(40 * 24 * 3_600_000);
    await loupe.newWorker().driver.start();
    expect((await jobOf(jobId)).job.steps[0]?.payload).toMatchObject({ text });
    expect(await loupe.worker.commands['publish.say']({ jobId, word: 'discard' })).toEqual({
      heard: true,
    });
    await expect(jobOf(jobId)).rejects.toThrow();
  });

  it('is not sent where the comment was hidden meanwhile', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    Object.assign(standing(row.id) ?? {}, { hidden: true });
    loupe.sandbox.clock.advance(staleAfter);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject(failed('not-allowed', 'comment-hidden'));
    expect(await kept(row.id)).toMatchObject({ hidden: true, waits: 0 });
  });

  it('is not sent where it was answered from the phone, and is once that was seen', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    const { id } = answeredElsewhere(row.id, 'Yes it is');
    loupe.sandbox.clock.advance(staleAfter);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject(failed('not-allowed', 'answered-meanwhile'));
    // The other answer came with that reading, and is shown.
    expect(await kept(id)).toMatchObject({ text: 'Yes it is' });
    const again = await reply(row, text, { seen: [id] });
    await goOn(loupe);
    expect(await outcomeOf(again)).toMatchObject({ kind: 'done' });
    expect(repliesTo(row.id, text)).toHaveLength(1);
    // The one that came to nothing is over with it.
    await expect(jobOf(jobId)).rejects.toThrow();
  });

  it('is not sent where comments were closed in the hold, nor taken on after that', async () => {
    const row = await openDesk();
    const close = { accountId, mediaId: row.mediaId, open: false };
    await loupe.worker.commands['desk.switch'](close);
    loupe.sandbox.clock.advance(1_000);
    const jobId = await reply(row, text);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject(failed('not-allowed', 'comments-closed'));
    expect(loupe.calls()).toEqual([`POST /${row.mediaId}`]);
    expect(await reply(row, 'Again').catch(problemOf)).toMatchObject({ reason: 'comments-closed' });
  });

  it('is no surprise to itself: a second answer in the thread follows the first', async () => {
    const row = await openDesk();
    const jobs = [await reply(row, 'First'), await reply(row, 'Second')];
    loupe.sandbox.clock.advance(staleAfter);
    await goOn(loupe);
    for (const jobId of jobs) expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done' });
    expect(standing(row.id)?.replies.map((one) => one.text)).toEqual(['First', 'Second']);
  });
});

describe('an answer is refused before anything is asked', () => {
  it.each<[string, string, object]>([
    ['without a word', ' \n', { reason: 'bad-request' }],
    ['too long', 'x'.repeat(2201), { code: 'bad-media', reason: 'text-too-long' }],
  ])('%s', async (_what, words, problem) => {
    const row = await openDesk();
    expect(await reply(row, words).catch(problemOf)).toMatchObject(problem);
    expect(loupe.calls()).toEqual([]);
  });

  it('to what is unknown or hidden', async () => {
    const row = await openDesk();
    const unknown = reply({ id: '17999999999999999' }).catch(problemOf);
    expect(await unknown).toMatchObject({ code: 'not-found', reason: 'comment-gone' });
    Object.assign(standing(row.id) ?? {}, { hidden: true });
    loupe.sandbox.clock.advance(staleAfter);
    await loupe.worker.commands['desk.thread']({ accountId, commentId: row.id });
    expect(await reply(row).catch(problemOf)).toMatchObject({ reason: 'comment-hidden' });
  });

  it('without the permission', async () => {
    await openDesk();
    const row = await nextWaiting();
    const [signIn] = await readSignIns();
    const left = signIn?.permissions.filter(({ name }) => !/comments/.test(name)) ?? [];
    await changePermissions(signIn?.userId ?? '', signIn?.connectedAt ?? 0, left);
    expect(await reply(row).catch(problemOf)).toMatchObject({
      ...{ code: 'not-allowed', reason: 'permission-missing' },
      permission: 'instagram_manage_comments',
    });
    expect(loupe.calls()).toEqual([]);
  });
});
