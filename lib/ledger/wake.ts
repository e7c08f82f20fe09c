import type { Instant } from '../shared/ids.ts';
import type { Job } from './job.ts';

/** When a job next wants a worker, for the alarm to be set; null while only a person can help. */
export function wakeAt({ phase, flight, lease, createdAt, leaving }: Job): Instant | null {
  // What is under way is its worker's; should that have died, the lease tells when to look.
  if (flight) return lease?.until ?? createdAt;
  switch (phase.name) {
    case 'held':
      return leaving.until;
    case 'waits':
      return phase.until;
    case 'ready':
      return phase.from;
    case 'creating':
    case 'uploading':
    case 'processing':
    case 'reconciling':
    case 'repeating':
      return phase.nextAt;
    case 'sending':
      return phase.intentAt;
    case 'asks':
    case 'ended':
      return null;
  }
}
