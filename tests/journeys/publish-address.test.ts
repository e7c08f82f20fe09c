import { beforeEach, expect, it } from 'vitest';
import { choicesOf } from '../../lib/view/queue/choices.ts';
import { accountId, look, loupe } from './help/connected.ts';
import { publish, readyToPublish } from './help/posting.ts';
import { jobOf } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

it('the address of a post that no look followed comes with the next, or with the next start', async () => {
  const jobId = await publish(['public']);
  expect((await jobOf(jobId)).posted).toMatchObject({ permalink: null });
  await look();
  await loupe.worker.driver.looked('another');
  expect((await jobOf(jobId)).posted).toMatchObject({ permalink: null });
  await loupe.worker.driver.looked(accountId);
  expect((await jobOf(jobId)).posted?.permalink).toMatch(/^https:/);

  const later = await publish(['public']);
  await look();
  loupe.sandbox.clearRequests();
  await loupe.newWorker().driver.start();
  expect((await jobOf(later)).posted?.permalink).toMatch(/^https:/);
  expect(loupe.calls()).toEqual([]);
});

it('a post that was deleted offers neither to be opened nor to be deleted again', async () => {
  loupe.follows = true;
  const jobId = await publish(['public']);
  const before = choicesOf(await jobOf(jobId));
  expect(before.choices.map(({ deed }) => deed)).toEqual(['open']);
  const mediaId = (await jobOf(jobId)).posted?.mediaId ?? '';
  await loupe.worker.commands['publish.delete']({ accountId, mediaId });
  const { choices, menu } = choicesOf(await jobOf(jobId));
  expect([...choices, ...menu].map(({ deed }) => deed)).toEqual(['dismiss']);
});
