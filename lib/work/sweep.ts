import { readMediaPage } from '../graph/endpoints/media.ts';
import type { Instant } from '../shared/ids.ts';
import { forgetGone } from '../store/keep/gone.ts';
import { keepMediaSeen } from '../store/keep/media.ts';
import { keepLook } from '../store/keep/state.ts';
import { readMedia, readMediaByIds } from '../store/read/media.ts';
import { readLook } from '../store/read/state.ts';
import type { CommentRow } from '../store/rows.ts';
import { lookPost } from './deep.ts';
import type { Deps } from './deps.ts';
import { finishComments } from './finish.ts';
import { commentsDue, wideMedia } from './freshness.ts';
import type { Client } from './graph.ts';

const day = 24 * 3_600_000;
/** A sweep is spread over somewhat less than a day, for the looks a sleeping computer misses. */
const spread = 22 * 3_600_000;

type Place = { until: Instant | null; page: number; since: Instant };

/** The place to go on from, with none where the sweep of these 24 hours is done. */
async function placeOf(client: Client, now: Instant): Promise<Place> {
  const row = (await readLook(client.account.id, 'sweep'))?.resume;
  const since = row?.since ?? -Infinity;
  if (row && (row.until !== null || now - since < day)) return { ...row, since };
  const newest = await readMedia(client.account.id, wideMedia);
  const last = newest.length < wideMedia ? undefined : newest.at(-1);
  return { until: last?.timestamp ?? null, page: 0, since: now };
}

/** One page of counts; comments of posts whose count moved are read at once, one call each. */
async function sweepPage(
  deps: Pick<Deps, 'session'>,
  client: Client,
  withComments: boolean,
  until: Instant,
  now: Instant,
): Promise<{ fresh: CommentRow[]; next: Instant | null }> {
  const accountId = client.account.id;
  const ask = { accountId, priority: 'background', after: null, until } as const;
  const { media, after, dropped } = await readMediaPage(client.send, { ...ask, limit: wideMedia });
  const known = await readMediaByIds(
    accountId,
    media.map(({ id }) => id),
  );
  await keepMediaSeen(media.map((one) => ({ ...one, accountId, fetchedAt: now })));
  const oldest = media.length > 0 ? Math.min(...media.map((one) => one.timestamp)) : null;
  // Broken items could be any post, so only a clean answer may tell that one is gone.
  if (dropped === 0) {
    const from = after === null ? 0 : (oldest ?? Infinity);
    await forgetGone(accountId, new Set(media.map(({ id }) => id)), from, until - 1);
  }
  const fresh: CommentRow[] = [];
  for (const seen of withComments ? media : []) {
    const before = known.get(seen.id);
    if (before && !commentsDue({ ...before, ...seen }, now)) continue;
    const gain = await lookPost(client, seen.id, 'background', now);
    await finishComments(deps, client, gain.unfinished, 'background', now);
    fresh.push(...gain.fresh);
  }
  const next = after === null || oldest === null ? null : Math.min(oldest, until - 1000);
  return { fresh, next };
}

/**
 * The sweep: once in 24 hours the counts of all posts beyond the newest hundred, a hundred a call,
 * spread evenly over the looks. Gives comments that newly wait.
 */
export async function lookSweep(
  deps: Pick<Deps, 'session'>,
  client: Client,
  withComments: boolean,
  now: Instant,
): Promise<CommentRow[]> {
  const { account } = client;
  let place = await placeOf(client, now);
  const pages = Math.ceil((account.mediaCount ?? 0) / wideMedia);
  const due = Math.max(1, Math.ceil((pages * (now - place.since)) / spread));
  const fresh: CommentRow[] = [];
  while (place.until !== null && place.page < due) {
    const swept = await sweepPage(deps, client, withComments, place.until, now);
    fresh.push(...swept.fresh);
    place = { until: swept.next, page: place.page + 1, since: place.since };
    const fetchedAt = place.until === null ? now : null;
    await keepLook(account.id, 'sweep', { fetchedAt, problem: null, resume: place });
  }
  return fresh;
}
