import type { MediaSeen } from '../graph/parse/media.ts';
import type { Instant } from '../shared/ids.ts';
import { keepComments } from '../store/keep/comments.ts';
import { keepMediaSeen } from '../store/keep/media.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { Client } from './graph.ts';
import { mayOf } from './may.ts';

/** Meta's lists may be somewhat behind: a post this much older than the last look can be new. */
const listedLate = 24 * 3_600_000;

/**
 * Keeps what a list told of posts. One that was published since the last look has no past: it
 * counts as read while it had no comments, so that the first of them is news like any other.
 */
export async function keepSeen(
  client: Pick<Client, 'account' | 'memory'>,
  media: readonly MediaSeen[],
  lastLook: Instant | null,
  now: Instant,
): Promise<void> {
  const { account } = client;
  const accountId = account.id;
  const known = await readMediaByIds(
    accountId,
    media.map(({ id }) => id),
  );
  await keepMediaSeen(media.map((one) => ({ ...one, accountId, fetchedAt: now })));
  if (lastLook === null || !(await mayOf(client)).comments) return;
  const fresh = media.filter(
    ({ id, timestamp }) => !known.has(id) && timestamp > lastLook - listedLate,
  );
  const reads = fresh.map(({ id }) => ({ mediaId: id, comments: [], count: 0, whole: false }));
  if (reads.length > 0) await keepComments(accountId, reads, now);
}
