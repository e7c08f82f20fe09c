import type { AccountId } from '../shared/ids.ts';
import { keepLook } from '../store/keep/state.ts';
import { readAccount, readAccounts, readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import { readLook } from '../store/read/state.ts';
import type { ConnectRow, LookRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { type Client, clientFor } from './graph.ts';
import { lookLater } from './later.ts';
import { laterDelay, look, type Wish } from './look.ts';
import { keepPictures } from './pictures.ts';
import { forgetRefusals } from './refusals.ts';
import { wakeSnoozes } from './snoozes.ts';
import type { Vault } from './vault.ts';

export type Looks = {
  /** A screen is open: look if what is kept is old. */
  wanted: (accountId: AccountId) => Promise<void>;
  /** A desk is open and the time for its next look has come. */
  watched: (accountId: AccountId) => Promise<void>;
  /** The person asked: look whatever the age. */
  now: (accountId: AccountId) => Promise<void>;
  /** A post has just gone out: its numbers and its address come with this look. */
  posted: (accountId: AccountId) => Promise<void>;
  /** A connect ended well: first figures for the open account, and older posts read anew. */
  afterConnect: (row: ConnectRow) => Promise<void>;
  /** The alarm at rest: every account in turn. */
  atRest: () => Promise<void>;
  /** History and back-fill, which wait until the person has their first figures. */
  later: () => Promise<void>;
  /** Goes on with looks that a stopped worker left unfinished. */
  resume: () => Promise<void>;
};

/** An unfinished look older than this is left to the next alarm. */
const resumeWithin = 10 * 60_000;

export function createLooks(deps: Deps, vault: Vault): Looks {
  const underWay = new Map<string, Promise<void>>();

  /** Joins the same work under way, or starts it. */
  function once(key: string, run: () => Promise<void>): Promise<void> {
    const running = underWay.get(key);
    if (running) return running;
    const started = run().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  }

  /** A client for one kind of look, which counts its calls. */
  const clientOf =
    (accountId: AccountId) =>
    (what: LookRow['what']): Promise<Client | null> =>
      clientFor(deps, vault, accountId, () => {
        void keepLook(accountId, what, (row) => ({ calls: row.calls + 1 })).catch(() => undefined);
      });

  async function run(accountId: AccountId, wish: Wish): Promise<void> {
    // What was put off comes back at its own time, which an alarm may have missed.
    await once('snoozes', () => wakeSnoozes(deps));
    // There is nothing to look at: its rows came whole, and its pictures are Loupe's own.
    if ((await readAccount(accountId))?.sample) return;
    await once(accountId, () => look(deps, clientOf(accountId), accountId, wish));
    // Apart from the look itself, so that nobody who wants newer figures waits for pictures.
    await once(`pictures ${accountId}`, () => keepPictures(deps, accountId));
  }

  return {
    wanted: (accountId) => run(accountId, { priority: 'open', force: false }),
    watched: (accountId) => run(accountId, { priority: 'open', force: true, unasked: true }),
    now: (accountId) => run(accountId, { priority: 'click', force: true }),
    async posted(accountId) {
      // A look that began before the post knows nothing of it.
      await underWay.get(accountId)?.catch(() => undefined);
      await run(accountId, { priority: 'open', force: true });
    },

    async afterConnect({ found }) {
      await forgetRefusals(found);
      const { openAccountId } = await readSettings();
      if (openAccountId) {
        // A look begun before the new permission knows nothing of it.
        await underWay.get(openAccountId);
        await run(openAccountId, { priority: 'click', force: true });
      }
      // Nor does work at rest that is under way: it would end without it, and note what it was refused.
      await Promise.all([...underWay.values()]);
      await forgetRefusals(found);
      const again = { failures: 0, retryAt: null };
      for (const id of found) {
        // Comments of older posts could not be read before: the back-fill begins again.
        await keepLook(id, 'backfill', { ...again, fetchedAt: null, resume: null });
        for (const what of ['history', 'gaps', 'sweep'] as const) await keepLook(id, what, again);
      }
      deps.wakeAt(deps.clock() + laterDelay);
    },

    async atRest() {
      if (!(await readSettings()).looks) return;
      for (const { id, signInId } of await readAccounts()) {
        if ((await readSignIn(signInId))?.ended) continue;
        await run(id, { priority: 'background', force: true });
      }
    },

    async later() {
      await once('later', async () => {
        for (const { id, signInId } of await readAccounts()) {
          if ((await readSignIn(signInId))?.ended) continue;
          if (!(await readLook(id, 'light'))?.fetchedAt) continue;
          await lookLater(deps, clientOf(id), id);
        }
      });
    },

    async resume() {
      for (const { id } of await readAccounts()) {
        const light = await readLook(id, 'light');
        const started = light?.startedAt ?? null;
        if (started === null || deps.clock() - started > resumeWithin) continue;
        await run(id, { priority: 'open', force: false });
      }
    },
  };
}
