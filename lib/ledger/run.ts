import type { Clock } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { type Alive, createKeeper, type Keeper } from './alive.ts';
import { leaseOf, mayClaim, nextVersion } from './claim.ts';
import { type Answer, type Effect, type Event, writes } from './flight.ts';
import type { Job } from './job.ts';
import type { Move } from './move.ts';
import { next } from './next.ts';

/** What the ledger needs of the world. */
export type Port = {
  load: (id: string) => Promise<Job | null>;
  /**
   * Writes durably, and only in place of the version before; false where another was faster.
   * Throws where nothing could be written, and then nothing is sent either.
   */
  save: (job: Job) => Promise<boolean>;
  /**
   * Carries out an effect of the step at hand, once: no layer below may repeat a write. One that
   * takes long says so by `alive`, and stops where that is answered with no.
   */
  run: (job: Job, effect: Effect, alive: Alive) => Promise<Answer>;
};

type Who = {
  id: string;
  holder: string;
  clock: Clock;
  /** No other worker that lives can be at this job: the lease of a dead one is not waited out. */
  alone?: boolean;
};

/** Whether there is anything in a move that a worker's death must not take away. */
const moved = (before: Job, after: Job): boolean =>
  before.phase !== after.phase || before.at !== after.at;

async function carryOut(port: Port, keeper: Keeper, effect: Effect, clock: Clock): Promise<Answer> {
  const { job } = keeper;
  // Whoever slept past the lease between writing and sending may no longer be alone.
  const late = job.lease === null || clock() >= job.lease.until;
  if (late && writes(effect)) return { kind: 'problem', problem: { code: 'unknown-outcome' } };
  try {
    return await port.run(job, effect, keeper.alive);
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
}

/**
 * Takes a job as far as it goes now: what a move says is written down first and done afterwards.
 * Gives the job as it was left, or null where there is none or another worker has it.
 */
export async function drive(
  port: Port,
  { id, holder, clock, alone = false }: Who,
): Promise<Job | null> {
  const found = await port.load(id);
  if (!found || !(alone || mayClaim(found, holder, clock()))) return null;
  let kept = found;
  let move: Move = next(found, { kind: 'started' }, clock());
  // Nothing is due: nothing is written, not even the claim.
  if (!move.effect && !moved(found, move.job)) return found;
  for (let claimed = false; ; claimed = true) {
    const { job, effect } = move;
    const due = effect === null || !claimed || writes(effect) || moved(kept, job);
    const left = { ...job, lease: effect ? leaseOf(holder, clock()) : null };
    kept = due ? nextVersion(left) : job;
    if (due && !(await port.save(kept))) return null;
    if (!effect || !kept.flight) return kept;
    const { call } = kept.flight;
    const keeper = createKeeper(kept, port.save, () => leaseOf(holder, clock()));
    const answer = await carryOut(port, keeper, effect, clock);
    if (!(await keeper.settled())) return null;
    kept = keeper.job;
    move = next(kept, { kind: 'answer', call, answer }, clock());
  }
}

/** What comes from outside: the person, a sign-in. */
type Told = Exclude<Event, { kind: 'tick' | 'started' | 'answer' }>;

/** How often an outside event is tried against a worker that writes at the same time. */
const tries = 5;

/** Tells a job of something from outside; false where it came too late or did not fit. */
export async function tell(port: Port, id: string, event: Told, clock: Clock): Promise<boolean> {
  for (let nth = 0; nth < tries; nth += 1) {
    const found = await port.load(id);
    if (!found) return false;
    const { job } = next(found, event, clock());
    if (!moved(found, job)) return false;
    // Whoever is busy with it has lost it by the new version, and holds nobody else up.
    if (await port.save(nextVersion({ ...job, lease: null }))) return true;
  }
  return false;
}
