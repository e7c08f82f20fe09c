import type { Handlers, SampleCommand } from '../bus/contract.ts';
import { AppError } from '../shared/problem.ts';
import type { Deps } from '../work/deps.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'not yet'));

/** What is asked about the sample account. */
export function createSampleHandlers(
  _deps: Pick<Deps, 'clock' | 'announce'>,
): Pick<Handlers, SampleCommand> {
  return { 'sample.open': notYet, 'sample.leave': notYet };
}
