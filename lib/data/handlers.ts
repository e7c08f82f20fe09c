import type { DataCommand, Handlers } from '../bus/contract.ts';
import { AppError } from '../shared/problem.ts';
import type { Wipe } from './wipe.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'not yet'));

/** What is asked about all that is kept: taking an archive in, deleting everything. */
export function createDataHandlers(wipe: Wipe): Pick<Handlers, DataCommand> {
  return {
    'archive.begin': notYet,
    'archive.put': notYet,
    'archive.end': notYet,
    'data.wipe': () => wipe.run(),
  };
}
