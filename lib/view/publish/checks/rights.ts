import { isGranted } from '../../../shared/access/granted.ts';
import { mayOnPage } from '../../../shared/tasks.ts';
import type { Draft } from '../../../shared/post/draft.ts';
import { say } from '../../../words/say.ts';
import type { Check, Offers } from '../models.ts';
import type { Around } from './around.ts';
import { blocks } from './row.ts';

/** What the first comment needs beyond publishing; asked for here, and not refused at the button. */
export function checkRights(draft: Draft, offers: Offers, { account, signIn }: Around): Check[] {
  if (!offers.firstComment || draft.firstComment.trim() === '') return [];
  if (!isGranted(signIn, 'instagram_manage_comments')) {
    const act = { kind: 'ask', feature: 'comments' } as const;
    const fix = { label: say('preflight_allow'), act };
    const detail = say('preflight_comment_right_detail');
    return [blocks('comment-right', say('preflight_comment_right'), detail, fix)];
  }
  if (mayOnPage(account.tasks, 'comments')) return [];
  const fact = say('preflight_comment_role', account.pageName ?? '');
  return [blocks('comment-role', fact, say('preflight_comment_role_detail'), null)];
}
