import type { AccountId } from '../shared/ids.ts';
import { readJobs } from '../store/jobs/read.ts';
import { dropAssets } from '../store/studio/assets.ts';
import { dropDraft, readAllDrafts } from '../store/studio/drafts.ts';
import { dropSaved, readSaved } from '../store/studio/saved.ts';
import type { PublishDeps } from './deps.ts';
import { putAway } from './drafts.ts';
import type { Driver } from './driver.ts';

/**
 * Forgets all that was made and asked for as some accounts. The jobs go first: a worker that is
 * busy with one finds it gone before its next step, and sends nothing more.
 */
export async function forgetPosts(
  deps: PublishDeps,
  { queue }: Pick<Driver, 'queue'>,
  accounts: readonly AccountId[],
): Promise<void> {
  const rows = (await Promise.all(accounts.map(readJobs))).flat();
  await queue.wipe(accounts);
  for (const { job } of rows) await putAway(deps, job, true);
  for (const accountId of accounts) {
    const drafts = (await readAllDrafts()).filter((draft) => draft.accountId === accountId);
    for (const { id, items } of drafts) {
      await dropDraft(id);
      await dropAssets(items.map(({ assetId }) => assetId));
    }
    for (const { id } of await readSaved(accountId)) await dropSaved(id);
  }
}
