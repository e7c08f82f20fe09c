import type { Instant } from '../../shared/ids.ts';
import type { CheckupRow } from '../../store/checkup-row.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';
import type { PersonRows } from './person-model.ts';

/** After this the doctor looks again by itself when its page is opened. */
const fresh = 10 * 60_000;

/** Each sign-in with what is its own. What belongs to the sample account has no chain to look at. */
export function peopleOf(
  signIns: readonly SignInRow[],
  accounts: readonly AccountRow[],
  checkups: readonly CheckupRow[],
): Omit<PersonRows, 'faces'>[] {
  return signIns.flatMap((signIn) => {
    const own = accounts.filter(({ signInId }) => signInId === signIn.userId);
    if (own.length > 0 && own.every(({ sample }) => sample)) return [];
    const checkup = checkups.find(({ signInId }) => signInId === signIn.userId) ?? null;
    return [{ signIn, accounts: own, checkup }];
  });
}

/** Whether the chain was not read for so long that it is read anew. */
export const isOld = ({ checkup }: Pick<PersonRows, 'checkup'>, now: Instant): boolean =>
  now - (checkup?.checkedAt ?? 0) > fresh;
