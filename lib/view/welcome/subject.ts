import type { OptionsModel, SignInModel } from '../models.ts';

/**
 * The sign-in that the connect shown was about: the one it names, else the one that holds what it
 * found. Null where nobody came of it.
 */
export function subjectOf({ connect, signIns }: OptionsModel): SignInModel | null {
  if (connect.phase !== 'done' && connect.phase !== 'failed') return null;
  const found = new Set(connect.found);
  return (
    signIns.find(({ userId }) => userId === connect.signInId) ??
    signIns.find(({ accounts }) => accounts.some(({ accountId }) => found.has(accountId))) ??
    null
  );
}
