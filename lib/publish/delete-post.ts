import { deleteMedia } from '../graph/endpoints/changing-media.ts';
import type { Send } from '../graph/types.ts';
import type { AccountId, MediaId } from '../shared/ids.ts';
import { problemOf, type Problem } from '../shared/problem.ts';
import { noteJob } from '../store/jobs/keep.ts';
import { readJobs } from '../store/jobs/read.ts';
import { forgetGone } from '../store/keep/gone.ts';
import { keepAct } from '../store/keep/state.ts';
import { readMedia, readMediaByIds } from '../store/read/media.ts';
import type { AccountRow, ActRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';
import { mustAllow } from './may-publish.ts';

/** Deleting may be repeated, so after a lost answer it is simply asked again, once. */
async function remove(send: Send, accountId: AccountId, mediaId: MediaId): Promise<void> {
  const ask = { accountId, priority: 'click', mediaId } as const;
  try {
    await deleteMedia(send, ask);
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'not-found') return;
    if (code !== 'unknown-outcome') throw error;
    await deleteMedia(send, ask).catch((again: unknown) => {
      if (problemOf(again).code !== 'not-found') throw again;
    });
  }
}

async function forget(accountId: AccountId, mediaId: MediaId): Promise<void> {
  const post = (await readMediaByIds(accountId, [mediaId])).get(mediaId);
  if (!post) return;
  const all = await readMedia(accountId, Infinity);
  const others = all.filter(({ id, timestamp }) => id !== mediaId && timestamp === post.timestamp);
  await forgetGone(accountId, new Set(others.map(({ id }) => id)), post.timestamp, post.timestamp);
}

/** The job that made it says so from now on, and offers nothing of it any more. */
async function noteDeleted(deps: Deps, accountId: AccountId, mediaId: MediaId): Promise<void> {
  for (const { id, posted } of await readJobs(accountId)) {
    if (posted?.mediaId !== mediaId) continue;
    await noteJob(id, { posted: { ...posted, deletedAt: deps.clock() } });
    deps.announce('jobs');
  }
}

/**
 * Deletes a post on Instagram, and what is kept of it here. Where there is nobody to ask, as for the
 * sample account, it is forgotten and no more.
 */
export async function deletePost(
  deps: Deps,
  { account, send }: { account: AccountRow; send: Send | null },
  mediaId: MediaId,
): Promise<void> {
  await mustAllow(account, ['contents']);
  const note = async (result: ActRow['result'], problem: Problem | null): Promise<void> => {
    const who = `@${account.username}`;
    await keepAct({
      at: deps.clock(),
      accountId: account.id,
      who,
      kind: 'delete',
      result,
      problem,
    });
    deps.announce('acts');
  };
  try {
    if (send) await remove(send, account.id, mediaId);
  } catch (error) {
    const problem = problemOf(error);
    await note(problem.code === 'unknown-outcome' ? 'unknown' : 'refused', problem);
    throw error;
  }
  await note('done', null);
  await noteDeleted(deps, account.id, mediaId);
  await forget(account.id, mediaId);
  deps.announce(`media:${account.id}`);
  deps.announce(`comments:${account.id}`);
}
