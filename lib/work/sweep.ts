import { readMediaPage } from '../graph/endpoints/media.ts';
import type { Instant } from '../shared/ids.ts';
import { keepMediaSeen } from '../store/keep/media.ts';
import { keepLook } from '../store/keep/state.ts';
import { readMedia, readMediaByIds } from '../store/read/media.ts';
import { readLook } from '../store/read/state.ts';
import type { CommentRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { commentsDue, wideMedia } from './freshness.ts';
import { forgetUnlisted } from './gone.ts';
import type { Client } from './graph.ts';
import { lookOnePost } from './one-post.ts';

const day = 24 * 3_600_000;
/** A sweep is spread over somewhat less than a day, for the looks a sleeping computer misses. */
const spread = 22 * 3_600_000;

/** As many posts as Meta lists of an account. */
const mostReachable = 10_000;

type Place = { until: Instant | null; page: number; since: Instant };

/** The place to go on from, with none where the sweep of these 24 hours is done. */
async function placeOf(client: Client, now: Instant): Promise<Place> {
  const row = (await readLook(client.account.id, 'sweep'))?.resume;
  const since = row?.since ?? -Infinity;
  const stands = row && (row.until !== null || now - since < day);
  if (stands && since <= now) return { ...row, since };
  // Where a hundred at once were too much, the light look lists fewer.
  const size = client.memory.recall('size light');
  const listed = typeof size === 'number' ? Math.min(size, wideMedia) : wideMedia;
  const newest = await readMedia(client.account.id, listed);
  const last = newest.length < listed ? undefined : newest.at(-1);
  return { until: last?.timestamp ?? null, page: 0, since: now };
}

/** One page of counts; comments of posts whose count moved are read at once, one call each. */
async function sweepPage(
  deps: Pick<Deps, 'session'>,
  client: Client,
  { withComments, until, fresh }: { withComments: boolean; until: Instant; fresh: CommentRow[] },
  now: Instant,
): Promise<Instant | null> {
  const accountId = client.account.id;
  const ask = { accountId, priority: 'background', after: null, until } as const;
  const { media, after, dropped } = await readMediaPage(client.send, { ...ask, limit: wideMedia });
  const known = await readMediaByIds(
    accountId,
    media.map(({ id }) => id),
  );
  await keepMediaSeen(media.map((one) => ({ ...one, accountId, fetchedAt: now })));
  await forgetUnlisted(accountId, { media, after, dropped }, null, until - 1);
  for (const seen of withComments ? media : []) {
    const before = known.get(seen.id);
    if (before && !commentsDue({ ...before, ...seen }, now)) continue;
    fresh.push(...(await lookOnePost(deps, client, seen.id, 'background', now)));
  }
  const oldest = media.at(-1)?.timestamp ?? null;
  return after === null || oldest === null ? null : Math.min(oldest, until - 1000);
}

/**
 * The sweep: once in 24 hours the counts of all posts beyond the newest hundred, a hundred a call,
 * spread evenly over the looks. Comments that newly wait are put to `fresh` as they come.
 */
export async function lookSweep(
  deps: Pick<Deps, 'session'>,
  client: Client,
  withComments: boolean,
  fresh: CommentRow[],
  now: Instant,
): Promise<void> {
  const { account } = client;
  let place = await placeOf(client, now);
  const pages = Math.ceil((account.mediaCount ?? mostReachable) / wideMedia);
  const due = Math.max(1, Math.ceil((pages * (now - place.since)) / spread));
  while (place.until !== null && place.page < due) {
    const want = { withComments, until: place.until, fresh };
    const until = await sweepPage(deps, client, want, now);
    place = { until, page: place.page + 1, since: place.since };
    const fetchedAt = place.until === null ? now : null;
    await keepLook(account.id, 'sweep', { fetchedAt, problem: null, resume: place });
  }
}
