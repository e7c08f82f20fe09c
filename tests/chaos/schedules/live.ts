import { readJob } from '../../../lib/store/jobs/read.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import { readAccounts, readSignIns } from '../../../lib/store/read/people.ts';
import type { Loupe } from '../../help/loupe.ts';
import { isTakenBack } from '../../sandbox/writing/page.ts';
import type { Truth, Verdict } from './judge.ts';
import type { Posting } from './posts.ts';
import type { Schedule } from './schedule.ts';
import type { Wire } from './wire.ts';

/** What became of one schedule. */
export type Ended = Verdict & {
  seed: number;
  kind: string;
  kills: number;
  /** Why the person was asked, each time. */
  asked: string[];
  /** The person was asked although it stood on Instagram. */
  inVain: number;
};

/** A schedule of which nothing has become yet. */
export const nothingOf = ({ seed, plan }: Schedule): Ended => ({
  ...{ seed, kind: plan.kind, kills: 0, asked: [], inVain: 0 },
  ...{ end: 'stuck', duplicate: false, untrue: [] },
});

/** Wakings after which a job that has not ended never will. */
const patience = 400;
/** How often the person answers a question before it is left to stand. */
const answersMost = 3;

/** What Instagram knows; there is one job in each world. */
export function truthOf({ sandbox: { world, clock } }: Loupe): Truth {
  const things = [...world.things.values()];
  return {
    published: world.published,
    comments: world.sent.filter(({ kind }) => kind === 'comment'),
    photos: things.flatMap((one) =>
      one.kind === 'photo' && !isTakenBack(one, clock.now()) ? [one.id] : [],
    ),
  };
}

/** What is pressed is pressed again by the next worker where the first one died of it. */
export async function submit(
  loupe: Loupe,
  wire: Wire,
  posting: Posting,
  dry: boolean,
): Promise<string> {
  for (;;) {
    const { commands } = loupe.worker;
    const asked = commands[dry ? 'publish.try' : 'publish.submit'](posting.submission);
    const taken = await wire.until(asked);
    if (taken) return taken.jobId;
    // The page asks again at once, which is what starts the next worker.
    wire.revive();
    wire.until(loupe.worker.driver.start()).catch(() => undefined);
  }
}

async function restart(loupe: Loupe, wire: Wire): Promise<void> {
  loupe.sandbox.clock.advance(wire.died?.rest ?? 0);
  wire.revive();
  await wire.until(loupe.worker.driver.start());
}

async function signInAgain(loupe: Loupe, wire: Wire): Promise<void> {
  loupe.sandbox.clearFaults();
  const signInId = (await readSignIns())[0]?.userId ?? null;
  const { commands, driver } = loupe.worker;
  await wire.until(commands['connect.start']({ feature: 'publishing', signInId }));
  await wire.until(driver.signedIn((await readAccounts()).map(({ id }) => id)));
}

/** Whether what a question is about stands on Instagram. */
function stands(loupe: Loupe, { job }: JobRow): boolean {
  const { published, comments } = truthOf(loupe);
  return (job.steps[job.at]?.name === 'comment' ? comments : published).length > 0;
}

/** Hears a question, and answers it where the schedule has the person do so. */
async function answer(loupe: Loupe, wire: Wire, row: JobRow, ended: Ended): Promise<void> {
  const there = stands(loupe, row);
  const word = there ? 'done' : ended.asked.length < answersMost ? 'again' : 'discard';
  await wire.until(loupe.worker.commands['publish.say']({ jobId: row.id, word }));
}

/**
 * Carries a job as far as it goes: each round is a waking of the worker. False where nobody would
 * ever wake one for it again.
 */
export async function live(
  loupe: Loupe,
  wire: Wire,
  schedule: Schedule,
  jobId: string,
  ended: Ended,
): Promise<boolean> {
  const { clock } = loupe.sandbox;
  for (let step = 0; step < patience; step += 1) {
    if (wire.died) {
      ended.kills += 1;
      await restart(loupe, wire);
      continue;
    }
    const { driver } = loupe.worker;
    await wire.until(driver.run());
    await wire.until(driver.settled());
    if (wire.died) continue;
    const row = await readJob(jobId);
    if (!row) return true;
    const { phase } = row.job;
    if (phase.name === 'ended') return true;
    if (phase.name === 'asks') {
      ended.asked.push(phase.why.cause);
      if (stands(loupe, row)) ended.inVain += 1;
      if (!schedule.answers) return true;
      await answer(loupe, wire, row, ended);
      continue;
    }
    if (phase.name === 'waits' && phase.until === null) {
      await signInAgain(loupe, wire);
      continue;
    }
    const { at } = loupe.wakes;
    if (at === null) return false;
    const slept = schedule.sleeps.find((one) => one.step === step)?.ms ?? 0;
    clock.set(Math.max(clock.now(), at) + slept);
  }
  return false;
}
