import type { AccountId, Instant } from '../shared/ids.ts';
import { sampleAccountId as id, sampleUserId } from '../shared/sample.ts';
import { wipeAccounts } from '../store/keep/people.ts';
import { changeSettings } from '../store/keep/settings.ts';
import { dropActs } from '../store/keep/state.ts';
import { readAccount } from '../store/read/people.ts';
import type { Deps } from '../work/deps.ts';
import { type Packaged, readTold } from './told.ts';
import { writeSample } from './write.ts';

/** Takes away what others keep of accounts: jobs, drafts, what was saved for posts. */
export type Forget = (accounts: readonly AccountId[]) => Promise<void>;

type Reach = Pick<Deps, 'clock' | 'announce'>;

/** What opening the sample wants besides. */
export type Around = { forget: Forget; packaged: Packaged };

const day = 24 * 3_600_000;

/** Its figures end yesterday and its comments are hours old: an older one tells of another day. */
const isFresh = (addedAt: Instant, now: Instant): boolean => addedAt <= now && now - addedAt < day;

async function wipe(forget: Forget): Promise<void> {
  await forget([id]);
  await wipeAccounts([id], sampleUserId);
  // What was asked for until its row was gone goes with it.
  await forget([id]);
  await dropActs(id);
}

function tell({ announce }: Reach): void {
  for (const topic of ['sign-ins', 'accounts', 'settings', 'acts'] as const) announce(topic);
  for (const kind of ['figures', 'media', 'comments', 'rules', 'looks', 'limits'] as const) {
    announce(`${kind}:${id}`);
  }
}

/** Makes the sample account where there is none of today, and opens it. */
export async function openSample(deps: Reach, { forget, packaged }: Around): Promise<void> {
  const now = deps.clock();
  const kept = await readAccount(id);
  if (!kept || !isFresh(kept.addedAt, now)) {
    const told = await readTold(packaged);
    if (kept) await wipe(forget);
    await writeSample(told, now);
  }
  await changeSettings({ openAccountId: id });
  tell(deps);
}

/** Takes the sample account away with all that was done on it; another one becomes the open one. */
export async function leaveSample(deps: Reach, forget: Forget): Promise<void> {
  await wipe(forget);
  tell(deps);
}
