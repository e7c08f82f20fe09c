import { localZone, wallOf } from '../../../lib/shared/post/zone.ts';
import type { Loupe } from '../../help/loupe.ts';
import type { Posting } from './posts.ts';
import type { Act, Schedule } from './schedule.ts';

/** What the person does while the worker is at work. */
export type Doing = {
  /** Told the number of every request that leaves. */
  act: (nth: number) => void;
  /** The job is there, and can be told something. */
  begin: (jobId: string, posting: Posting) => void;
  settled: () => Promise<void>;
};

async function carryOut(
  { worker: { commands }, sandbox: { clock } }: Loupe,
  does: Act['does'],
  jobId: string,
  posting: Posting,
): Promise<unknown> {
  switch (does) {
    case 'cancel':
    case 'now':
      return commands['publish.say']({ jobId, word: does });
    case 'edit':
      return commands['publish.edit']({ jobId });
    case 'hold':
      return commands['publish.hold']({ jobId });
    case 'move': {
      const zone = localZone();
      const wall = wallOf(clock.now() + 90 * 60_000, zone);
      return commands['publish.move']({ jobId, wall, zone });
    }
    case 'press again':
      return commands['publish.submit'](posting.submission);
  }
}

/** Lets the person act in the middle of the worker's requests. */
export function doingOf(loupe: Loupe, { acts, plan }: Schedule): Doing {
  let about: { jobId: string; posting: Posting } | null = null;
  let under: Promise<unknown>[] = [];
  const act = (nth: number): void => {
    if (!about) return;
    for (const { does } of acts.filter((one) => one.nth === nth)) {
      if (plan.dry && does === 'press again') continue;
      const { jobId, posting } = about;
      under = [...under, carryOut(loupe, does, jobId, posting).catch(() => undefined)];
    }
  };
  return {
    act,
    begin(jobId, posting) {
      about = { jobId, posting };
      act(0);
    },
    async settled() {
      // One that spoke to a worker that died is never answered.
      await Promise.race([Promise.all(under), new Promise((go) => setImmediate(go))]);
    },
  };
}
