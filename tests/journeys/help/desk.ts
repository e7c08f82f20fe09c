import { readJob } from '../../../lib/store/jobs/read.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import { readCommentsByIds, readWaiting } from '../../../lib/store/read/comments.ts';
import type { AccountRow, CommentRow } from '../../../lib/store/rows.ts';
import { changeAccount } from '../../../lib/store/keep/people.ts';
import { readSignIns } from '../../../lib/store/read/people.ts';
import type { Comment } from '../../sandbox/world/things.ts';
import { accountId, connected, look, loupe } from './connected.ts';
import { goOn } from './posts.ts';

/** A desk whose comments were read just now. */
export async function openDesk(...of: Parameters<typeof connected>): Promise<CommentRow> {
  await connected(...of);
  loupe.follows = false;
  await look();
  return nextWaiting();
}

/** A first comment of somebody's that waits, not hidden. */
export async function nextWaiting(at = 0): Promise<CommentRow> {
  const waiting = (await readWaiting(accountId, 50)).filter(
    ({ parentId, username }) => parentId === null && username !== null,
  );
  const row = waiting[at];
  if (!row) throw new Error('nothing waits');
  loupe.sandbox.clearRequests();
  return row;
}

/** A comment as it stands on Instagram; undefined once it is deleted. */
export const standing = (id: string): Comment | undefined =>
  loupe.sandbox.world.things.get(id) as Comment | undefined;

/** Replies of ours with these words below a comment, as they stand on Instagram. */
export const repliesTo = (id: string, text: string): Comment[] =>
  (standing(id)?.replies ?? []).filter((one) => one.text === text && one.from.id === accountId);

/** Somebody, by default the owner from a phone, answers a comment without Loupe. */
export function answeredElsewhere(id: string, text: string, by?: string): Comment {
  const parent = standing(id);
  if (!parent) throw new Error('nothing to answer');
  const { world, clock } = loupe.sandbox;
  const top = parent.parent ?? parent;
  return world.commented(parent.post, by ?? parent.post.owner.username, text, clock.now(), top);
}

/** So long that what was read of a thread is no longer trusted. */
export const staleAfter = 3 * 60_000;

export async function reply(
  { id }: Pick<CommentRow, 'id'>,
  text = 'It is food safe, yes',
  more: { privately?: boolean; seen?: string[] } = {},
): Promise<string> {
  const { privately = false, seen = [] } = more;
  const asked = { accountId, commentId: id, text, privately, seen };
  return (await loupe.worker.commands['desk.reply'](asked)).jobId;
}

export const act = (
  ids: string[],
  what: 'hide' | 'show' | 'delete',
): ReturnType<(typeof loupe.worker.commands)['desk.act']> =>
  loupe.worker.commands['desk.act']({ accountId, commentIds: ids, act: what });

/** One act on one comment, to its end. */
export async function acted(id: string, what: 'hide' | 'show' | 'delete'): Promise<string> {
  const { items } = await act([id], what);
  await goOn(loupe);
  return items[0]?.jobId ?? '';
}

export const kept = async (id: string): Promise<CommentRow | undefined> =>
  (await readCommentsByIds(accountId, [id])).get(id);

export async function jobOf(jobId: string): Promise<JobRow> {
  const row = await readJob(jobId);
  if (!row) throw new Error('no such job');
  return row;
}

/** What became of what a job is for. */
export const outcomeOf = async (jobId: string): Promise<JobRow['job']['outcomes'][0]> =>
  (await jobOf(jobId)).job.outcomes[0] ?? null;

/** What the person allows at Meta from now on, as Meta and not as Loupe knows it. */
export function withdraw(permission: string): void {
  for (const person of loupe.sandbox.world.people)
    person.consent.grants.set(permission, 'declined');
}

/** The tasks a person has on the Page, as Loupe knows them. */
export const withTasks = (tasks: AccountRow['tasks']): Promise<void> =>
  changeAccount(accountId, { tasks });

export async function allow(feature: 'liking' | 'comments'): Promise<void> {
  const signInId = (await readSignIns())[0]?.userId ?? '';
  await loupe.worker.commands['connect.start']({ feature, signInId });
  loupe.sandbox.clearRequests();
}
