import { describe, expect, it } from 'vitest';
import { readAudits } from '../../lib/store/read/audits.ts';
import { readMarks } from '../../lib/store/read/marks.ts';
import { readMediaByIds } from '../../lib/store/read/media.ts';
import { readJobs } from '../../lib/store/jobs/read.ts';
import { readActs } from '../../lib/store/read/state.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { accountId, callsOf, loupe } from './help/connected.ts';
import {
  act,
  acted,
  allow,
  answeredElsewhere,
  kept,
  nextWaiting,
  openDesk,
  outcomeOf,
  standing,
} from './help/desk.ts';
import { goOn } from './help/posts.ts';

const audits = () => readAudits(accountId, null, 50);

describe('hiding', () => {
  it('takes one call, is kept at once, and stands in the list from the moment it is asked', async () => {
    const row = await openDesk();
    const calls = await callsOf(async () => {
      const { items } = await act([row.id], 'hide');
      const { jobId } = items[0] ?? {};
      expect(await audits()).toMatchObject([
        { id: jobId, act: 'hide', by: 'person', result: 'under-way', text: row.text },
      ]);
      await goOn(loupe);
    });
    expect(calls).toEqual([`POST /${row.id}`]);
    expect(standing(row.id)?.hidden).toBe(true);
    expect(await kept(row.id)).toMatchObject({ hidden: true, waits: 0 });
    expect(await audits()).toMatchObject([{ result: 'done', problem: null }]);
    expect(await readActs()).toMatchObject([{ kind: 'hide', result: 'done' }]);
    await acted(row.id, 'show');
    expect([standing(row.id)?.hidden, (await kept(row.id))?.hidden]).toEqual([false, false]);
    expect((await audits()).map((one) => one.act)).toEqual(['show', 'hide']);
  });

  it('is undone by what is pressed against it in the hold, and nothing is asked', async () => {
    const row = await openDesk();
    const { items } = await act([row.id], 'hide');
    expect(await act([row.id], 'show')).toEqual({
      items: [{ commentId: row.id, jobId: null, problem: null }],
    });
    await goOn(loupe);
    expect(loupe.calls()).toEqual([]);
    expect(await outcomeOf(items[0]?.jobId ?? '')).toMatchObject({ kind: 'cancelled' });
    expect(await audits()).toMatchObject([{ result: 'cancelled' }]);
    // What is so already takes no job.
    expect(await act([row.id], 'show')).toMatchObject({ items: [{ jobId: null, problem: null }] });
    expect(await readJobs(accountId)).toHaveLength(1);
  });

  it('pressed twice is one wish, and taken back several at once', async () => {
    await openDesk();
    const rows = [await nextWaiting(0), await nextWaiting(1), await nextWaiting(2)];
    const ids = rows.map(({ id }) => id);
    const [one, other] = await Promise.all([act(ids, 'hide'), act([...ids, ...ids], 'hide')]);
    expect(one).toEqual(other);
    const jobIds = one.items.map(({ jobId }) => jobId ?? '');
    expect(await loupe.worker.commands['desk.undo']({ jobIds })).toEqual({ undone: jobIds });
    await goOn(loupe);
    expect(loupe.calls()).toEqual([]);
    expect((await audits()).map(({ result }) => result)).toEqual(Array(3).fill('cancelled'));
  });

  it('of several takes a call each, and says which were refused', async () => {
    await openDesk();
    const rows = await Promise.all([0, 1, 2, 3, 4].map((nth) => nextWaiting(nth)));
    const own = answeredElsewhere(rows[0]?.id ?? '', 'Ours');
    await loupe.worker.commands['look.now']({ accountId });
    const ids = rows.map(({ id }) => id);
    const calls = await callsOf(async () => {
      const { items } = await act([...ids, own.id, '17999999999999999'], 'hide');
      expect(items.map(({ problem }) => problem?.reason ?? null)).toEqual([
        ...ids.map(() => null),
        ...['comment-own', 'comment-gone'],
      ]);
      await goOn(loupe);
    });
    expect(calls).toEqual(ids.map((id) => `POST /${id}`));
    expect(ids.every((id) => standing(id)?.hidden)).toBe(true);
  });

  it('of several, one that is refused later holds up no other, and stays with its cause', async () => {
    await openDesk();
    const rows = await Promise.all([0, 1, 2].map((nth) => nextWaiting(nth)));
    const [first = '', second = '', third = ''] = rows.map(({ id }) => id);
    const { items } = await act([first, second, third], 'hide');
    loupe.sandbox.fault({ kind: 'error', code: 200, http: 403, path: second });
    await goOn(loupe);
    expect(await outcomeOf(items[1]?.jobId ?? '')).toMatchObject({
      ...{ kind: 'failed', problem: { code: 'not-allowed', reason: 'permission-missing' } },
    });
    expect([first, second, third].map((id) => standing(id)?.hidden)).toEqual([true, false, true]);
    const results = new Map((await audits()).map((one) => [one.commentId, one.result]));
    expect([first, second, third].map((id) => results.get(id))).toEqual([
      ...['done', 'refused', 'done'],
    ]);
  });

  it('of what was deleted meanwhile is as it should be, and showing it is not', async () => {
    const row = await openDesk();
    const other = await nextWaiting(1);
    await acted(other.id, 'hide');
    for (const { id } of [row, other]) {
      const comment = standing(id);
      if (comment) loupe.sandbox.world.forget(comment);
    }
    await acted(row.id, 'hide');
    expect(await kept(row.id)).toBeUndefined();
    expect((await audits())[0]).toMatchObject({
      ...{ result: 'done', problem: { reason: 'comment-gone' }, text: row.text },
    });
    const jobId = await acted(other.id, 'show');
    expect(await outcomeOf(jobId)).toMatchObject({
      ...{ kind: 'failed', problem: { code: 'not-found', reason: 'comment-gone' } },
    });
  });

  it('whose answer is lost is asked again until it is so', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'drop-after', method: 'POST', path: row.id });
    loupe.sandbox.fault({ kind: 'drop-before', method: 'POST', path: row.id, nth: 2 });
    await acted(row.id, 'hide');
    expect(standing(row.id)?.hidden).toBe(true);
    expect(await audits()).toMatchObject([{ result: 'done' }]);
  });

  it('that waits is overtaken by what was asked after it', async () => {
    const row = await openDesk();
    const { fault, clock } = loupe.sandbox;
    fault({ kind: 'drop-after', method: 'POST' });
    fault({ kind: 'limited', code: 80_002, minutes: 20, method: 'POST', nth: 2 });
    const { items } = await act([row.id], 'hide');
    await goOn(loupe, clock.now() + 20_000);
    // It may be hidden by now, so it cannot simply be called off.
    loupe.sandbox.clearRequests();
    const shown = await act([row.id], 'show');
    expect(shown.items[0]?.jobId).not.toBe(null);
    const calls = await callsOf(() => goOn(loupe));
    expect(calls).toEqual([`POST /${row.id}`]);
    expect([standing(row.id)?.hidden, (await kept(row.id))?.hidden]).toEqual([false, false]);
    const results = new Map((await audits()).map(({ id, result }) => [id, result]));
    const said = [items, shown.items].map(([one]) => results.get(one?.jobId ?? ''));
    expect(said).toEqual(['cancelled', 'done']);
    expect(await readActs()).toMatchObject([{ kind: 'show' }]);
  });
});

describe('deleting', () => {
  it('is for what is hidden alone, and for good', async () => {
    const row = await openDesk();
    expect(await act([row.id], 'delete')).toMatchObject({
      items: [{ jobId: null, problem: { reason: 'comment-shown' } }],
    });
    expect(await audits()).toEqual([]);
    await acted(row.id, 'hide');
    const calls = await callsOf(() => acted(row.id, 'delete'));
    expect(calls).toEqual([`DELETE /${row.id}`]);
    expect([standing(row.id), await kept(row.id)]).toEqual([undefined, undefined]);
    expect((await audits())[0]).toMatchObject({ act: 'delete', result: 'done', text: row.text });
    expect((await readActs())[0]).toMatchObject({ kind: 'delete-comment', result: 'done' });
  });

  it('of what is gone already is done', async () => {
    const row = await openDesk();
    await acted(row.id, 'hide');
    const comment = standing(row.id);
    if (comment) loupe.sandbox.world.forget(comment);
    const jobId = await acted(row.id, 'delete');
    expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done' });
    expect(await kept(row.id)).toBeUndefined();
  });
});

describe('a like', () => {
  const like = (commentId: string, liked: boolean): Promise<{ jobId: string }> =>
    loupe.worker.commands['desk.like']({ accountId, commentId, liked });
  const liked = async (id: string): Promise<boolean> =>
    (await readMarks(accountId, [id])).some(({ kind }) => kind === 'liked');

  it('wants its own permission, leaves at once, and can be taken back', async () => {
    const row = await openDesk();
    expect(await like(row.id, true).catch(problemOf)).toMatchObject({
      ...{ reason: 'permission-missing', permission: 'instagram_manage_engagement' },
    });
    await allow('liking');
    const before = standing(row.id)?.likes ?? 0;
    await like(row.id, true);
    await loupe.worker.driver.run();
    await loupe.worker.driver.settled();
    expect([standing(row.id)?.likes, await liked(row.id)]).toEqual([before + 1, true]);
    await like(row.id, false);
    await goOn(loupe);
    expect([standing(row.id)?.likes, await liked(row.id)]).toEqual([before, false]);
    expect(loupe.calls()).toEqual([`POST /${accountId}/likes`, `DELETE /${accountId}/likes`]);
  });
});

describe('a post’s comments', () => {
  const turn = (mediaId: string, open: boolean): Promise<{ jobId: string }> =>
    loupe.worker.commands['desk.switch']({ accountId, mediaId, open });

  it('are closed and opened again, for a call each', async () => {
    const row = await openDesk();
    const { mediaId } = row;
    const openNow = async (): Promise<unknown> =>
      (await readMediaByIds(accountId, [mediaId])).get(mediaId)?.commentsOpen;
    const post = standing(row.id)?.post;
    for (const open of [false, true]) {
      const calls = await callsOf(async () => {
        await turn(mediaId, open);
        await goOn(loupe);
      });
      expect(calls).toEqual([`POST /${mediaId}`]);
      expect([post?.commentsOn, await openNow()]).toEqual([open, open]);
    }
    const { jobId } = await turn(mediaId, false);
    expect(await turn(mediaId, true)).toEqual({ jobId });
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({ kind: 'cancelled' });
  });
});
