import { mayOnPage } from '../shared/tasks.ts';
import { readSignIn } from '../store/read/people.ts';
import type { AccountRow } from '../store/rows.ts';

/** What may be read of an account, by permissions granted and tasks on its Page. */
export type May = { insights: boolean; comments: boolean };

export async function mayOf(account: AccountRow): Promise<May> {
  const signIn = await readSignIn(account.signInId);
  // A pasted Page token may not tell its permissions: then Meta's answers do.
  const told = signIn !== null && signIn.permissions.length > 0;
  const granted = (name: string): boolean =>
    !told || signIn.permissions.some((p) => p.name === name && p.state === 'granted');
  return {
    insights: granted('instagram_manage_insights') && mayOnPage(account.tasks, 'insights'),
    comments: granted('instagram_manage_comments') && mayOnPage(account.tasks, 'comments'),
  };
}
