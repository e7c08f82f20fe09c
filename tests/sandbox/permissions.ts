import type { Call } from './call.ts';
import { missingPermission, noPermission, notFound, GraphError } from './errors.ts';
import type { Account, Page } from './world/things.ts';

/** Whether the token's person granted a permission that the app may have. */
export function has(call: Call, permission: string): boolean {
  const { token, world } = call;
  if (world.app.allowed && !world.app.allowed.includes(permission)) return false;
  const lapsed = call.now >= token.dataAccessExpiresAt && !permission.startsWith('pages_');
  return !lapsed && token.consent.grants.get(permission) === 'granted';
}

/** Refuses unless the permission is there. */
export function need(call: Call, permission: string): void {
  if (has(call, permission)) return;
  throw call.world.app.namesPermission ? missingPermission(permission) : noPermission();
}

/** Both families of task names as one. */
export const taskOf = (name: string): string =>
  name
    .replace('PROFILE_PLUS_', '')
    .replace('FULL_CONTROL', 'MANAGE')
    .replace('MODERATE_DELEGATE_COMMUNITY', 'MODERATE');

function needTask(page: Page, tasks: string[]): void {
  if (page.tasks.some((name) => tasks.includes(taskOf(name)))) return;
  const message = `(#200) The user does not have one of the tasks ${tasks.join(', ')} on the Page`;
  throw new GraphError({ message, code: 200, http: 403 });
}

/** Whether the token's person may see a Page at all. */
export const seesPage = (call: Call, page: Page): boolean =>
  page.tasks.length > 0 &&
  page.people.includes(call.token.person.id) &&
  (call.token.consent.ticked?.has(page.id) ?? true) &&
  (call.token.page === undefined || call.token.page === page);

/** The Page through which an account is seen, or the answer Meta gives to strangers. */
export function pageFor(call: Call, account: Account, id: string): Page {
  const page = call.world.pageOf(account);
  if (!page || !seesPage(call, page)) throw notFound(id);
  return page;
}

/** Refuses what the permissions and Page tasks do not allow on an account. */
export function allow(
  call: Call,
  account: Account,
  what: 'read' | 'comments' | 'insights',
  id = account.id,
): void {
  const page = pageFor(call, account, id);
  need(call, 'instagram_basic');
  if (!call.world.app.lean && !(what === 'read' && has(call, 'pages_show_list')))
    need(call, 'pages_read_engagement');
  if (what === 'comments') {
    need(call, 'instagram_manage_comments');
    needTask(page, ['MODERATE', 'CREATE_CONTENT', 'MANAGE']);
  }
  if (what === 'insights') {
    need(call, 'instagram_manage_insights');
    needTask(page, ['ANALYZE', 'MANAGE']);
  }
}

/** How Meta refuses a Page of which nothing may be read. */
export const missingPage = (permission: string): GraphError =>
  new GraphError({
    message:
      '(#100) Object does not exist, cannot be loaded due to missing permission or reviewable ' +
      `feature, or does not support this operation. This endpoint requires the '${permission}' ` +
      "permission or the 'Page Public Content Access' feature or the 'Page Public Metadata " +
      "Access' feature.",
    code: 100,
  });
