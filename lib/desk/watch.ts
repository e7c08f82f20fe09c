import type { AccountId, Instant } from '../shared/ids.ts';
import { readMedia } from '../store/read/media.ts';
import { readAccount, readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import { readLimits, readLook } from '../store/read/state.ts';
import type { Deps } from '../work/deps.ts';
import type { Looks } from '../work/looks.ts';
import { lookEvery } from './pace.ts';

const minute = 60_000;
/** What Meta said of its budget an hour ago says nothing any more. */
const trusted = 60 * minute;
/** The desk tells of itself once a minute, now and then a moment early. */
const early = 15_000;

export type Watch = {
  /** A desk is open and in sight, told once a minute. */
  opened: (accountId: AccountId) => Promise<void>;
};

/** How much of Meta's budget is used, and whether it takes no calls at all. */
async function budget(id: AccountId, now: Instant): Promise<{ percent: number; shut: boolean }> {
  const kept = await readLimits(id, 'account');
  if (!kept || kept.readAt > now + minute) return { percent: 0, shut: false };
  const fresh = now - kept.readAt < trusted;
  return {
    percent: fresh ? (kept.percent ?? 0) : 0,
    shut: kept.blockedUntil !== null && kept.blockedUntil > now,
  };
}

/** Looks come closer together while a desk is open; who is told of it decides nothing by a timer. */
export function createWatch(
  deps: Pick<Deps, 'clock' | 'session'>,
  looks: Pick<Looks, 'watched'>,
): Watch {
  /** How long after the last look the next may come; null for none. */
  async function pauseFor(id: AccountId, now: Instant): Promise<number | null> {
    const { percent, shut } = await budget(id, now);
    if (shut) return null;
    const atRest = (await readSettings()).lookMinutes * minute;
    const newest = (await readMedia(id, 1))[0]?.timestamp ?? null;
    const every = lookEvery({ newest, percent, atRest }, now);
    // What went wrong is not tried again every minute.
    const troubled = (await readLook(id, 'light'))?.problem;
    return every !== null && troubled ? Math.max(every, 5 * minute) : every;
  }

  return {
    async opened(accountId) {
      const account = await readAccount(accountId);
      if (!account || account.sample) return;
      if ((await readSignIn(account.signInId))?.ended) return;
      const now = deps.clock();
      const every = await pauseFor(accountId, now);
      if (every === null) return;
      const key = `watched ${accountId}`;
      const tried = await deps.session.read(key);
      const looked = (await readLook(accountId, 'light'))?.fetchedAt ?? 0;
      const last = Math.max(looked, typeof tried === 'number' ? tried : 0);
      // What lies ahead was noted by a clock that was wrong.
      if (last <= now && now - last < every - early) return;
      await deps.session.write(key, now);
      await looks.watched(accountId);
    },
  };
}
