import { accountId, connected, loupe } from './connected.ts';
import { allowPublishing, type Composed, compose, goOn, type Made } from './posts.ts';

/** A Loupe that may publish, over HTTPS as Meta's fetcher wants it. */
export async function readyToPublish(
  follows = true,
  clock?: Parameters<typeof connected>[3],
): Promise<void> {
  await connected(undefined, true, true, clock);
  await allowPublishing(loupe);
  loupe.follows = follows;
}

export const submitted = async ({ asked }: Composed): Promise<string> =>
  (await loupe.worker.commands['publish.submit'](asked)).jobId;

/** Publishes a draft of these items to the end; the answer is its job. */
export async function publish(
  items: Made[],
  patch: Parameters<typeof compose>[3] = {},
): Promise<string> {
  const jobId = await submitted(await compose(loupe, accountId, items, patch));
  await goOn(loupe);
  return jobId;
}
