import { diagnose } from '../shared/access/diagnose.ts';
import type { AccountId, Instant, PageId, UserId } from '../shared/ids.ts';
import { isSample } from '../shared/sample.ts';
import type { CheckupRow } from '../store/checkup-row.ts';
import { keepCheckup } from '../store/keep/checkups.ts';
import { readCheckup, readCheckups } from '../store/read/checkups.ts';
import { readSignIn } from '../store/read/people.ts';
import type { SignInRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';
import { logProblem } from '../work/log.ts';
import type { Vault } from '../work/vault.ts';
import { addById } from './add-by-id.ts';
import { isDead, readChain } from './read-chain.ts';

export type Checkups = {
  /** Reads a sign-in's whole chain; joins a reading under way. */
  check: (userId: UserId) => Promise<void>;
  /** Reaches a Page or an account by its id. */
  add: (userId: UserId, id: string) => Promise<AccountId[]>;
  /** Notes that a Page is not this person's to mend. */
  ignore: (userId: UserId, pageId: PageId, ignored: boolean) => Promise<void>;
  /** Once a day, for sign-ins in whose chain something is broken: it may have been mended. */
  atRest: () => Promise<void>;
};

const day = 24 * 3_600_000;

/** `healed` is told of accounts that appeared, or on which something else is allowed than before. */
export function createCheckups(
  deps: Deps,
  vault: Vault,
  healed: (accounts: AccountId[]) => void = () => undefined,
): Checkups {
  const underWay = new Map<UserId, Promise<void>>();
  const adding = new Map<UserId, Promise<unknown>>();

  /** What is kept where a reading came to no end; who signed in anew meanwhile has their own. */
  async function problemKept(
    { userId, connectedAt }: SignInRow,
    error: unknown,
  ): Promise<Partial<CheckupRow>> {
    const problem = await logProblem(deps, 'checkup', error);
    return (await readSignIn(userId))?.connectedAt === connectedAt ? { problem } : {};
  }

  async function run(userId: UserId): Promise<void> {
    const row = await readSignIn(userId);
    // Meta knows nothing of the sample.
    if (!row || isSample(userId)) return;
    await keepCheckup(userId, { startedAt: deps.clock(), triedAt: deps.clock() });
    deps.announce('checkups');
    try {
      const moved = await readChain(deps, vault, row);
      if (moved.length > 0) healed(moved);
      await keepCheckup(userId, { startedAt: null });
    } catch (error) {
      await keepCheckup(userId, { startedAt: null, ...(await problemKept(row, error)) });
    }
    deps.announce('checkups');
  }

  function check(userId: UserId): Promise<void> {
    const running = underWay.get(userId);
    if (running) return running;
    // What is being added is a part of what is read.
    const first = adding.get(userId) ?? Promise.resolve();
    const started = first.then(() => run(userId)).finally(() => underWay.delete(userId));
    underWay.set(userId, started);
    return started;
  }

  async function added(userId: UserId, id: string): Promise<AccountId[]> {
    // What a reading under way finds would be written over what is added now.
    await underWay.get(userId);
    const accounts = await addById(deps, vault, userId, id);
    deps.announce('checkups');
    if (accounts.length > 0) healed(accounts);
    return accounts;
  }

  /** Nothing is begun anew within a day, whatever came of it; without a line nothing was tried. */
  function isRecent({ checkedAt, triedAt, problem }: CheckupRow, now: Instant): boolean {
    const tried = problem?.code === 'offline' ? 0 : (triedAt ?? 0);
    return [checkedAt ?? 0, tried].some((at) => at <= now && now - at < day);
  }

  async function isDue(userId: UserId, now: Instant): Promise<boolean> {
    const row = await readSignIn(userId);
    const checkup = await readCheckup(userId);
    if (!row || isDead(row) || !checkup?.facts) return false;
    if (isRecent(checkup, now)) return false;
    return diagnose(checkup.facts, now).faults.length > 0;
  }

  return {
    check,

    add(userId, id) {
      const mine = added(userId, id);
      adding.set(userId, Promise.allSettled([adding.get(userId), mine]));
      return mine;
    },

    async ignore(userId, pageId, ignored) {
      await keepCheckup(userId, (row) => ({
        ignored: [...row.ignored.filter((id) => id !== pageId), ...(ignored ? [pageId] : [])],
        facts: row.facts && {
          ...row.facts,
          pages: row.facts.pages.map((page) => (page.id === pageId ? { ...page, ignored } : page)),
        },
      }));
      deps.announce('checkups');
    },

    async atRest() {
      for (const { signInId } of await readCheckups()) {
        if (await isDue(signInId, deps.clock())) await check(signInId);
      }
    },
  };
}
