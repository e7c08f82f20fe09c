import { describe, expect, it } from 'vitest';
import { readContainer } from '../../../lib/graph/endpoints/container-status.ts';
import { readPublishingLimit } from '../../../lib/graph/endpoints/publishing-limit.ts';
import { answering } from './help/answers.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const read = (body: object) =>
  readContainer(answering(() => ({ id: '1788', ...body })).send, { ...ask, containerId: '1788' });

describe('how far a container is', () => {
  it.each([
    ['IN_PROGRESS', 'in-progress'],
    ['FINISHED', 'finished'],
    ['PUBLISHED', 'published'],
    ['EXPIRED', 'expired'],
    ['POLISHED', 'other'],
  ])('%s is "%s", and nothing is wrong', async (status_code, state) => {
    expect(await read({ status_code, status: '2207026' })).toMatchObject({ state, problem: null });
  });

  it.each([
    ['Error: Media upload has failed with error code 2207026', 'bad-media', 'video-unfit', 352],
    ['Error: 2207053', 'temporary', undefined, -1],
    ['Error: 2207077', 'bad-media', 'address-unreachable', undefined],
  ])('%s tells why it failed', async (status, code, reason, metaCode) => {
    const { state, problem } = await read({ status_code: 'ERROR', status });
    expect(state).toBe('error');
    expect(problem).toMatchObject({ code, metaSubcode: Number(/\d{7}/.exec(status)?.[0]) });
    expect([problem?.reason, problem?.metaCode]).toEqual([reason, metaCode]);
  });

  it.each([undefined, '', 'Error: something', 'Error: 2207999'])(
    'failed for no reason we know: %j',
    async (status) => {
      const { problem } = await read({ status_code: 'ERROR', status });
      expect(problem?.code).toBe('unexpected');
    },
  );

  it('tells from which byte to go on', async () => {
    const video_status = {
      uploading_phase: { status: 'in_progress', bytes_transferred: 50_002 },
      processing_phase: { status: 'not_started' },
    };
    expect(await read({ status_code: 'IN_PROGRESS', video_status })).toMatchObject({
      ...{ bytesSent: 50_002, fileSize: null },
      ...{ uploading: 'in-progress', processing: 'not-started' },
    });
  });
});

describe('the posts of a day', () => {
  it('are what Meta tells', async () => {
    const config = { quota_total: 100, quota_duration: 86_400 };
    const { send } = answering(() => ({ data: [{ quota_usage: 2, config }] }));
    expect(await readPublishingLimit(send, ask)).toEqual({ used: 2, total: 100, seconds: 86_400 });
  });

  it('are never assumed', async () => {
    const { send } = answering(() => ({ data: [{}] }));
    const limit = await readPublishingLimit(send, ask);
    expect(limit).toEqual({ used: null, total: null, seconds: null });
    const none = answering(() => ({ data: [] }));
    await expect(readPublishingLimit(none.send, ask)).rejects.toMatchObject({
      problem: { code: 'unexpected' },
    });
  });
});
