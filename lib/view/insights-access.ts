import { isGranted, tellsGrants } from '../shared/access/granted.ts';
import { mayOnPage } from '../shared/tasks.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import type { InsightsModel } from './models.ts';

/**
 * Whether Meta gives figures for an account, by what was granted and the tasks on its Page. A
 * sign-in that has ended says so elsewhere.
 */
export function insightsOf(account: AccountRow, signIn: SignInRow | null): InsightsModel {
  const { sample, tasks, pageName } = account;
  if (sample || !signIn || signIn.ended) return { kind: 'on' };
  if (!isGranted(signIn, 'instagram_manage_insights')) {
    const closed = signIn.tokenKind === 'page' && tellsGrants(signIn);
    return { kind: closed ? 'page-token' : 'offer' };
  }
  return mayOnPage(tasks, 'insights') ? { kind: 'on' } : { kind: 'no-task', pageName };
}
