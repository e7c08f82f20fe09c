import {
  readPublishingLimit,
  type PublishingLimitSeen,
} from '../graph/endpoints/publishing-limit.ts';
import type { AccountId } from '../shared/ids.ts';
import { keepLearnt } from '../store/keep/state.ts';
import { readLearnt } from '../store/read/state.ts';
import type { Deps } from '../work/deps.ts';
import type { Client } from '../work/graph.ts';

/** Keeps the day's count of posts as Meta told it, for the pages that show it. */
export async function keepQuota(
  deps: Pick<Deps, 'clock' | 'announce'>,
  accountId: AccountId,
  { used, total }: PublishingLimitSeen,
): Promise<void> {
  const at = deps.clock();
  await keepLearnt({ accountId, what: 'quota', value: { used, total }, at });
  deps.announce(`limits:${accountId}`);
}

/** Reads the day's count from Meta and keeps it. */
export async function refreshQuota(
  deps: Pick<Deps, 'clock' | 'announce'>,
  { account, send }: Client,
): Promise<void> {
  const ask = { accountId: account.id, priority: 'open' } as const;
  await keepQuota(deps, account.id, await readPublishingLimit(send, ask));
}

/** One more post of ours stands there than when Meta was asked last. */
export async function countPost(
  deps: Pick<Deps, 'clock' | 'announce'>,
  accountId: AccountId,
): Promise<void> {
  const kept = (await readLearnt(accountId)).find(({ what }) => what === 'quota');
  const { used, total } = (kept?.value ?? {}) as Partial<PublishingLimitSeen>;
  if (!kept || typeof used !== 'number') return;
  await keepLearnt({ ...kept, value: { used: used + 1, total } });
  deps.announce(`limits:${accountId}`);
}
