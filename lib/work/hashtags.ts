import type { AccountId, Clock } from '../shared/ids.ts';
import { AppError, type Problem, problemOf } from '../shared/problem.ts';
import {
  countHashtag,
  countStrange,
  dropHashtag,
  nameHashtag,
  type Counted,
} from '../store/keep/hashtags.ts';

/**
 * The ledger of looked up hashtags. An account may look up thirty different ones in seven rolling
 * days; asking again for one of them is free and does not move its seven days. Source: Instagram
 * Platform, "Hashtag Search", limitations.
 */
export const mostHashtags = 30;
export const countsFor = 7 * 24 * 3_600_000;

/** Asks Meta for a hashtag's id: `GET /ig_hashtag_search`. */
export type Search = (name: string) => Promise<string>;

/** Letters, digits and underscores; Meta knows no emoji here. */
const shape = (): RegExp => /^[\p{L}\p{M}\p{N}_]{1,100}$/u;

function plainName(typed: string): string {
  const name = typed.trim().replace(/^#/, '').normalize('NFC').toLowerCase();
  if (!shape().test(name)) throw new AppError({ code: 'not-found' }, 'no name of a hashtag');
  return name;
}

const usedUp = (oldest: number | null, cause?: unknown): AppError => {
  const retryAt = oldest === null ? {} : { retryAt: oldest + countsFor };
  const problem = { code: 'rate-limited', reason: 'hashtags-used-up', ...retryAt } as const;
  return new AppError(problem, 'thirty hashtags count already', cause);
};

const quota = ({ metaCode }: Problem): boolean => metaCode === 18;
const unknownTag = ({ metaCode, metaSubcode }: Problem): boolean =>
  metaCode === 24 && (metaSubcode === undefined || metaSubcode === 2207024);

/** Whether Meta may have counted the question although it brought no answer. */
const mayCount = ({ code, reason }: Problem): boolean =>
  code === 'offline' ||
  code === 'temporary' ||
  code === 'unknown-outcome' ||
  (code === 'unexpected' && reason !== 'bad-request');

/** Takes a count back where the failure shows that Meta did not make it. */
async function settle({ kind, row }: Exclude<Counted, { kind: 'full' }>, problem: Problem) {
  const mine = kind === 'counted' && !mayCount(problem);
  if (mine || unknownTag(problem)) await dropHashtag(row.accountId, row.name);
}

/**
 * The id of a hashtag. One that counts and is known costs no call; a new one is counted before it
 * is asked for, so that a stopped worker never counts too few.
 */
export async function findHashtag(
  clock: Clock,
  search: Search,
  accountId: AccountId,
  typed: string,
): Promise<string> {
  const name = plainName(typed);
  const now = clock();
  const intent = { accountId, name, hashtagId: null, countedAt: now };
  const counted = await countHashtag(intent, now - countsFor, mostHashtags);
  if (!counted) throw new AppError({ code: 'not-found' }, 'the account was removed');
  if (counted.kind === 'full') throw usedUp(counted.oldest);
  const { row } = counted;
  if (row.hashtagId !== null) return row.hashtagId;
  try {
    const hashtagId = await search(name);
    await nameHashtag({ ...row, hashtagId });
    return hashtagId;
  } catch (error) {
    const problem = problemOf(error);
    await settle(counted, problem);
    throw quota(problem) ? usedUp(null, error) : error;
  }
}

/**
 * Takes in what Meta says was looked up in the last seven days (`recently_searched_hashtags`), by
 * whatever tool. It does not say when, so what is new here counts from now on.
 */
export async function reconcileHashtags(
  clock: Clock,
  accountId: AccountId,
  ids: readonly string[],
): Promise<void> {
  await countStrange(accountId, ids, clock());
}
