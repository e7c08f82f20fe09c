import type { Instant } from '../shared/ids.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import { keepComments } from '../store/keep/comments.ts';
import { keepFigures } from '../store/keep/figures.ts';
import { keepMarks } from '../store/keep/marks.ts';
import { keepMediaFigures, keepMediaSeen } from '../store/keep/media.ts';
import { changeAccount, keepAccounts, keepSignIn } from '../store/keep/people.ts';
import { keepLearnt, keepLook } from '../store/keep/state.ts';
import { keepTongues } from '../store/keep/tongues.ts';
import type { LookRow } from '../store/rows.ts';
import { keepSaved } from '../store/studio/saved.ts';
import { figures } from './figures.ts';
import { accountRow, signInRow } from './people.ts';
import { mediaIdOf, postFigures, postRows } from './posts.ts';
import { savedReplies } from './saved.ts';
import { talkRows } from './talks.ts';
import type { Told } from './told.ts';

/** Everything was looked at once, and there is nothing to look at again. */
const looked: LookRow['what'][] = ['light', 'deep', 'history', 'backfill', 'sweep', 'pictures'];

async function writePosts(told: Told, now: Instant): Promise<void> {
  const { comments, tongues, done } = talkRows(told, now);
  await keepMediaSeen(postRows(told.posts, now, (place) => comments.get(place)?.length ?? 0));
  await keepMediaFigures(accountId, postFigures(told.posts, now));
  const reads = [...comments].map(([place, rows]) => ({
    ...{ mediaId: mediaIdOf(place), comments: rows, count: rows.length, whole: true },
  }));
  await keepComments(accountId, reads, now);
  await keepMarks(accountId, done, { kind: 'done' }, now);
  await keepTongues(accountId, tongues, now);
}

/**
 * Writes the sample account through the keepers that looks write by, so that whatever is derived
 * from an account's rows is derived from these. It counts as whole once all of it is there: one left
 * half-written by a stopped worker is made anew.
 */
export async function writeSample(told: Told, now: Instant): Promise<void> {
  await keepSignIn(signInRow(now));
  await keepAccounts([accountRow(0, told.posts.length)]);
  const { windows, days } = figures(now);
  await keepFigures(windows, days);
  await writePosts(told, now);
  for (const what of looked) await keepLook(accountId, what, { fetchedAt: now });
  const quota = { used: 1, total: 100 };
  await keepLearnt({ accountId, what: 'quota', value: quota, at: now });
  for (const row of savedReplies(told.replies, now)) await keepSaved(row);
  await changeAccount(accountId, { addedAt: now });
}
