import type { AccountId, Clock } from '../shared/ids.ts';
import { noteJob } from '../store/jobs/keep.ts';
import { readAllJobs } from '../store/jobs/read.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { PublishDeps } from './deps.ts';

/** How long after a post its address is waited for: any look of that day brings it. */
const within = 24 * 3_600_000;

/** Notes the addresses of new posts from what looks have kept, of one account or of all. */
export async function notePermalinks(
  deps: Pick<PublishDeps, 'announce'>,
  clock: Clock,
  of: AccountId | null = null,
): Promise<void> {
  let found = false;
  for (const { id, accountId, posted } of await readAllJobs()) {
    if (!posted?.mediaId || posted.permalink !== null || posted.deletedAt !== undefined) continue;
    if ((of !== null && accountId !== of) || clock() - posted.at > within) continue;
    const seen = (await readMediaByIds(accountId, [posted.mediaId])).get(posted.mediaId);
    if (!seen?.permalink) continue;
    await noteJob(id, { posted: { ...posted, permalink: seen.permalink } });
    found = true;
  }
  if (found) deps.announce('jobs');
}
