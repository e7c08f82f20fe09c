import type { AccountId, PageId } from '../../../lib/shared/ids.ts';
import { grantable } from '../permissions.ts';
import type { Room } from '../room.ts';
import type { Page, Person } from '../world/things.ts';
import type { World } from '../world/world.ts';

/** What an app asks of a person. */
export interface Request {
  redirect: string;
  state?: string;
  person: Person;
  /** Whether Facebook asks who it is, whoever is signed in there. */
  asksWho: boolean;
  /** Permissions that are really put to the person now. */
  asked: string[];
  /** Whether the Pages are to be ticked (again). */
  picksPages: boolean;
}

/** What the person chose. */
export interface Choice {
  permissions: string[];
  pages: PageId[] | undefined;
  accounts?: AccountId[] | undefined;
}

/** The Pages a person is shown to tick. */
export const pagesOf = (person: Person, { pages }: World): Page[] =>
  pages.filter(
    (one) => one.people.includes(person.id) && one.tasks.length > 0 && one.withheld !== true,
  );

/** The Instagram accounts they are shown: professional ones that hang on those Pages. */
export const accountsOf = (person: Person, world: World): AccountId[] =>
  pagesOf(person, world).flatMap(({ account }) =>
    account && account.personal !== true ? [account.id] : [],
  );

const redirects = [
  /^https:\/\/[a-p]{32}\.chromiumapp\.org\//,
  /^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\//,
  // One's own machine, which Meta allows an app in development without being asked.
  /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?[/?]/,
];

/** What a login configuration usually asks for; `scope` beside it asks for more. */
const configured = [
  'instagram_basic',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_manage_insights',
  'instagram_manage_comments',
];

/** Reads the dialog's address, or says in words what is wrong with it. */
export function readRequest(params: URLSearchParams, room: Room): Request | string {
  if (params.get('client_id') !== room.world.app.id) return 'Invalid App ID';
  const redirect = params.get('redirect_uri') ?? '';
  if (!redirects.some((form) => form.test(`${redirect.replace(/\/?$/, '/')}`)))
    return 'URL Blocked: the redirect address is not one of this app';
  if (!(params.get('response_type') ?? '').split(/[ ,]/).includes('token'))
    return 'The sandbox gives tokens only (response_type=token)';
  const state = params.get('state');
  const asksWho = params.get('auth_type') === 'reauthenticate';
  const person = asksWho ? whoever(params, room) : signedIn(room);
  if (!person) return 'Nobody is signed in';
  const again = params.get('auth_type') === 'rerequest';
  const own = params.has('config_id') ? (room.world.app.configured ?? configured) : [];
  const scope = [...new Set([...own, ...scopeOf(params.get('scope') ?? '')])];
  const asked = scope.filter((name) => {
    if (!offered(name, person, room)) return false;
    const grant = person.consent.grants.get(name);
    return grant === undefined || grant === 'expired' || (again && grant === 'declined');
  });
  const { ticked, picked = ticked !== undefined } = person.consent;
  const picksPages = again || !picked;
  return { redirect, person, asksWho, asked, picksPages, ...(state === null ? {} : { state }) };
}

/** Who is signed in at Facebook in this browser. */
const signedIn = ({ world: { people }, dialog }: Room): Person | undefined =>
  people.find((one) => one.id === dialog.person) ?? people[0];

/** Who signs in where they are asked: as they said on the page, or as it was scripted. */
function whoever(params: URLSearchParams, room: Room): Person | undefined {
  const { people } = room.world;
  const before = signedIn(room);
  const named = params.get('person') ?? room.dialog.other;
  return people.find(({ id }) => id === named) ?? people.find((one) => one !== before) ?? before;
}

/** Whether a permission is put to a person at all. */
const offered = (name: string, person: Person, { world: { app }, switches }: Room): boolean => {
  const waits = app.unverified === true && switches.unverified === 'not-asked';
  return grantable(app, person, name) && (person.hasRole || !waits);
};

const scopeOf = (text: string): string[] =>
  text.split(/[ ,]+/).filter((name) => name !== '' && name !== 'public_profile');

/** The choice of a person who says yes to all, or what was scripted. */
export function usualChoice(request: Request, room: Room): Choice {
  const { decline, pages, accounts } = room.dialog;
  const { unwilling } = request.person;
  return {
    permissions: request.asked.filter((name) => !decline.includes(name) && !unwilling?.has(name)),
    pages: request.picksPages ? pages : undefined,
    accounts: request.picksPages ? accounts : undefined,
  };
}
