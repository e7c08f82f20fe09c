import { askedFor } from '../shared/post/order.ts';
import type { Job } from '../ledger/job.ts';
import type { Draft } from '../shared/post/draft.ts';
import { dropAssets } from '../store/studio/assets.ts';
import { dropDraft, keepDraft, readDraft } from '../store/studio/drafts.ts';
import type { Deps } from '../work/deps.ts';
import { assetsIn, neededAssets } from './needed.ts';

type Announce = Pick<Deps, 'announce' | 'clock'>;

/** How often a draft is written against a window that writes at the same time. */
const tries = 5;

/** Notes which job a draft went out as; null brings it back among the drafts. */
export async function linkDraft(
  deps: Announce,
  draftId: string,
  jobId: string | null,
): Promise<boolean> {
  for (let nth = 0; nth < tries; nth += 1) {
    const draft = await readDraft(draftId);
    if (!draft) return false;
    if (draft.jobId === jobId) return true;
    const next: Draft = { ...draft, jobId, version: draft.version + 1, changedAt: deps.clock() };
    if (await keepDraft(next)) {
      deps.announce('drafts');
      return true;
    }
  }
  return false;
}

/** Gives a draft back to be edited, unless another job has it by now. */
export async function giveBack(deps: Announce, job: Job): Promise<string | null> {
  const draftId = askedFor(job)?.draftId;
  const draft = draftId === undefined ? null : await readDraft(draftId);
  if (!draft || (draft.jobId !== null && draft.jobId !== job.id)) return null;
  return (await linkDraft(deps, draft.id, null)) ? draft.id : null;
}

/**
 * Drops what a post was made of, once it is out, as far as nothing else needs it; the small picture
 * stays for the list.
 */
export async function putAway(deps: Announce, job: Job, whole = false): Promise<void> {
  const order = askedFor(job);
  const draft = order ? await readDraft(order.draftId) : null;
  const mine = draft?.jobId === job.id || draft?.jobId === null ? draft : null;
  const thumb = order?.thumbId ?? null;
  const assets = [...(mine?.items.map(({ assetId }) => assetId) ?? []), ...assetsIn(job)];
  if (mine) await dropDraft(mine.id);
  const gone = whole && thumb !== null ? [...assets, thumb] : assets.filter((id) => id !== thumb);
  const needed = await neededAssets(job.id);
  await dropAssets(gone.filter((id) => !needed.has(id)));
  deps.announce('drafts');
}
