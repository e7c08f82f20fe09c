import { describe, expect, it } from 'vitest';
import { readActs } from '../../lib/store/read/state.ts';
import { accountId, connected, loupe } from './help/connected.ts';
import {
  allowPublishing,
  compose,
  goOn,
  jobOf,
  type Made,
  publishedBy,
  publishingCalls,
} from './help/posts.ts';
import { beforeEach } from 'vitest';

beforeEach(async () => {
  await connected(undefined, true, true);
  await allowPublishing(loupe);
});

async function publish(items: Made[], patch = {}): Promise<string> {
  const { asked } = await compose(loupe, accountId, items, patch);
  const { jobId } = await loupe.worker.commands['publish.submit'](asked);
  await goOn(loupe);
  return jobId;
}

describe('publishing', () => {
  it('a photo by its own address takes four calls', async () => {
    const jobId = await publish(['public']);
    expect(publishingCalls(loupe)).toEqual([
      'POST /#/media',
      'GET /#',
      'GET /#',
      'POST /#/media_publish',
    ]);
    const { job, posted } = await jobOf(jobId);
    expect(job.outcomes).toMatchObject([{ kind: 'done' }]);
    expect(posted?.permalink).toMatch(/^https/);
    expect(publishedBy(loupe)).toHaveLength(1);
    expect(loupe.told).toEqual([{ kind: 'published', jobId, username: 'maren.makes' }]);
    expect(await readActs()).toMatchObject([{ kind: 'publish', result: 'done' }]);
  });
});
