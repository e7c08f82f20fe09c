import { type Stage, stageOf } from '../../ledger/stage.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { full } from '../../words/numbers.ts';
import { say } from '../../words/say.ts';
import type { StepModel } from './models.ts';

const names = ['planned', 'container', 'ready', 'publishing', 'published'] as const;
const last = names.length;

/** Whether nobody knows if it is on Instagram, and only the person can tell. */
export const isUnknown = ({ job: { phase } }: Pick<JobRow, 'job'>): boolean =>
  phase.name === 'asks' && phase.why.cause === 'no-witness';

/** How far a job has come, from one to five. */
export function reached({ job }: Pick<JobRow, 'job'>): number {
  const stage: Stage = stageOf(job);
  // While Loupe still looks for it, it is being published as far as anybody can say.
  if (stage === 'unknown') return job.phase.name === 'reconciling' ? 4 : last;
  return names.indexOf(stage) + 1;
}

/** The five steps as they are drawn. */
export function stepsOf(row: Pick<JobRow, 'job'>): { steps: StepModel[]; stepWords: string } {
  const at = reached(row);
  const stage = stageOf(row.job);
  const steps = names.map((name, index): StepModel => {
    const place = index + 1;
    if (place === last && at === last && stage === 'unknown') {
      return { name: say('job_step_unknown'), state: 'unknown' };
    }
    const done = place < at || stage === 'published';
    return {
      name: say(`job_step_${name}`),
      state: done ? 'done' : place === at ? 'current' : 'to-come',
    };
  });
  return { steps, stepWords: say('job_step_of', full(at), full(last)) };
}
