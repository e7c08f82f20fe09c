import { askedFor } from '../shared/post/order.ts';
import { resultOf } from '../ledger/settle.ts';
import { countAllJobs, readAllJobs } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { dropAssets, readAssetAges } from '../store/studio/assets.ts';
import { readAllDrafts } from '../store/studio/drafts.ts';
import type { PublishDeps } from './deps.ts';
import { linkDraft } from './drafts.ts';
import { neededAssets } from './needed.ts';
import type { Queue } from './queue.ts';

const day = 24 * 3_600_000;
/** How long, and how many an account, what is over stays in the list. */
const keptFor = 30 * day;
const mostKept = 200;

/**
 * Sets right what a worker that ended between two writes left: a draft whose job was taken on is
 * not among the drafts, and one whose job is nowhere comes back.
 */
export async function relink(deps: PublishDeps): Promise<void> {
  // The drafts first: a job is written before its draft names it.
  const drafts = await readAllDrafts();
  const rows = await readAllJobs();
  const whole = (await countAllJobs()) === rows.length;
  const ids = new Set(rows.map(({ id }) => id));
  for (const { id, jobId } of drafts) {
    const open = rows.find(
      (row) =>
        row.kind !== 'dry-run' && resultOf(row.job) === null && askedFor(row.job)?.draftId === id,
    );
    if (jobId === null && open) await linkDraft(deps, id, open.id);
    // A job that only a newer Loupe understands is somewhere all the same.
    if (jobId !== null && whole && !ids.has(jobId)) await linkDraft(deps, id, null);
  }
}

function isStale({ kind, job, told, changedAt }: JobRow, place: number, now: number): boolean {
  // A reminder waits for its person, with everything ready.
  if (job.phase.name !== 'ended' || !told || kind === 'remind') return false;
  const age = now - changedAt;
  // What became of an act on a comment is seen there; what came to nothing waits for its person.
  if (kind === 'desk') return age > day && resultOf(job)?.kind !== 'failed';
  return kind === 'dry-run' ? age > day : age > keptFor || (place >= mostKept && age > day);
}

/** Forgets jobs that have been over for long, and bytes that nothing needs any more. */
export async function sweep(deps: PublishDeps, queue: Pick<Queue, 'drop'>): Promise<void> {
  const rows = await readAllJobs();
  if ((await countAllJobs()) !== rows.length) return;
  const places = new Map<string, number>();
  for (const row of rows) {
    const place = places.get(row.accountId) ?? 0;
    // Many answers a day push no post out of the list.
    if (row.kind !== 'desk') places.set(row.accountId, place + 1);
    if (isStale(row, place, deps.clock())) await queue.drop(row.id);
  }
  const ages = await readAssetAges();
  const needed = await neededAssets();
  // What a page has just made is in no draft and no job yet.
  const fresh = deps.clock() - day;
  const left = ages.filter(({ id, createdAt }) => createdAt < fresh && !needed.has(id));
  if (left.length > 0) await dropAssets(left.map(({ id }) => id));
}
