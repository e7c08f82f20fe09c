import type { Answer, Effect } from '../ledger/flight.ts';
import type { Alive } from '../ledger/alive.ts';
import type { Job, Outcome } from '../ledger/job.ts';
import type { Port } from '../ledger/run.ts';
import type { Instant } from '../shared/ids.ts';
import { AppError, type Problem, problemOf } from '../shared/problem.ts';
import { endSignIn } from '../store/keep/people.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAccount } from '../store/read/people.ts';
import { type Client, clientFor } from '../work/graph.ts';
import { permissionsMoved } from '../work/regrant.ts';
import { logProblem } from '../work/log.ts';
import type { Vault } from '../work/vault.ts';
import type { PublishDeps } from './deps.ts';
import { createChild, createPost, readState } from './effects/build.ts';
import { repeat } from './effects/repeat.ts';
import { sendOnce } from './effects/send.ts';
import { type At, stepAt } from './effects/step.ts';
import { uploadFilm } from './effects/upload.ts';
import { lookFor, readBaseline } from './effects/witness.ts';

const minute = 60_000;

function carryOut(at: At, effect: Effect, alive: Alive): Promise<Answer> {
  switch (effect.kind) {
    case 'create-child':
      return createChild(at, effect.index);
    case 'create':
      return createPost(at, effect.children);
    case 'upload':
      return uploadFilm(at, effect, alive);
    case 'status':
      return readState(at, effect.containerId);
    case 'baseline':
      return readBaseline(at);
    case 'send':
      return sendOnce(at, effect.containerId);
    case 'look':
      return lookFor(at, effect);
    case 'repeat':
      return repeat(at, alive);
  }
}

/** What is carried out, with a way to end what a job has under way: nobody wants its answer. */
export type Run = { run: Port['run']; stop: (jobId: string) => void };

/** What carrying out a step of another room's takes. */
export type OtherAt = { client: Client; job: Job };

/** Jobs of another room that stand in the same queue, such as the desk's replies. */
export type Others = {
  /** Whether a step of this name is theirs. */
  has: (step: string) => boolean;
  run: (at: OtherAt, effect: Effect) => Promise<Answer>;
  /** Does, once, what follows from a job's end. */
  ended: (row: JobRow, outcome: Outcome) => Promise<void>;
};

/** Carries out at Meta what the ledger wants done; as a sample account, by `sample` and here alone. */
export function createRun(
  deps: PublishDeps,
  vault: Vault,
  remind: (job: Job) => void,
  others: Others | null,
  sample: Port['run'] | null,
): Run {
  const underWay = new Map<string, AbortController>();
  const asked = new Map<string, Instant>();

  /**
   * What a refusal says of the sign-in is known at once, and not by the next look. Gives what it is
   * for the job: one whose person was signed in anew unseen goes on at once.
   */
  async function heard(client: Client, problem: Problem, since: Instant): Promise<Problem> {
    const { signInId } = client.account;
    if (problem.code === 'signed-out' && problem.reason !== 'page-role-lost') {
      const ended = { at: deps.clock(), problem };
      if (await deps.revive?.(signInId, since, problem)) {
        return { ...problem, retryAt: deps.clock() };
      }
      if (await endSignIn(signInId, since, ended)) deps.announce('sign-ins');
    }
    if (problem.reason !== 'permission-missing') return problem;
    // Many acts refused together cost one call more.
    if (since - (asked.get(signInId) ?? -Infinity) < minute) return problem;
    asked.set(signInId, since);
    await permissionsMoved(deps, client).catch((error: unknown) =>
      logProblem(deps, 'permissions', error),
    );
    return problem;
  }

  const run: Port['run'] = async (job, effect, alive) => {
    // A reminder asks nothing of Meta: it tells the person, also one who is signed out.
    if (job.steps[job.at]?.name === 'remind') {
      remind(job);
      return { kind: 'made', id: null };
    }
    if (sample && (await readAccount(job.accountId))?.sample) return sample(job, effect, alive);
    const since = deps.clock();
    let client: Client | null = null;
    const ends = new AbortController();
    underWay.set(job.id, ends);
    try {
      client = await clientFor(deps, vault, job.accountId);
      if (!client) throw new AppError({ code: 'signed-out' }, 'the account of a job is not here');
      const step = job.steps[job.at];
      if (step && others?.has(step.name)) return await others.run({ client, job }, effect);
      return await carryOut(stepAt(deps, vault, client, job, ends.signal), effect, alive);
    } catch (error) {
      const problem = problemOf(error);
      if (!ends.signal.aborted) await logProblem(deps, `publish ${effect.kind}`, error);
      const meant = client ? await heard(client, problem, since) : problem;
      throw meant === problem ? error : new AppError(meant, 'signed in anew', error);
    } finally {
      underWay.delete(job.id);
    }
  };
  return { run, stop: (jobId) => underWay.get(jobId)?.abort() };
}
