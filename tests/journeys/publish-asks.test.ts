import { beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../lib/shared/problem.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readActs, readLearnt } from '../../lib/store/read/state.ts';
import { readAsset, keepAsset } from '../../lib/store/studio/assets.ts';
import { accountId, look, loupe } from './help/connected.ts';
import { publish, readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, type Made, publishedBy, publishingCalls } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

describe('what is refused before anything is asked', () => {
  it.each<[string, Made[], Parameters<typeof compose>[3], object]>([
    ['a film alone in the feed', ['film'], { surface: 'feed' }, { reason: 'surface-unfit' }],
    ['two things in a story', ['own', 'own'], { surface: 'story' }, { reason: 'surface-unfit' }],
    ['nothing', [], {}, { reason: 'carousel-size' }],
    ['a long caption', ['public'], { caption: 'x'.repeat(2201) }, { reason: 'text-too-long' }],
    [
      'four collaborators',
      ['public'],
      { collaborators: ['a', 'b', 'c', 'd'] },
      { code: 'bad-media' },
    ],
  ])('%s', async (_what, items, patch, problem) => {
    const refused = submitted(await compose(loupe, accountId, items, patch));
    expect(await refused.catch(problemOf)).toMatchObject(problem);
    expect(loupe.calls()).toEqual([]);
  });

  it('a draft that another window changed', async () => {
    const { asked } = await compose(loupe, accountId, ['public']);
    const old = loupe.worker.commands['publish.submit']({ ...asked, version: 7 });
    expect(await old.catch(problemOf)).toMatchObject({ reason: 'draft-changed' });
  });

  it('an address that strangers do not reach', async () => {
    const composed = await compose(loupe, accountId, ['public']);
    const [item] = composed.draft.items;
    const row = await readAsset(item?.assetId ?? '');
    if (row) await keepAsset({ ...row, public: false });
    expect(await submitted(composed).catch(problemOf)).toMatchObject({
      reason: 'address-unreachable',
    });
  });

  it('a permission that is not granted, by its name', async () => {
    loupe.sandbox.dialog.mode = 'continue';
    const composed = await compose(loupe, accountId, ['public'], {
      items: (await compose(loupe, accountId, ['public'])).draft.items.map((item) => ({
        ...item,
        products: [{ productId: '1', name: 'Bowl', x: 0.5, y: 0.5 }],
      })),
    });
    const sources = composed.draft.items.map(({ id, assetId }) => ({
      ...{ itemId: id, assetId, by: 'address' as const },
    }));
    const asked = { ...composed.asked, sources };
    const refused = await loupe.worker.commands['publish.submit'](asked).catch(problemOf);
    expect(refused).toMatchObject({ reason: 'permission-missing' });
  });
});

describe('a dry run', () => {
  it('builds what it would be, publishes nothing, and tidies', async () => {
    const { asked, draft } = await compose(loupe, accountId, ['own', 'film']);
    const { jobId } = await loupe.worker.commands['publish.try'](asked);
    await goOn(loupe);
    const { job, kind } = await jobOf(jobId);
    expect([kind, job.outcomes.map((one) => one?.kind)]).toEqual([
      'dry-run',
      ['done', 'done', 'done'],
    ]);
    expect(publishingCalls(loupe)).not.toContain('POST /#/media_publish');
    expect(publishedBy(loupe)).toEqual([]);
    // It is a draft as before, and goes out all the same.
    expect(await loupe.worker.commands['publish.submit']({ ...asked, version: draft.version }));
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });
});

describe('beside publishing', () => {
  it('reads the day’s count', async () => {
    await loupe.worker.commands['publish.quota']({ accountId });
    expect(await readLearnt(accountId)).toMatchObject([{ what: 'quota', value: { total: 100 } }]);
  });

  it('deletes a post here and there', async () => {
    await look();
    const [post] = await readMedia(accountId, 1);
    const mediaId = post?.id ?? '';
    await loupe.worker.commands['publish.delete']({ accountId, mediaId });
    expect((await readMedia(accountId, 5)).map(({ id }) => id)).not.toContain(mediaId);
    expect(await readActs()).toMatchObject([{ kind: 'delete', result: 'done' }]);
  });

  it('gives a job back to be edited until it is sent', async () => {
    const { asked, draft } = await compose(loupe, accountId, ['public']);
    const { jobId } = await loupe.worker.commands['publish.submit'](asked);
    const edit = loupe.worker.commands['publish.edit'];
    expect(await edit({ jobId })).toEqual({ draftId: draft.id });
    await goOn(loupe);
    expect(publishedBy(loupe)).toEqual([]);
    const done = await publish(['public']);
    expect(await edit({ jobId: done })).toEqual({ draftId: null });
  });

  it('finds sounds', async () => {
    const hits = await loupe.worker.commands['publish.audio']({ accountId, text: '' });
    expect(hits.length).toBeGreaterThan(0);
  });
});
