import type { WipeProof } from '../bus/contract.ts';
import type { AccountId, Instant, UserId } from '../shared/ids.ts';
import { isSample } from '../shared/sample.ts';
import type { Topic } from '../shared/topics.ts';
import { readAllJobs } from '../store/jobs/read.ts';
import { wipeEverything } from '../store/keep/everything.ts';
import { countEverything } from '../store/read/everything.ts';
import { readAccounts, readSignIns } from '../store/read/people.ts';
import { readAllDrafts } from '../store/studio/drafts.ts';
import type { Deps } from '../work/deps.ts';
import { disconnect, type Forget } from '../work/leave.ts';
import { logProblem } from '../work/log.ts';
import type { Vault } from '../work/vault.ts';
import type { Gate } from './gate.ts';

/** What a deletion reaches of the browser besides the databases. */
export type World = {
  places: readonly { name: string; count: () => Promise<number>; clear: () => Promise<void> }[];
  /** The note that it is under way, in a place that outlives the browser. */
  flag: {
    read: () => Promise<unknown>;
    write: (value: unknown) => Promise<void>;
    drop: () => Promise<void>;
  };
};

/** What is under way elsewhere in the worker, and how it is ended. */
export type Others = { gate: Gate; busy: () => boolean };

/** How often the places are emptied at most, should somebody fill them again and again. */
const mostRounds = 50;

/** What is written down before anything is deleted, and with each person who is left. */
type Begun = {
  at: Instant;
  before: Record<string, number>;
  people: { userId: UserId; name: string; revoked: boolean }[];
};

export type Wipe = {
  run: () => Promise<WipeProof>;
  /** Goes on with a deletion that a stopped worker left unfinished; false where there is none. */
  resume: () => Promise<boolean>;
};

const isBegun = (value: unknown): value is Begun =>
  typeof value === 'object' && value !== null && 'people' in value && 'before' in value;

async function count({ places }: World): Promise<Record<string, number>> {
  const kept = (await countEverything()).map(({ name, rows }) => [name, rows] as const);
  const others = await Promise.all(
    places.map(async (one) => [one.name, await one.count()] as const),
  );
  return Object.fromEntries([...kept, ...others]);
}

/** Everybody something is kept of, also where their account is gone. */
async function accountsOfAll(): Promise<AccountId[]> {
  const rows = [...(await readAllJobs()), ...(await readAllDrafts())];
  const ids = [...(await readAccounts()).map(({ id }) => id), ...rows.map((row) => row.accountId)];
  return [...new Set(ids)];
}

const topics: readonly Topic[] = [
  ...(['accounts', 'settings', 'sign-ins', 'checkups', 'connect'] as const),
  ...(['jobs', 'drafts', 'acts', 'log'] as const),
];

/**
 * Deletes everything: takes the app's rights back at Meta for each person, then empties every
 * database and every other place. What was there is written down first, and that note goes last: a
 * worker stopped on the way goes on at its next start, and revoking twice does no harm.
 */
export function createWipe(
  worker: Deps,
  vault: Vault,
  forget: Forget,
  world: World,
  { gate, busy }: Others,
): Wipe {
  const deps = { ...worker, ...gate.past };
  let going: Promise<WipeProof> | null = null;

  async function leave(begun: Begun): Promise<void> {
    for (const { userId, name } of await readSignIns()) {
      if (isSample(userId)) continue;
      // Whatever stands in the way here keeps nobody's data from being deleted.
      const { revoked } = await disconnect(deps, vault, userId, forget).catch(async (error) => {
        await logProblem(deps, 'wipe', error);
        return { revoked: false };
      });
      const others = begun.people.filter((one) => one.userId !== userId);
      begun.people = [...others, { userId, name, revoked }];
      await world.flag.write(begun);
    }
  }

  /**
   * Empties every place until nothing is found there twice in a row: what was ended on its way may
   * note so once more. Gives what was there at last.
   */
  async function empty(): Promise<Record<string, number>> {
    let after: Record<string, number> = {};
    for (let [round, quiet] = [0, 0]; round < mostRounds && quiet < 2; round += 1) {
      await wipeEverything();
      for (const place of world.places) await place.clear();
      after = await count(world);
      quiet = busy() || Object.values(after).some((rows) => rows > 0) ? 0 : quiet + 1;
    }
    return after;
  }

  async function wipe(): Promise<WipeProof> {
    const kept = await world.flag.read();
    const begun: Begun = isBegun(kept)
      ? kept
      : { at: deps.clock(), before: await count(world), people: [] };
    await world.flag.write(begun);
    // From here on nothing that was under way goes on, and no late answer is taken in.
    gate.shut();
    await leave(begun);
    await forget(await accountsOfAll());
    for (const topic of topics) deps.announce(topic);
    const after = await empty();
    await world.flag.drop();
    const names = [...new Set([...Object.keys(begun.before), ...Object.keys(after)])];
    return {
      at: begun.at,
      places: names.map((name) => ({
        ...{ name, before: begun.before[name] ?? 0, after: after[name] ?? 0 },
      })),
      people: begun.people.map(({ name, revoked }) => ({ name, revoked })),
    };
  }

  const run = (): Promise<WipeProof> =>
    (going ??= wipe().finally(() => {
      gate.open();
      going = null;
    }));
  return {
    run,
    async resume() {
      if (!isBegun(await world.flag.read())) return false;
      await run();
      return true;
    },
  };
}
