import type { DoctorCommand, Handlers } from '../bus/contract.ts';
import { AppError } from '../shared/problem.ts';
import type { Connect } from '../work/connect.ts';
import type { Deps } from '../work/deps.ts';
import type { Looks } from '../work/looks.ts';
import type { Vault } from '../work/vault.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'not yet'));

/** What is asked about the chain from token to account. */
export function createDoctorHandlers(
  _deps: Deps,
  _vault: Vault,
  _connect: Connect,
  _looks: Looks,
): Pick<Handlers, DoctorCommand> {
  return {
    'connect.probe': notYet,
    'signin.renew': notYet,
    'signin.seen': notYet,
    'doctor.check': notYet,
    'doctor.add': notYet,
    'doctor.ignore': notYet,
  };
}
