import { describe, expect, it } from 'vitest';
import { isMadeHere } from '../../lib/shared/sample.ts';
import { readJobs } from '../../lib/store/jobs/read.ts';
import { readCommentsByIds, readDesk, readThread } from '../../lib/store/read/comments.ts';
import { readMarks } from '../../lib/store/read/marks.ts';
import { readMedia, readMediaByIds } from '../../lib/store/read/media.ts';
import { readAccount } from '../../lib/store/read/people.ts';
import { readLearnt } from '../../lib/store/read/state.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { loupe } from './help/connected.ts';
import { compose, goOn } from './help/posts.ts';
import {
  accountId,
  deskJobs,
  publishAsSample,
  requests,
  waits,
  withSample,
} from './help/sample.ts';

describe('what is done on the sample account', () => {
  withSample();
  const act = (commentIds: string[], what: 'hide' | 'show' | 'delete') =>
    loupe.worker.commands['desk.act']({ accountId, commentIds, act: what });

  it('is a reply that stands in its thread, and asks nobody', async () => {
    const { id, mediaId } = await waits(/food safe/);
    const before = (await readDesk(accountId))?.waiting ?? 0;
    const asked = { accountId, commentId: id, text: 'Yes, both', privately: false, seen: [] };
    await loupe.worker.commands['desk.reply'](asked);
    expect(await deskJobs()).toEqual(['reply held']);
    await goOn(loupe);
    const own = (await readThread(accountId, mediaId, id)).find(({ parentId }) => parentId === id);
    expect(own).toMatchObject({ text: 'Yes, both', fromId: accountId });
    expect(isMadeHere(own?.id ?? '')).toBe(true);
    expect(await readDesk(accountId)).toMatchObject({ waiting: before - 1 });
    expect(requests()).toEqual([]);
  });

  it('is a reply in private, a like, and comments that are switched off', async () => {
    const { id, mediaId } = await waits(/food safe/);
    const { commands } = loupe.worker;
    const to = { accountId, commentId: id };
    await commands['desk.reply']({ ...to, text: 'In private', privately: true, seen: [] });
    await commands['desk.like']({ ...to, liked: true });
    await commands['desk.switch']({ accountId, mediaId, open: false });
    await goOn(loupe);
    const marks = await readMarks(accountId, [id]);
    expect(marks.map(({ kind }) => kind).sort()).toEqual(['liked', 'private']);
    const posts = await readMediaByIds(accountId, [mediaId]);
    expect(posts.get(mediaId)).toMatchObject({ commentsOpen: false });
    expect(requests()).toEqual([]);
  });

  it('hides, shows and deletes, and can be taken back while it is held', async () => {
    const { id } = await waits(/5000 followers/);
    const row = async () => (await readCommentsByIds(accountId, [id])).get(id);
    const [held] = (await act([id], 'hide')).items;
    await loupe.worker.commands['desk.undo']({ jobIds: [held?.jobId ?? ''] });
    await goOn(loupe);
    expect(await row()).toMatchObject({ hidden: false });
    await act([id], 'hide');
    await goOn(loupe);
    expect(await row()).toMatchObject({ hidden: true });
    await act([id], 'delete');
    await goOn(loupe);
    expect(await row()).toBeUndefined();
    expect(requests()).toEqual([]);
  });

  it('is a post that stands in the film and in the queue, with its first comment', async () => {
    const count = (await readMedia(accountId, 100)).length;
    await publishAsSample(['own', 'own'], { caption: 'Two bowls', firstComment: 'More soon' });
    const [newest, ...others] = await readMedia(accountId, 100);
    expect(newest).toMatchObject({ kind: 'carousel', caption: 'Two bowls', comments: 1 });
    expect(others).toHaveLength(count);
    expect(await readAccount(accountId)).toMatchObject({ mediaCount: count + 1 });
    const [job] = await readJobs(accountId);
    expect(job).toMatchObject({ job: { phase: { name: 'ended' } } });
    expect(job?.posted).toMatchObject({ mediaId: newest?.id, permalink: null });
    const thread = (await readDesk(accountId))?.kept;
    expect(thread).toBeGreaterThan(100);
    expect(requests()).toEqual([]);
    expect(loupe.told).toEqual([]);
  });

  it('is a film and a story', async () => {
    const count = (await readMedia(accountId, 100)).length;
    await publishAsSample(['film']);
    await publishAsSample(['own'], { surface: 'story' });
    const kinds = (await readMedia(accountId, 2)).map(({ kind }) => kind);
    expect(kinds).toEqual(['story', 'reel']);
    expect(await readMedia(accountId, 100)).toHaveLength(count + 2);
    expect(requests()).toEqual([]);
  });

  it('waits for the minute it is planned for, or reminds in it, also without a line', async () => {
    loupe.online = false;
    const at = loupe.sandbox.clock.now() + 2 * 3_600_000;
    const when = {
      kind: 'at' as const,
      wall: new Date(at).toISOString().slice(0, 16),
      zone: 'UTC',
    };
    const count = (await readMedia(accountId, 100)).length;
    const { asked } = await compose(loupe, accountId, ['own'], { when });
    await loupe.worker.commands['publish.submit'](asked);
    await goOn(loupe, at - 10 * 60_000);
    expect(await readMedia(accountId, 100)).toHaveLength(count);
    await goOn(loupe);
    expect(await readMedia(accountId, 100)).toHaveLength(count + 1);
    await publishAsSample(['own'], { remind: true });
    expect(await readMedia(accountId, 100)).toHaveLength(count + 1);
    expect(loupe.told).toMatchObject([{ kind: 'remind', username: 'sample.studio' }]);
    expect(requests()).toEqual([]);
  });

  it('goes on after a worker that ended while it sent, and stands once', async () => {
    const { id, mediaId } = await waits(/food safe/);
    const asked = { accountId, commentId: id, text: 'Yes, both', privately: false, seen: [] };
    const { jobId } = await loupe.worker.commands['desk.reply'](asked);
    loupe.sandbox.clock.advance(9_000);
    const running = loupe.worker.driver.run();
    loupe.newWorker();
    await loupe.worker.driver.start();
    await running.catch(() => undefined);
    await goOn(loupe);
    expect((await readJobs(accountId)).find((row) => row.id === jobId)?.job.phase.name).toBe(
      'ended',
    );
    const own = (await readThread(accountId, mediaId, id)).filter((one) => one.parentId === id);
    expect(own).toHaveLength(1);
    expect(requests()).toEqual([]);
  });

  it('counts a post in the day’s quota, and looks nothing up at Meta', async () => {
    await publishAsSample(['own']);
    const { commands } = loupe.worker;
    await commands['publish.quota']({ accountId });
    const quota = (await readLearnt(accountId)).find(({ what }) => what === 'quota');
    expect(quota?.value).toEqual({ used: 2, total: 100 });
    const asked = { accountId, text: 'harbour' };
    for (const name of ['publish.places', 'publish.audio', 'publish.products'] as const) {
      const refused = { code: 'not-allowed', reason: 'sample-account' };
      expect(await commands[name](asked).catch(problemOf)).toMatchObject(refused);
    }
    expect(requests()).toEqual([]);
  });

  it('deletes a post of its own', async () => {
    await publishAsSample(['own']);
    const [newest] = await readMedia(accountId, 1);
    await loupe.worker.commands['publish.delete']({ accountId, mediaId: newest?.id ?? '' });
    expect((await readMedia(accountId, 1))[0]?.id).not.toBe(newest?.id);
    expect((await readJobs(accountId))[0]?.posted?.deletedAt).toBeDefined();
    expect(requests()).toEqual([]);
  });
});
