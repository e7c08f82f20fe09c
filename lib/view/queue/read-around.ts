import { isGranted } from '../../shared/access/granted.ts';
import { firstEnd } from '../../shared/ending.ts';
import { askedFor } from '../../shared/post/order.ts';
import type { AccountId, Instant } from '../../shared/ids.ts';
import { localZone } from '../../shared/post/zone.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { readAccounts, readSignIns } from '../../store/read/people.ts';
import { readLearnt } from '../../store/read/state.ts';
import type { LearntRow } from '../../store/rows.ts';

import type { Around, Quota } from './models.ts';
import { thumbAddresses } from './thumbs.ts';

/** What was kept of the day's count, if it is what it should be. */
export function quotaOf(row: Pick<LearntRow, 'value' | 'at'> | undefined): Quota | null {
  const { used, total } = (row?.value ?? {}) as { used?: unknown; total?: unknown };
  return row && typeof used === 'number' && typeof total === 'number'
    ? { used, total, readAt: row.at }
    : null;
}

/** The day's count is not asked for anew while what is kept of it is younger than this. */
const freshFor = 10 * 60_000;

/** Whether the day's count is to be read from Meta; one of a later clock is not trusted. */
export async function wantsQuota(accountId: AccountId, now: Instant): Promise<boolean> {
  const kept = quotaOf((await readLearnt(accountId)).find(({ what }) => what === 'quota'));
  return kept === null || Math.abs(now - kept.readAt) >= freshFor;
}

/** Reads what an account's jobs are judged by. */
export async function readAround(
  accountId: AccountId,
  rows: readonly JobRow[],
): Promise<Omit<Around, 'others'>> {
  const [accounts, signIns, learnt, thumbs] = await Promise.all([
    readAccounts(),
    readSignIns(),
    readLearnt(accountId),
    thumbAddresses(rows.flatMap((row) => askedFor(row.job)?.thumbId ?? [])),
  ]);
  const account = accounts.find(({ id }) => id === accountId);
  const signIn = signIns.find(({ userId }) => userId === account?.signInId) ?? null;
  return {
    username: account?.username ?? '',
    zone: localZone(),
    signInEnds: (signIn && firstEnd(signIn)?.at) ?? null,
    mayDelete: isGranted(signIn, 'instagram_manage_contents'),
    quota: quotaOf(learnt.find(({ what }) => what === 'quota')),
    thumbs,
  };
}
