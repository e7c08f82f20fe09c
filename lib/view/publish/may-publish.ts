import { isGranted } from '../../shared/access/granted.ts';
import { mayOnPage } from '../../shared/tasks.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';
import type { MayPublish } from './models.ts';

/** Whether an account can publish, by its sign-in, what was granted and the role on its Page. */
export function mayPublish(account: AccountRow, signIn: SignInRow | null): MayPublish {
  const { pageName } = account;
  if (!signIn) return { kind: 'no', problem: { code: 'signed-out' }, pageName };
  if (signIn.ended) return { kind: 'no', problem: signIn.ended.problem, pageName };
  if (!isGranted(signIn, 'instagram_content_publish')) {
    return { kind: 'ask', permission: 'instagram_content_publish' };
  }
  if (!mayOnPage(account.tasks, 'publishing')) {
    const problem = { code: 'not-allowed', reason: 'page-role-lost' } as const;
    return { kind: 'no', problem, pageName };
  }
  return { kind: 'yes' };
}
