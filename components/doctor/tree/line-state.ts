import type { BranchModel, LinkState, PersonModel } from '../../../lib/view/doctor/models.ts';

/**
 * How the line into a card is drawn: broken where the card itself is not reached, dotted where
 * nobody knows, and with a limit where the card before it lets something through and not all.
 */
export function lineInto(before: LinkState, at: LinkState): LinkState {
  if (at === 'broken' || at === 'unknown' || at === 'not-asked') return at;
  if (before === 'broken') return 'unknown';
  return before === 'limited' ? 'limited' : 'whole';
}

/** A sign-in that has ended has no line into it: the one out of it is where the way stops. */
export const afterToken = ({ token, permissionState }: PersonModel): LinkState =>
  token === 'broken' ? 'broken' : lineInto(token, permissionState);

export type BranchLines = { page: LinkState; tasks: LinkState; account: LinkState };

export const branchLines = (
  { permissionState, token }: Pick<PersonModel, 'permissionState' | 'token'>,
  { page, tasks, account }: BranchModel,
): BranchLines => ({
  page: token === 'broken' ? 'unknown' : lineInto(permissionState, page),
  tasks: lineInto(page, tasks),
  account: lineInto(tasks, account),
});
