import type { Call } from './call.ts';
import { missingPermission, noPermission, notFound, GraphError } from './errors.ts';
import { type Capability, type RuleSet, rules, unlocked, unlocks } from './rules.ts';
import type { Account, App, Page, Person } from './world/things.ts';

/** As much of a call as tells who asks. */
export type Asker = Pick<Call, 'world' | 'token' | 'now' | 'switches'>;

/** What stays when access to a person's data lapses, 90 days after they were last there. */
const lasting = /^(pages_|ads_|business_management$|read_insights$)/;

/** Whether an app may have a permission of a person, by its kind and its access level. */
export function grantable({ allowed, reviewed }: App, person: Person, permission: string): boolean {
  if (allowed && !allowed.includes(permission)) return false;
  return person.hasRole || reviewed === undefined || reviewed.includes(permission);
}

/**
 * Whether what a person granted does nothing. Meta's "Access Levels" has both: permissions at
 * Standard Access are asked of nobody without a role, and those that fall back to it become inactive
 * for them. UNCONFIRMED which of the two holds while a verification is outstanding.
 */
const inactive = ({ world, token, switches }: Asker): boolean =>
  world.app.unverified === true && switches.unverified === 'inactive' && !token.person.hasRole;

/** Whether the token's person granted a permission that the app may have. */
export function has(call: Asker, permission: string): boolean {
  const { token, world } = call;
  if (!grantable(world.app, token.person, permission) || inactive(call)) return false;
  const lapsed = call.now >= token.dataAccessExpiresAt && !lasting.test(permission);
  return !lapsed && token.consent.grants.get(permission) === 'granted';
}

/** Refuses unless the permission is there. */
export function need(call: Asker, permission: string): void {
  if (has(call, permission)) return;
  throw call.world.app.namesPermission ? missingPermission(permission) : noPermission();
}

/** Refuses a permission that was given, where no task of the person's on the Page carries it. */
function needTask(page: Page, permission: string, set: RuleSet): void {
  if (unlocked(set, permission, page.tasks)) return;
  const tasks = [...(unlocks[set][permission]?.tasks ?? []), 'MANAGE'];
  const message = `(#200) The user does not have one of the tasks ${tasks.join(', ')} on the Page`;
  throw new GraphError({ message, code: 200, http: 403 });
}

/** Whether the token's person may see a Page at all. */
export const seesPage = (call: Asker, page: Page): boolean =>
  page.tasks.length > 0 &&
  page.withheld !== true &&
  page.people.includes(call.token.person.id) &&
  (call.token.consent.ticked?.has(page.id) ?? true) &&
  (call.token.page === undefined || call.token.page === page);

/** Whether an account is professional, and was ticked. */
export const seesAccount = ({ token }: Asker, account: Account): boolean =>
  account.personal !== true && (token.consent.accounts?.has(account.id) ?? true);

/** The Page through which an account is seen, or the answer Meta gives to strangers. */
export function pageFor(call: Asker, account: Account, id: string): Page {
  const page = call.world.pageOf(account);
  if (!page || !seesPage(call, page) || !seesAccount(call, account)) throw notFound(id);
  return page;
}

/** Refuses what the permissions and Page tasks do not allow on an account. */
export const allow = (call: Asker, account: Account, what: Capability, id = account.id): void =>
  allowOn(call, pageFor(call, account, id), what);

/** Refuses what the permissions, the tasks and the kind of token do not allow on a Page. */
export function allowOn(call: Asker, page: Page, what: Capability): void {
  const { permissions } = rules[what];
  needKind(call, what);
  for (const wanted of permissions) needOneOf(call, [wanted].flat());
  needFeature(call, what);
  for (const permission of permissions.flat())
    if (has(call, permission)) needTask(page, permission, call.switches.rules);
}

/** Refuses what the app and the token do not allow, whatever Page or account it is about. */
export function allowAtAll(call: Asker, what: Capability): void {
  needKind(call, what);
  for (const wanted of rules[what].permissions) needOneOf(call, [wanted].flat());
  needFeature(call, what);
}

function needOneOf(call: Asker, wanted: readonly string[]): void {
  const [first = ''] = wanted;
  const spared = call.world.app.lean && /^pages_(show_list|read_engagement)$/.test(first);
  if (!spared && !wanted.some((permission) => has(call, permission))) need(call, first);
}

function needFeature(call: Asker, what: Capability): void {
  const { feature } = rules[what];
  const { features } = call.world.app;
  if (feature === undefined || features === undefined || features.includes(feature)) return;
  throw new GraphError({
    message:
      `(#10) To use '${feature}', your use of this endpoint must be reviewed and approved by ` +
      'Facebook. To submit this feature for review please read our documentation on reviewable ' +
      'features: https://developers.facebook.com/docs/apps/review.',
    code: 10,
  });
}

/** What is only done with a Page's own token is refused to a person's. */
function needKind(call: Asker, what: Capability): void {
  const { token } = rules[what];
  if (token === 'page' && call.token.page === undefined)
    throw call.switches.wrongToken === 190 ? notForPeople() : needsPageToken();
  if (token === 'user' && call.token.page !== undefined) throw needsUserToken();
}

const needsPageToken = (): GraphError =>
  new GraphError({
    message: '(#210) A page access token is required to request this resource.',
    code: 210,
  });

const notForPeople = (): GraphError =>
  new GraphError({
    message: 'User Access Token Is Not Supported',
    code: 190,
    subcode: 2069032,
    title: 'User Access Token Is Not Supported',
    said: 'A Page access token is required for this call for the new Pages experience.',
  });

const needsUserToken = (): GraphError =>
  new GraphError({
    message: '(#100) A user access token is required to request this resource.',
    code: 100,
  });

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
