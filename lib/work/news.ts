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

type Row = Ids & { what: string; at: Instant };

/** News of all readings together, and the rows it stands in. */
export type News = Ids & { rows: Row[] };

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
  if (fresh.length + arrived.length === 0) return;
  const what = `${first}${crypto.randomUUID()}`;
  const idsOf = (rows: readonly CommentRow[]): CommentId[] => rows.slice(-most).map(({ id }) => id);
  const value: Ids = { fresh: idsOf(fresh), arrived: idsOf(arrived) };
  await keepLearnt({ accountId, what, value, at: now });
}

const idsIn = (value: unknown, key: keyof Ids): CommentId[] => {
  const ids = (value as Partial<Record<keyof Ids, unknown>> | null)?.[key];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
};

/** All that stands to be told; what is older than a day or two is news no more. */
export async function readNews(accountId: AccountId, now: Instant): Promise<News> {
  const rows = (await readLearnt(accountId))
    .filter(({ what }) => what.startsWith(first))
    .map(({ what, at, value }): Row => {
      const told = now - at < 2 * day ? value : null;
      return { what, at, fresh: idsIn(told, 'fresh'), arrived: idsIn(told, 'arrived') };
    })
    // Their names are drawn by lot, and say nothing of their order.
    .sort((a, b) => a.at - b.at);
  const all = (key: keyof Ids): CommentId[] => [...new Set(rows.flatMap((row) => row[key]))];
  return { fresh: all('fresh'), arrived: all('arrived'), rows };
}

/**
 * Takes the news away but for what is left of it, which stays as old as it was: rules that fail and
 * fail are not shown the same for ever.
 */
export async function keepLeft(accountId: AccountId, { rows }: News, left: Ids): Promise<void> {
  const [fresh, arrived] = [new Set(left.fresh), new Set(left.arrived)];
  for (const { what, at, ...ids } of rows) {
    const value: Ids = {
      fresh: ids.fresh.filter((id) => fresh.has(id)),
      arrived: ids.arrived.filter((id) => arrived.has(id)),
    };
    const some = value.fresh.length + value.arrived.length > 0;
    await (some ? keepLearnt({ accountId, what, value, at }) : dropLearnt(accountId, what));
  }
}
