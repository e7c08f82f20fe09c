import { replaces } from '../../../../lib/ledger/claim.ts';
import type { Alive } from '../../../../lib/ledger/alive.ts';
import type { Answer, Effect, Event, Looked } from '../../../../lib/ledger/flight.ts';
import { type Job, newJob, type Phase, type Step } from '../../../../lib/ledger/job.ts';
import { next } from '../../../../lib/ledger/next.ts';
import { drive, type Port, tell } from '../../../../lib/ledger/run.ts';
import { atOnce } from '../../../../lib/ledger/schedule.ts';
import { resultOf } from '../../../../lib/ledger/settle.ts';
import { type Candidate, witnessIn } from '../../../../lib/ledger/witness.ts';
import { copyOf, Crash, instantOf, type Road, tickLength, type World } from './adversary.ts';
import type { Client, End } from './histories.ts';
import * as meta from './server.ts';

const plainStep = { payload: null, repeatable: false, always: false, container: null };
export const steps = {
  post: { ...plainStep, name: 'publish', container: { children: 0, films: [] } },
  reel: { ...plainStep, name: 'publish', container: { children: 0, films: [0] } },
  carousel: { ...plainStep, name: 'publish', container: { children: 2, films: [] } },
  mixed: { ...plainStep, name: 'publish', container: { children: 2, films: [0] } },
  comment: { ...plainStep, name: 'comment' },
  tidy: { ...plainStep, name: 'tidy', repeatable: true, always: true },
  /** The same as what a job is for: a hide, which may be done again and is owed to nobody. */
  hide: { ...plainStep, name: 'tidy', repeatable: true },
} satisfies Record<string, Step>;

type Doubled = Extract<Event, { kind: 'answer' }>;

/** The words are the same everywhere, so that a witness has nothing to go by but what is new. */
const words = { text: 'Good morning', kind: 'image', children: 0 };
const asCandidate = ({ id, at }: meta.Standing): Candidate => ({
  id,
  at: at * tickLength,
  ...words,
});

const inTime = ({ at, main, leaving: { notBefore, latest } }: Job, now: number): boolean =>
  at !== main || (now >= (notBefore ?? now) && now <= (latest ?? now));

function portOf(world: World, road: Road, forgets = false): Port {
  const { server } = world;
  // A death in the middle of an effect is the end of everything its worker would have done after it.
  let dead = false;
  const load = (): Job | null => copyOf(world.row) as Job | null;

  const listOf = (step: Step): meta.Standing[] =>
    step.name === 'publish' ? server.posts : server.comments;

  function again(twice: boolean, job: Job, answer: Answer): Answer {
    const doubled: Doubled = { kind: 'answer', call: job.calls, answer };
    if (twice) world.doubled = doubled;
    return answer;
  }

  /** A part of a look; null where it could not be read. Whether it told the truth is noted. */
  function part<T>(fresh: () => T, stale: () => T, stands: boolean): T | null {
    try {
      const { value, stale: lagged } = road.read(fresh, stale);
      if (stands && !lagged) world.witnessed = true;
      return value;
    } catch {
      return null;
    }
  }

  function look(step: Step, effect: Extract<Effect, { kind: 'look' }>): Looked {
    const { containerId: id, baseline, intentAt } = effect;
    const ours = step.name === 'publish' ? meta.postsOfOurs(server) : server.comments.length;
    const state =
      id === null
        ? null
        : part(
            () => meta.statusOf(server, id),
            () => meta.staleStatusOf(server, id),
            ours > 0,
          );
    if (state === 'published') return { state, found: null, quotaUsed: null };
    const list = part(
      () => [...listOf(step)],
      () => listOf(step).slice(0, -1),
      ours > 0,
    );
    const sent = { baseline, intentAt, quotaUsed: list && list.length, taken: [] };
    const found = list && witnessIn(list.map(asCandidate), words, sent);
    return { state, found, quotaUsed: sent.quotaUsed };
  }

  /** Half of the bytes, a sign of life that is written down, and the other half. */
  async function upload(containerId: string, alive: Alive): Promise<Answer & { twice: boolean }> {
    const of = meta.filmSize;
    const taken = road.upload(() => meta.arrive(server, containerId));
    const half = meta.bytesOf(server, containerId);
    if (taken === 'broken' || !(await alive({ bytes: half, of })))
      return { kind: 'uploaded', offset: half, of, twice: false };
    meta.arrive(server, containerId);
    return {
      kind: 'uploaded',
      offset: meta.bytesOf(server, containerId),
      of,
      twice: taken === 'doubled',
    };
  }

  async function answerTo(job: Job, step: Step, effect: Effect, alive: Alive): Promise<Answer> {
    switch (effect.kind) {
      case 'create':
      case 'create-child': {
        const index = effect.kind === 'create-child' ? effect.index : 0;
        const whole = effect.kind === 'create' && effect.children.length > 0;
        const film = !whole && step.container?.films.includes(index) === true;
        if (effect.kind === 'create')
          meta.expectFinished(server, effect.children, step.container?.films ?? []);
        const { value, twice } = road.repeatable(() => meta.create(server, film));
        return again(twice, job, { kind: 'made', id: value });
      }
      case 'upload': {
        const { twice, ...answer } = await upload(effect.containerId, alive);
        return again(twice, job, answer);
      }
      case 'status': {
        const { containerId: id } = effect;
        const fresh = () => meta.statusOf(server, id);
        const { value: state, twice } = road.read(fresh, () => meta.staleStatusOf(server, id));
        return again(twice, job, { kind: 'state', state, problem: null });
      }
      case 'baseline': {
        const list = listOf(step);
        const { value, twice } = road.read(
          () => [...list],
          () => list.slice(0, -1),
        );
        const baseline = { quotaUsed: value.length, knownIds: value.map(({ id }) => id) };
        return again(twice, job, { kind: 'baseline', baseline });
      }
      case 'send': {
        const what = step.name === 'publish' ? 'publish' : 'comment';
        if (!inTime(job, instantOf(world))) server.hurried = true;
        const { value: id, twice } = road.once(what, effect.containerId);
        return again(twice, job, { kind: 'made', id });
      }
      case 'look':
        return { kind: 'looked', looked: look(step, effect) };
      case 'repeat': {
        const { twice } = road.repeatable(() => (server.tidied = true));
        return again(twice, job, { kind: 'made', id: null });
      }
    }
  }

  return {
    load: async () => load(),
    save: async (job) => {
      if (dead) throw new Crash();
      if (!replaces(job, load())) return false;
      if (forgets && job.phase.name === 'sending') return true;
      // A new intent: nothing was sent under it yet.
      if (job.phase.name === 'sending') Object.assign(world, { lastSend: null, witnessed: false });
      try {
        road.write(job);
      } catch (error) {
        dead = true;
        throw error;
      }
      return true;
    },
    run: async (job, effect, alive) => {
      const step = job.steps[job.at];
      if (!step) throw new Error('an effect without a step');
      if (dead) throw new Crash();
      return answerTo(job, step, effect, alive);
    },
  };
}

/** The answer that comes a second time, to whatever the job has become. */
async function comeAgain(world: World, port: Port): Promise<void> {
  const doubled = world.doubled as Doubled | null;
  const job = world.row as Job | null;
  world.doubled = null;
  if (!doubled || !job) return;
  const { job: moved, effect } = next(job, doubled, instantOf(world));
  if (moved !== job) world.row = moved;
  if (effect) await port.run(moved, effect, async () => true);
}

/**
 * All waits between tries are shorter than a tick, and what was seen, or can still be called off, is
 * for the person alone.
 */
const essenceOf = (phase: Phase): unknown => {
  const idle = { nextAt: 0, tries: 0, reads: 0, seen: null, doubt: null };
  return { ...phase, ...idle, ...('then' in phase ? { then: { ...phase.then, ...idle } } : {}) };
};

function endOf(job: Job): End | null {
  if (job.phase.name === 'asks') return 'asks';
  if (job.phase.name !== 'ended') return null;
  return resultOf(job)?.kind === 'done' ? 'done' : 'failed';
}

/**
 * The real ledger. One that `insists` has a person who answers every question by: publish again; one
 * that `recants` one who calls it off again and again once it was to have left. One that `forgets` is broken on purpose: its intent is never written.
 */
export function ledgerClient(
  asked: Step[],
  { insists = false, recants = false, forgets = false, leaving = atOnce(0) } = {},
): Client {
  const about = { id: 'job', accountId: '17841400000000000', createdAt: 0, payloadHash: 'hash' };
  return {
    first: newJob({ ...about, steps: asked, main: 0 }, leaving),
    step: async (world, road) => {
      const port = portOf(world, road, forgets);
      const clock = () => instantOf(world);
      const holder = `worker-${world.server.tick}`;
      if (insists) await tell(port, 'job', { kind: 'said', word: 'again' }, clock);
      if (recants && world.server.tick > 0) {
        await tell(port, 'job', { kind: 'said', word: 'cancel' }, clock);
      }
      await drive(port, { id: 'job', holder, clock });
    },
    after: (world, road) => comeAgain(world, portOf(world, road)),
    endOf: (row) => {
      const end = endOf(row as Job);
      return insists && end === 'asks' ? null : end;
    },
    essence: (row) => {
      const job = row as Job;
      const flight = job.flight?.effect;
      return { ...job, version: 0, calls: 0, lease: null, flight, phase: essenceOf(job.phase) };
    },
    whyAsked: (row) => {
      const { phase } = row as Job;
      return phase.name === 'asks' && phase.why.cause !== 'no-witness' ? phase.why.cause : null;
    },
    wants: (row) => {
      const { outcomes } = row as Job;
      const done = (name: string): boolean =>
        asked.some((step, index) => step.name === name && outcomes[index]?.kind === 'done');
      const calledOff = outcomes[0]?.kind === 'cancelled';
      return { post: done('publish'), comment: done('comment'), tidied: done('tidy'), calledOff };
    },
  };
}
