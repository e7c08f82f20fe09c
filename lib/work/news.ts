import type { AccountId, CommentId, Instant } from '../shared/ids.ts';
import { dropLearnt, keepLearnt } from '../store/keep/state.ts';
import { readLearnt } from '../store/read/state.ts';
import type { CommentRow } from '../store/rows.ts';

/*
 * What readings brought and nobody has been told of. It is a row for each, written as soon as its
 * comments are kept: a worker stopped before it tells leaves it to the next, and so do quiet hours.
 */

/** What one reading kept that is new. */
export type Kept = {
  /** Comments that newly wait. */
  fresh: readonly CommentRow[];
  /** Comments of others, whether they wait or not. */
  arrived: readonly CommentRow[];
};

type Ids = { fresh: CommentId[]; arrived: CommentId[] };

/** News of all readings together, and the rows it stands in. */
export type News = Ids & { rows: string[] };

const first = 'news ';
/** More is the past of an account rather than news of it. */
const most = 5_000;
const day = 24 * 3_600_000;

/** Notes what a reading brought. */
export async function noteNews(
  accountId: AccountId,
  { fresh, arrived }: Kept,
  now: Instant,
): Promise<void> {
  const ids = { fresh: fresh.map(({ id }) => id), arrived: arrived.map(({ id }) => id) };
  if (ids.fresh.length + ids.arrived.length > 0) await keepNews(accountId, ids, now);
}

export async function keepNews(accountId: AccountId, ids: Ids, now: Instant): Promise<void> {
  const what = `${first}${crypto.randomUUID()}`;
  const value = { fresh: ids.fresh.slice(-most), arrived: ids.arrived.slice(-most) };
  await keepLearnt({ accountId, what, value, at: now });
}

const idsIn = (value: unknown, key: keyof Ids): CommentId[] => {
  const ids = (value as Partial<Record<keyof Ids, unknown>> | null)?.[key];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
};

/** All that stands to be told; what is older than a day or two is news no more. */
export async function readNews(accountId: AccountId, now: Instant): Promise<News> {
  const rows = (await readLearnt(accountId)).filter(({ what }) => what.startsWith(first));
  const young = rows.filter(({ at }) => now - at < 2 * day);
  const all = (key: keyof Ids): CommentId[] => [
    ...new Set(young.flatMap(({ value }) => idsIn(value, key))),
  ];
  return { fresh: all('fresh'), arrived: all('arrived'), rows: rows.map(({ what }) => what) };
}

export async function dropNews(accountId: AccountId, { rows }: News): Promise<void> {
  for (const what of rows) await dropLearnt(accountId, what);
}
