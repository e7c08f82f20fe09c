import type { DoctorCommand, Handlers } from '../bus/contract.ts';
import type { Deps } from '../work/deps.ts';
import type { Checkups } from './checkups.ts';
import { probe } from './probe.ts';
import { pressed } from './renew.ts';
import type { SignIns } from './sign-ins.ts';

/** What is asked about the chain from token to account. */
export function createDoctorHandlers(
  deps: Deps,
  signIns: SignIns,
  checkups: Checkups,
): Pick<Handlers, DoctorCommand> {
  return {
    'connect.probe': async (asked) => ({ ending: await probe(deps, asked) }),
    'signin.renew': async ({ userId }) => ({ renewed: await signIns.renew(userId, pressed) }),
    'signin.seen': async ({ userId }) => {
      await signIns.seen(userId);
      return undefined;
    },
    'doctor.check': async ({ userId }) => {
      await checkups.check(userId);
      return undefined;
    },
    'doctor.add': async ({ userId, id }) => ({ accountIds: await checkups.add(userId, id) }),
    'doctor.ignore': async ({ userId, pageId, ignored }) => {
      await checkups.ignore(userId, pageId, ignored);
      return undefined;
    },
  };
}
