import type { DataCommand, Handlers } from '../bus/contract.ts';
import { AppError } from '../shared/problem.ts';
import type { Deps } from '../work/deps.ts';
import type { Forget } from '../work/leave.ts';
import type { Vault } from '../work/vault.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'not yet'));

/** What is asked about all that is kept: taking an archive in, deleting everything. */
export function createDataHandlers(
  _deps: Deps,
  _vault: Vault,
  _forget: Forget,
): Pick<Handlers, DataCommand> {
  return {
    'archive.begin': notYet,
    'archive.put': notYet,
    'archive.end': notYet,
    'data.wipe': notYet,
  };
}
