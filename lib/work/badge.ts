import { isGranted } from '../shared/access/granted.ts';
import { daysLeft, unseenEnd } from '../shared/ending.ts';
import type { Instant } from '../shared/ids.ts';
import { isSample } from '../shared/sample.ts';
import { readAllJobs } from '../store/jobs/read.ts';
import { readDesk } from '../store/read/comments.ts';
import { readAccounts, readSignIns } from '../store/read/people.ts';

/**
 * What the toolbar shows: that Loupe needs somebody, how many days a sign-in has left, or how many
 * comments wait over all accounts.
 */
export type Badge = { text: string; kind: 'waiting' | 'needs-you' | 'ends' | 'none' };

/**
 * The badge for what is kept. An end that is coming stands above the comments, which come back by
 * themselves, and only until it was seen. Accounts without the comments permission count for nothing.
 */
export async function badge(now: Instant): Promise<Badge> {
  const signIns = new Map((await readSignIns()).map((row) => [row.userId, row]));
  let waiting = 0;
  let ended = false;
  for (const account of await readAccounts()) {
    // Nobody has to come because of a sample.
    if (account.sample) continue;
    const signIn = signIns.get(account.signInId);
    if (signIn?.ended) ended = true;
    if (isGranted(signIn ?? null, 'instagram_manage_comments')) {
      waiting += (await readDesk(account.id))?.waiting ?? 0;
    }
  }
  // A queue that cannot be read says so where it is shown, and a dry run where it was asked for.
  const asks = (await readAllJobs().catch(() => [])).some(
    ({ accountId, kind, job }) =>
      kind !== 'dry-run' && job.phase.name === 'asks' && !isSample(accountId),
  );
  if (ended || asks) return { text: '!', kind: 'needs-you' };
  const ends = [...signIns.values()].flatMap((row) => unseenEnd(row, now)?.at ?? []);
  if (ends.length > 0) return { text: `${daysLeft(Math.min(...ends), now)}d`, kind: 'ends' };
  if (waiting === 0) return { text: '', kind: 'none' };
  return { text: waiting > 999 ? '999+' : String(waiting), kind: 'waiting' };
}
