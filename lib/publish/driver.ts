import { leaseLife } from '../ledger/claim.ts';
import { mayHold } from '../ledger/schedule.ts';
import { type Port, tell } from '../ledger/run.ts';
import type { Event } from '../ledger/flight.ts';
import type { AccountId, Clock } from '../shared/ids.ts';
import { readAllJobs, readJob } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAccount, readSignIn } from '../store/read/people.ts';
import type { Looks } from '../work/looks.ts';
import { logProblem } from '../work/log.ts';
import type { Vault } from '../work/vault.ts';
import { createAftermath } from './aftermath.ts';
import type { PublishDeps } from './deps.ts';
import { createDrives } from './drives.ts';
import { createMetaClock } from './meta-clock.ts';
import { whileOnline } from './online.ts';
import { createRun, type Others } from './port.ts';
import { createOwner, whileOwned } from './owner.ts';
import { notePermalinks } from './permalinks.ts';
import { createQueue, type Queue } from './queue.ts';
import { restoreFrom } from './restore.ts';
import { createRoom } from './room.ts';
import { relink, sweep } from './sweep.ts';

export type Driver = {
  queue: Queue;
  /** Meta's time, which all moments of jobs are in. */
  now: Clock;
  /** What an earlier worker learnt of Meta's time is known: `now` means nothing before. */
  ready: () => Promise<void>;
  /** A worker began: takes up whatever was left, however it was left. */
  start: () => Promise<void>;
  /** Does what is due, and asks to be woken for what is not. */
  run: () => Promise<void>;
  /** Tells a job of something from outside; false where it came too late or did not fit. */
  tell: (id: string, event: Told) => Promise<boolean>;
  /** Accounts that can be reached again. */
  signedIn: (accounts: readonly AccountId[]) => Promise<void>;
  /** An account was looked at: addresses of its new posts may be known. */
  looked: (id: AccountId) => Promise<void>;
  /** What an account's jobs left to be done after them is done as far as it can be. */
  settled: () => Promise<void>;
};

type Told = Exclude<Event, { kind: 'tick' | 'started' | 'answer' }>;

/** Drives the jobs of all accounts: one at a time in each line, different ones side by side. */
export function createDriver(
  outer: PublishDeps,
  vault: Vault,
  looks: Pick<Looks, 'posted'>,
  /** One clock for all that asks Meta: whatever has an answer first knows the time for all. */
  meta = createMetaClock(outer),
  others: Others | null = null,
  /** Carries out what is asked for as a sample account, where nothing leaves. */
  sample: Port['run'] | null = null,
): Driver {
  const deps: PublishDeps = { ...outer, fetch: meta.fetch };
  const aftermath = createAftermath(deps, looks, meta.now, others);
  const queue = createQueue(deps, meta.now, aftermath.changed);
  const { run, stop } = createRun(deps, vault, aftermath.remind, others, sample);
  const room = createRoom(deps);
  const save: Port['save'] = async (job) => {
    const kept = await queue.save(job);
    await room.written();
    return kept;
  };
  const port: Port = {
    ...queue,
    save,
    run: whileOnline(deps, meta.now, whileOwned(meta.now, run)),
  };
  const drives = createDrives(deps, port, meta.now, async (error) => {
    await logProblem(deps, 'queue', error);
    await room.failed(error);
  });
  const owner = createOwner(port, meta.now);
  let loading: Promise<void> | null = null;
  // Without it this computer's clock has to do.
  const ready = (): Promise<void> => (loading ??= meta.load().catch(() => undefined));
  const busy = new Map<AccountId, Promise<unknown>>();

  const dueOf = (rows: JobRow[], all: boolean): JobRow[] =>
    rows
      .filter(({ wakeAt }) => wakeAt !== null && (all || wakeAt <= meta.now()))
      // What is due in one moment is done in the order in which it was asked for.
      .sort((a, b) => (a.wakeAt ?? 0) - (b.wakeAt ?? 0) || a.job.createdAt - b.job.createdAt);

  /**
   * Begins what is due of one account, one after the other, and is over when nothing of it is in
   * the line; false where something was left that has to wait. All that it began comes to `runs`.
   */
  async function account(
    id: AccountId,
    all: boolean,
    tried: Set<string>,
    runs: Promise<boolean>[],
  ): Promise<boolean> {
    for (;;) {
      const rows = (await readAllJobs()).filter(({ accountId }) => accountId === id);
      const next = dueOf(rows, all).find((row) => !tried.has(`${row.id} ${row.job.version}`));
      if (!next) return true;
      const going = drives.going(next.id);
      if (going && next.job.lease === null) {
        // It was told something: what is under way for it ends at once, and then it is its turn.
        await going;
        continue;
      }
      tried.add(`${next.id} ${next.job.version}`);
      // Whoever it would be sent as now may not be who asked for it.
      if (going || (await owner.look(next))) continue;
      const { aside, done } = drives.begin(next);
      runs.push(done);
      if ((await Promise.race([aside, done])) === false) return false;
    }
  }

  async function wakeNext(whole: boolean): Promise<void> {
    const wakes = (await readAllJobs()).flatMap(({ wakeAt }) => (wakeAt === null ? [] : [wakeAt]));
    const soonest = wakes.length === 0 ? null : Math.min(...wakes);
    const earliest = meta.now() + (whole ? 0 : room.pause());
    deps.wakeJobsAt(soonest === null ? null : Math.max(soonest, earliest) - meta.ahead());
  }

  /** A sign-in whose news was lost with its worker must not be waited for for ever. */
  async function heardNothing(): Promise<void> {
    for (const { id, accountId, job } of await readAllJobs()) {
      const { phase } = job;
      if (phase.name !== 'waits' || phase.until !== null) continue;
      // A role on the Page comes back without a word to Loupe, and is tried at the next sign-in.
      if (phase.problem.reason === 'page-role-lost') continue;
      const signIn = await readSignIn((await readAccount(accountId))?.signInId ?? '');
      if (!signIn || signIn.ended) continue;
      await tell(port, id, { kind: 'signed-in', accountId }, meta.now);
    }
  }

  /**
   * Takes whatever is due as far as it goes, and waits for what was under way before; null once
   * there is nothing of either, false where something was left that has to wait.
   */
  async function round(all: boolean, tried: Set<string>): Promise<boolean | null> {
    const rows = await readAllJobs();
    const due = new Set(dueOf(rows, all).map(({ accountId }) => accountId));
    // Should this worker end on the way, another has to come and find what it left; and whatever
    // else has its minute meanwhile does not wait for a film to be sent.
    const coming = rows.flatMap(({ wakeAt }) => ((wakeAt ?? 0) > meta.now() ? [wakeAt ?? 0] : []));
    const soonest = Math.min(...coming) - meta.ahead();
    if (due.size > 0) deps.wakeJobsAt(Math.min(deps.clock() + leaseLife, soonest));
    const runs: Promise<boolean>[] = [];
    const lines = [...due].map((id) => {
      // Whoever comes while an account is busy has something new to say: once more, after that.
      const before = busy.get(id) ?? Promise.resolve();
      const line = before.catch(() => false).then(() => account(id, all, tried, runs));
      busy.set(id, line);
      return line;
    });
    const begun = (await Promise.all(lines)).every(Boolean);
    // What is sent for minutes must not keep the others from their next step.
    await wakeNext(begun);
    const under = [...runs, ...drives.all()];
    if (under.length === 0) return begun ? null : false;
    return (await Promise.all(under)).every(Boolean) && begun;
  }

  async function pass(all: boolean): Promise<void> {
    const tried = new Set<string>();
    let whole = await round(all, tried);
    while (whole) whole = await round(false, tried);
    if (whole === false) await wakeNext(false);
  }

  return {
    queue,
    now: meta.now,
    ready,
    run: () => ready().then(() => pass(false)),
    settled: aftermath.settled,
    looked: (id) => notePermalinks(deps, meta.now, id),

    async start() {
      await ready();
      await restoreFrom(deps);
      for (const row of await readAllJobs()) aftermath.changed(row, row);
      await relink(deps);
      await notePermalinks(deps, meta.now);
      await heardNothing();
      // A moment kept by a clock that was wrong is found here, and not by waiting for it.
      await pass(true);
      await sweep(deps, queue);
    },

    async tell(id, event) {
      await ready();
      if (event.kind === 'hold') {
        const row = await readJob(id);
        if (!row || !mayHold(row.job)) return false;
      }
      if (event.kind === 'said' && event.word === 'again') await owner.adopt(id);
      const heard = await tell(port, id, event, meta.now);
      if (heard) {
        stop(id);
        // The answer does not wait for what it sets off.
        pass(false).catch((error: unknown) => void logProblem(deps, 'queue', error));
      }
      return heard;
    },

    async signedIn(accounts) {
      await ready();
      for (const row of await readAllJobs()) {
        const { id, accountId } = row;
        if (!accounts.includes(accountId)) continue;
        await owner.look(row);
        await tell(port, id, { kind: 'signed-in', accountId }, meta.now);
      }
      await pass(false);
    },
  };
}
