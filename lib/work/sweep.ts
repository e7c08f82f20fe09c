import { readMediaPage } from '../graph/endpoints/media.ts';
import { switchField } from '../graph/parse/media.ts';
import { unlessRefused } from '../graph/shape/doubtful-field.ts';
import type { Instant } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { keepMediaSeen } from '../store/keep/media.ts';
import { keepLook } from '../store/keep/state.ts';
import { readMediaByIds, readMediaBetween } from '../store/read/media.ts';
import { readLook } from '../store/read/state.ts';
import type { MediaRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { commentsDue, wideMedia, youngFor } from './freshness.ts';
import { forgetUnlisted } from './gone.ts';
import type { Client } from './graph.ts';
import { logProblem } from './log.ts';
import { lookOnePost } from './one-post.ts';
import { pastNewest, pastNewestYoung } from './past-newest.ts';

const hour = 3_600_000;
/** Sweeps follow each other by less than a day, so that every post is reached within one. */
const everySweep = 23.5 * hour;
/** A sweep is spread over somewhat less, for the looks a sleeping computer misses. */
const spread = 22 * hour;

/** As many posts as Meta lists of an account. */
const mostReachable = 10_000;

type Place = { until: Instant | null; page: number; since: Instant };

/** The place to go on from, with none where the sweep of this day is done. */
async function placeOf(client: Client, now: Instant): Promise<Place> {
  const row = (await readLook(client.account.id, 'sweep'))?.resume;
  const since = row?.since ?? -Infinity;
  const stands = row && (row.until !== null || now - since < everySweep);
  if (stands && since <= now) return { ...row, since };
  return { until: await pastNewest(client), page: 0, since: now };
}

/** Reads the comments of posts that are due, one call each. */
async function readDue(
  deps: Deps,
  client: Client,
  posts: Iterable<MediaRow>,
  now: Instant,
): Promise<void> {
  for (const post of posts) {
    try {
      await lookOnePost(deps, client, post.id, 'background', now);
    } catch (error) {
      // Meta's own trouble with one post keeps no other waiting; it stays due.
      if (problemOf(error).code !== 'temporary') throw error;
      await logProblem(deps, 'sweep', error);
    }
  }
}

/** One page of counts; comments of posts whose count moved are read at once, one call each. */
async function readPage(
  deps: Deps,
  client: Client,
  { withComments, until }: { withComments: boolean; until: Instant },
  now: Instant,
): Promise<Instant | null> {
  const accountId = client.account.id;
  const ask = { accountId, priority: 'background', after: null, until, limit: wideMedia } as const;
  const { media, after, dropped } = await unlessRefused(client.memory, switchField, (asked) =>
    readMediaPage(client.send, { ...ask, commentsOpen: asked }),
  );
  const ids = media.map(({ id }) => id);
  const before = await readMediaByIds(accountId, ids);
  await keepMediaSeen(media.map((one) => ({ ...one, accountId, fetchedAt: now })));
  await forgetUnlisted(accountId, { media, after, dropped }, null, until - 1);
  const kept = withComments ? [...(await readMediaByIds(accountId, ids)).values()] : [];
  const due = kept.filter((post) => !before.has(post.id) || commentsDue(post, now));
  await readDue(deps, client, due, now);
  const oldest = media.at(-1)?.timestamp ?? null;
  return after === null || oldest === null ? null : Math.min(oldest, until - 1000);
}

/**
 * Once an hour the counts of posts of the last thirty days that the light look has no room for;
 * where it had, the comments of those that moved.
 */
export async function lookMonth(
  deps: Deps,
  client: Client,
  withComments: boolean,
  page: () => void,
  now: Instant,
): Promise<void> {
  let until = await pastNewestYoung(client, now);
  if (until === null) return;
  const from = now - youngFor;
  if (client.memory.recall('month') === true) {
    const young = withComments ? await readMediaBetween(client.account.id, from, until) : [];
    const due = young.filter((post) => post.commentsReadAt !== null && commentsDue(post, now));
    if (due.length > 0) page();
    return readDue(deps, client, due, now);
  }
  while (until !== null && until > from) {
    page();
    until = await readPage(deps, client, { withComments, until }, now);
  }
  await client.memory.keep('month', true);
}

/**
 * The sweep: once a day the counts of all posts beyond the newest hundred, a hundred a call,
 * spread evenly over the looks. `page` is called before each.
 */
export async function lookSweep(
  deps: Deps,
  client: Client,
  withComments: boolean,
  page: () => void,
  now: Instant,
): Promise<void> {
  const { account } = client;
  let place = await placeOf(client, now);
  const pages = Math.ceil((account.mediaCount ?? mostReachable) / wideMedia);
  const due = Math.max(1, Math.ceil((pages * (now - place.since)) / spread));
  while (place.until !== null && place.page < due) {
    page();
    const until = await readPage(deps, client, { withComments, until: place.until }, now);
    place = { until, page: place.page + 1, since: place.since };
    const fetchedAt = place.until === null ? now : null;
    await keepLook(account.id, 'sweep', { fetchedAt, problem: null, resume: place });
  }
}
