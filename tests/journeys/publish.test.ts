import { beforeEach, describe, expect, it } from 'vitest';
import { readLearnt, readActs } from '../../lib/store/read/state.ts';
import { keepAsset, readAsset } from '../../lib/store/studio/assets.ts';
import { keepDraft } from '../../lib/store/studio/drafts.ts';
import { accountId, loupe } from './help/connected.ts';
import { publish, readyToPublish, submitted } from './help/posting.ts';
import { compose, draftNow, goOn, jobOf, publishedBy, publishingCalls } from './help/posts.ts';

beforeEach(() => readyToPublish());

const doneOf = async (jobId: string): Promise<(string | undefined)[]> =>
  (await jobOf(jobId)).job.outcomes.map((one) => one?.kind);

const photo = ['POST /#/media', 'GET /#', 'GET /#', 'POST /#/media_publish'];

describe('publishing', () => {
  it('takes four calls for a photo by its own address, and tells of it', async () => {
    const jobId = await publish(['public']);
    expect(publishingCalls(loupe)).toEqual(photo);
    const { job, posted } = await jobOf(jobId);
    expect(job.outcomes).toMatchObject([{ kind: 'done' }]);
    const [one, ...more] = publishedBy(loupe);
    expect([one?.mediaId, more.length]).toEqual([posted?.mediaId, 0]);
    expect(posted?.permalink).toMatch(/^https:/);
    expect(loupe.told).toEqual([{ kind: 'published', jobId, username: 'maren.makes' }]);
    expect(await readActs()).toMatchObject([{ kind: 'publish', result: 'done' }]);
    expect(await readLearnt(accountId)).toContainEqual(
      expect.objectContaining({ what: 'quota', value: { used: 1, total: 100 } }),
    );
  });

  it('takes n and four for a carousel', async () => {
    await publish(['public', 'public', 'public']);
    expect(publishingCalls(loupe)).toEqual([
      'POST /#/media',
      'POST /#/media',
      ...['POST /#/media'],
      ...photo,
    ]);
    expect(publishedBy(loupe)).toMatchObject([{ shape: 'carousel' }]);
  });

  it('takes three more for a picture that is lent, and tidies it away', async () => {
    loupe.follows = false;
    const jobId = await publish(['own']);
    expect(publishingCalls(loupe)).toEqual(['POST /#/photos', 'GET /#', ...photo, 'DELETE /#']);
    expect(await doneOf(jobId)).toEqual(['done', 'done', 'done']);
  });

  it('sends a film’s bytes, and reads how far it is', async () => {
    loupe.follows = false;
    const jobId = await publish(['film']);
    const calls = publishingCalls(loupe);
    expect(calls.slice(0, 2)).toEqual(['POST /#/media', 'POST /ig-api-upload/v25.0/#']);
    expect(calls.slice(-2)).toEqual(photo.slice(-2));
    expect(publishedBy(loupe)).toMatchObject([{ shape: 'reel' }]);
    const { sent } = await jobOf(jobId);
    expect(sent === null || sent.bytes <= sent.of).toBe(true);
  });

  it('mixes pictures and films in a carousel', async () => {
    loupe.follows = false;
    await publish(['own', 'film', 'public']);
    expect(publishedBy(loupe)).toMatchObject([{ shape: 'carousel' }]);
  });

  it('puts a picture into the story', async () => {
    loupe.follows = false;
    await publish(['own'], { surface: 'story' });
    expect(publishedBy(loupe)).toMatchObject([{ shape: 'story' }]);
  });

  it('writes the first comment below the post, once', async () => {
    loupe.follows = false;
    const jobId = await publish(['public'], { firstComment: 'The glaze is called Winter sea' });
    expect(await doneOf(jobId)).toEqual(['done', 'done']);
    expect(loupe.sandbox.world.sent).toMatchObject([{ text: 'The glaze is called Winter sea' }]);
    expect(await readActs()).toHaveLength(2);
  });

  it('drops the draft once it is out', async () => {
    loupe.follows = false;
    const jobId = await publish(['public']);
    const { draftId } = (await jobOf(jobId)).job.steps[0]?.payload as { draftId: string };
    expect(await draftNow(draftId)).toBe(null);
  });

  it('makes no second post of a draft that is out and not yet put away', async () => {
    loupe.follows = false;
    const { draft, asked } = await compose(loupe, accountId, ['public']);
    const bytes = await readAsset(draft.items[0]?.assetId ?? '');
    const jobId = await submitted({ draft, asked });
    await goOn(loupe);
    // As it stands where a worker ended between the answer and the putting away.
    if (bytes) await keepAsset(bytes);
    await keepDraft(draft);
    expect(await loupe.worker.commands['publish.submit'](asked)).toEqual({ jobId });
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });
});
