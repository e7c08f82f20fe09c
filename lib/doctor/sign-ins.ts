import type { UserId } from '../shared/ids.ts';
import { daysLeft, firstEnd } from '../shared/ending.ts';
import { createTurn } from '../shared/turn.ts';
import { changeSignIn } from '../store/keep/people.ts';
import { readSignIn, readSignIns } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { SignInRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';
import { nextReminder, remind } from './remind.ts';
import type { Renew } from './renew.ts';
import { mayRenew, renewAt, restsFrom } from './renew-at.ts';

const minute = 60_000;

/** What could not even be tried is tried again after this long. */
const again = 30 * minute;

/** A token this young was refused for no age of its own. */
const young = 10 * minute;

/** What sign-ins want by themselves, without a look at any account. */
export type SignIns = {
  renew: Renew;
  revive: NonNullable<Deps['revive']>;
  /** Renews what comes to its end, reminds of what cannot be renewed, and asks to be woken. */
  watch: () => Promise<void>;
  seen: (userId: UserId) => Promise<void>;
};

export function createSignIns(deps: Deps, renew: Renew): SignIns {
  const inTurn = createTurn();

  async function renewals(): Promise<void> {
    for (const row of await readSignIns()) {
      const at = renewAt(row);
      if (at !== null && at <= deps.clock()) await renew(row.userId);
    }
  }

  async function reminders(): Promise<void> {
    const now = deps.clock();
    const due = remind(await readSignIns(), now);
    const { notifications } = await readSettings();
    for (const { signIn, reminded } of due) {
      const { userId, name } = signIn;
      if (!(await changeSignIn(userId, { reminded }, signIn.connectedAt))) continue;
      const days = daysLeft(firstEnd(signIn)?.at ?? now, now);
      if (notifications !== 'off') deps.tell({ kind: 'sign-in-ends', userId, name, days });
    }
    if (due.length > 0) deps.announce('sign-ins');
  }

  /** The soonest moment at which anything is due; what was due and could not be done comes later. */
  async function next(): Promise<number | null> {
    const now = deps.clock();
    const moments = (await readSignIns()).flatMap((row: SignInRow) => {
      const at = renewAt(row);
      const renewal = at === null ? [] : [at <= now ? now + again : at];
      return [...renewal, nextReminder(row, now) ?? []].flat();
    });
    return moments.length === 0 ? null : Math.min(...moments);
  }

  return {
    renew,
    watch: () =>
      inTurn(async () => {
        // Renewed, it needs no reminder.
        await renewals();
        await reminders();
        deps.wakeSignInsAt?.(await next());
      }),

    async revive(userId, since, { reason }) {
      if (reason !== 'session-expired' && reason !== 'logged-out') return false;
      const row = await readSignIn(userId);
      if (!row || row.ended !== null || !mayRenew(row)) return false;
      // Another act has signed in anew since this one took its token.
      if (row.connectedAt > since) return true;
      const now = deps.clock();
      if (now - row.connectedAt < young || restsFrom(row, now)) return false;
      return renew(userId);
    },

    async seen(userId) {
      const reminded = (await readSignIn(userId))?.reminded;
      if (!reminded || reminded.seen) return;
      await changeSignIn(userId, { reminded: { ...reminded, seen: true } });
      deps.announce('sign-ins');
    },
  };
}
