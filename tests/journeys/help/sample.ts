import { beforeEach } from 'vitest';
import type { Submission } from '../../../lib/bus/contract.ts';
import { deskOrderOf } from '../../../lib/shared/comment/act.ts';
import { sampleAccountId } from '../../../lib/shared/sample.ts';
import { readAllJobs } from '../../../lib/store/jobs/read.ts';
import { readWaiting } from '../../../lib/store/read/comments.ts';
import type { CommentRow } from '../../../lib/store/rows.ts';
import { loupe, opened } from './connected.ts';
import { compose, goOn } from './posts.ts';

export { sampleAccountId as accountId } from '../../../lib/shared/sample.ts';

/** A Loupe that nobody has connected, with the sample account open. */
export const withSample = (): void => {
  beforeEach(async () => {
    await opened();
    await loupe.worker.commands['sample.open']({});
    loupe.sandbox.clearRequests();
  });
};

/** All requests that reached anything outside, pictures and dialogs too. */
export const requests = (): string[] =>
  loupe.sandbox.requests().map(({ method, path }) => `${method} ${path}`);

export async function waits(text: RegExp): Promise<CommentRow> {
  const row = (await readWaiting(sampleAccountId, 50)).find((one) => text.test(one.text));
  if (!row) throw new Error(`nothing waits like ${String(text)}`);
  return row;
}

/** Has a draft of these pictures published to the end; gives what was asked. */
export async function publishAsSample(
  items: Parameters<typeof compose>[2],
  patch: Parameters<typeof compose>[3] = {},
): Promise<Submission> {
  const { asked } = await compose(loupe, sampleAccountId, items, patch);
  await loupe.worker.commands['publish.submit'](asked);
  await goOn(loupe);
  return asked;
}

/** What is over or under way on the desk, by its name. */
export const deskJobs = async (): Promise<string[]> =>
  (await readAllJobs()).map(({ job }) => `${deskOrderOf(job)?.name ?? 'post'} ${job.phase.name}`);
