import { beforeEach, expect, it } from 'vitest';
import { accountId, loupe } from './help/connected.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, publishedBy } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

it('shows how much of a slow film Meta has, while it is on its way', async () => {
  const { sandbox } = loupe;
  sandbox.switches.uploadBytesPerSecond = 60_000;
  const seen: number[] = [];
  let beats = 0;
  // Ten seconds of an upload's waiting, in a hundredth of them.
  loupe.rest = async (_ms, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (signal.aborted) return;
    beats += 1;
    const { sent } = await jobOf(jobId);
    if (sent) seen.push(sent.bytes);
  };
  const jobId = await submitted(await compose(loupe, accountId, ['film']));
  await goOn(loupe);
  expect(beats).toBeGreaterThan(3);
  expect(seen.some((bytes) => bytes > 0 && bytes < 40_000)).toBe(true);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(publishedBy(loupe)).toHaveLength(1);
});
