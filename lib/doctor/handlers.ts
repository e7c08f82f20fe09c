import type { DoctorCommand, Handlers } from '../bus/contract.ts';
import { AppError } from '../shared/problem.ts';
import type { Connect } from '../work/connect.ts';
import type { Deps } from '../work/deps.ts';
import type { Looks } from '../work/looks.ts';
import type { Vault } from '../work/vault.ts';
import { probe } from './probe.ts';
import type { SignIns } from './sign-ins.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'not yet'));

/** What is asked about the chain from token to account. */
export function createDoctorHandlers(
  deps: Deps,
  _vault: Vault,
  _connect: Connect,
  _looks: Looks,
  signIns: SignIns,
): Pick<Handlers, DoctorCommand> {
  return {
    'connect.probe': async (asked) => ({ ending: await probe(deps, asked) }),
    'signin.renew': async ({ userId }) => ({ renewed: await signIns.renew(userId) }),
    'signin.seen': async ({ userId }) => {
      await signIns.seen(userId);
      return undefined;
    },
    'doctor.check': notYet,
    'doctor.add': notYet,
    'doctor.ignore': notYet,
  };
}
