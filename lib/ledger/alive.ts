import { nextVersion } from './claim.ts';
import type { Job } from './job.ts';
import { arrived } from './upload.ts';

/**
 * A sign of life from an effect that takes long, with how many bytes have arrived where it sends
 * any. False where somebody else has written meanwhile: then the job is theirs, and the effect stops.
 */
export type Alive = (sent?: { bytes: number; of: number }) => Promise<boolean>;

/** Keeps a job for its worker while an effect runs, and knows the row as it was last written. */
export type Keeper = { readonly job: Job; alive: Alive; settled: () => Promise<boolean> };

export function createKeeper(
  first: Job,
  save: (job: Job) => Promise<boolean>,
  lease: () => Job['lease'],
): Keeper {
  const at = { job: first };
  // One after the other: two signs of life must not take each other for a stranger.
  let turn = Promise.resolve(true);

  async function renew(sent: Parameters<Alive>[0]): Promise<boolean> {
    const { phase } = at.job;
    const told = phase.name === 'uploading' && sent ? arrived(phase, sent.bytes, sent.of) : phase;
    const renewed = nextVersion({ ...at.job, phase: told, lease: lease() });
    if (!(await save(renewed))) return false;
    at.job = renewed;
    return true;
  }

  return {
    get job() {
      return at.job;
    },
    alive: async (sent) => {
      const before = turn;
      const asked = before.then((ours) => ours && renew(sent));
      // A sign that could not be written is none; it does not say that the job is somebody else's.
      turn = asked.catch(() => before);
      return asked;
    },
    settled: () => turn,
  };
}
