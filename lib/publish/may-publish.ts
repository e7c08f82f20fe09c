import type { AccountRow } from '../store/rows.ts';
import { readSignIn } from '../store/read/people.ts';
import { abilities, abilityNeeds } from '../shared/access/ability.ts';
import { tasksAllow, toldTasks } from '../shared/access/may-do.ts';
import { isGranted } from '../shared/access/granted.ts';
import { featurePermissions, type Feature, type Permission } from '../shared/permissions.ts';
import { AppError } from '../shared/problem.ts';
import type { PagePart } from '../shared/tasks.ts';
import { refusal } from './refuse.ts';

/** What the tasks must allow for a feature that is asked for by the name of what it lets one do. */
function partOf(feature: Feature): PagePart | null {
  const ability = abilities.find((one) => one === feature);
  return ability ? abilityNeeds[ability].part : null;
}

const missing = (permission: Permission): AppError =>
  new AppError(
    { code: 'not-allowed', reason: 'permission-missing', permission },
    `${permission} is not granted`,
  );

/**
 * Refuses where the person has not granted what a part needs, or may not do it on the Page: told
 * before anything is asked of Meta, and with what would help.
 */
export async function mustAllow(account: AccountRow, features: readonly Feature[]): Promise<void> {
  const signIn = await readSignIn(account.signInId);
  for (const feature of features) {
    for (const permission of featurePermissions[feature]) {
      if (!isGranted(signIn, permission)) throw missing(permission);
    }
    const part = partOf(feature);
    if (!tasksAllow(toldTasks(account.tasks), part)) {
      throw refusal('not-allowed', 'page-role-lost', `the Page’s tasks do not allow ${feature}`);
    }
    if (feature === 'lending' && account.pageId === null) {
      throw refusal('not-allowed', 'page-unknown', 'no Page to lend a picture to');
    }
  }
}
