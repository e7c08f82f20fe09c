import type { Job } from '../ledger/job.ts';
import { resultOf } from '../ledger/settle.ts';
import type { DeskName, DeskOrder } from '../shared/comment/act.ts';
import { readActs } from './jobs.ts';

/** Acts that undo one another: of one kind the last that was asked for holds. */
const kinds: Readonly<Record<DeskName, string | null>> = {
  ...{ reply: null, private: null },
  ...{ hide: 'moderation', show: 'moderation', delete: 'moderation' },
  ...{ like: 'liking', unlike: 'liking' },
  ...{ 'open-comments': 'switch', 'close-comments': 'switch' },
};

export const targetOf = (order: DeskOrder): string =>
  'commentId' in order ? order.commentId : order.mediaId;

/** Whether two orders are about the same thing, so that the later undoes the earlier. */
export const isRival = (one: DeskOrder, other: DeskOrder): boolean =>
  kinds[one.name] !== null &&
  kinds[one.name] === kinds[other.name] &&
  one.name !== other.name &&
  targetOf(one) === targetOf(other);

/** Whether something was asked for later that undoes this, and is to be done or is done already. */
export async function isOvertaken(
  { id, accountId, createdAt }: Job,
  order: DeskOrder,
): Promise<boolean> {
  return (await readActs(accountId)).some(({ row: { job }, order: other }) => {
    if (job.id === id || job.createdAt <= createdAt || !isRival(order, other)) return false;
    return (resultOf(job)?.kind ?? 'done') === 'done';
  });
}
