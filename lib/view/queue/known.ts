import type { Seen } from '../../ledger/job.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { full } from '../../words/numbers.ts';
import { say, sayCount } from '../../words/say.ts';

type Container = Exclude<Seen['container'], null>;

const container = (state: Container): string => {
  switch (state) {
    case 'finished':
      return say('job_known_finished');
    case 'in-progress':
      return say('job_known_in_progress');
    case 'error':
      return say('job_known_error');
    case 'expired':
      return say('job_known_expired');
    case 'gone':
      return say('job_known_gone');
    case 'other':
      return say('job_known_else');
  }
};

/** What Loupe has seen of a send that nobody answered for; hints, and said as such. */
export function knownOf({ job: { phase } }: Pick<JobRow, 'job'>): string[] {
  if (phase.name !== 'asks' || phase.why.cause !== 'no-witness') return [];
  const { looks, quotaRose, several, container: state } = phase.why.seen;
  return [
    looks === 0 ? say('job_known_no_look') : sayCount('job_known_looks', looks, full(looks)),
    ...(several ? [say('job_known_several')] : []),
    ...(state === null ? [] : [container(state)]),
    ...(quotaRose === null ? [] : [say(quotaRose ? 'job_known_rose' : 'job_known_same')]),
  ];
}
