import type { Room } from '../room.ts';
import type { Answer } from '../traffic.ts';
import { accountsOf, type Choice, pagesOf, type Request } from './request.ts';

const shortLife = 4_815_000;

const go = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });

/** The redirect with these parameters behind those it may have already. */
const withQuery = ({ redirect }: Request, query: URLSearchParams | '' = ''): string =>
  `${redirect}${redirect.includes('?') ? (query === '' ? '' : '&') : '?'}${query}`;

/** Back to the app after a refusal by the person. */
export function back(request: Request, _why: 'cancel', room: Room): Answer {
  const query = new URLSearchParams({
    error_reason: 'user_denied',
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error.',
    ...stateOf(request, room),
  });
  return go(`${withQuery(request, query)}#_=_`);
}

const words = {
  1349168:
    'URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app’s ' +
    'Client OAuth Settings.',
  1349048: 'Can’t Load URL: The domain of this URL isn’t included in the app’s domains.',
  1349126: 'App Not Setup: This app is still in development mode, and you have no access to it.',
  1349220: 'Feature Unavailable: Facebook Login is currently unavailable for this app.',
  1349999: 'Something went wrong. We’re working on getting this fixed as soon as we can.',
};

/** Back to the app with a refusal by the dialog itself, which has another shape. */
export function blocked(request: Request, code: keyof typeof words): Answer {
  const query = new URLSearchParams({
    error_code: String(code),
    error_message: words[code],
    ...(request.state === undefined ? {} : { state: request.state }),
  });
  return go(`${withQuery(request, query)}#_=_`);
}

/** Notes what was chosen and hands out the tokens, in the fragment as Meta does. */
export function granted(request: Request, choice: Choice, room: Room): Answer {
  const { person } = request;
  const { consent } = person;
  consent.grants.set('public_profile', 'granted');
  for (const name of request.asked)
    consent.grants.set(name, choice.permissions.includes(name) ? 'granted' : 'declined');
  if (request.picksPages) tick(request, choice, room);
  room.tokens.renewAccess(person);
  if (request.asksWho) room.dialog.person = person.id;
  if (room.dialog.mode === 'no-token') {
    return go(`${withQuery(request)}#${new URLSearchParams(stateOf(request, room))}`);
  }
  const short = room.tokens.user(person, shortLife);
  const long = room.dialog.mode === 'no-long-lived' ? undefined : room.tokens.user(person);
  const fragment = new URLSearchParams({
    access_token: short.value,
    data_access_expiration_time: String(Math.floor(short.dataAccessExpiresAt / 1000)),
    expires_in: String(shortLife / 1000),
    ...(long ? { long_lived_token: long.value } : {}),
    ...stateOf(request, room),
  });
  return go(`${withQuery(request)}#${fragment}`);
}

/**
 * Notes which Pages and accounts were ticked. Meta offers to tick those to come, too; then, and
 * where there was nothing to tick, a permission is for all there are. The second is UNCONFIRMED.
 */
function tick({ person }: Request, choice: Choice, { world }: Room): void {
  const { consent, leaves, optsIn } = person;
  const pages = pagesOf(person, world).map(({ id }) => id);
  const accounts = accountsOf(person, world);
  const all = optsIn === true && ![...pages, ...accounts].some((id) => leaves?.has(id));
  const note = (shown: string[], chosen: string[] | undefined): Set<string> | undefined =>
    shown.length === 0 || (all && !chosen)
      ? undefined
      : new Set((chosen ?? shown).filter((id) => !leaves?.has(id)));
  const [ticked, told] = [note(pages, choice.pages), note(accounts, choice.accounts)];
  delete consent.ticked;
  delete consent.accounts;
  Object.assign(consent, { picked: true }, ticked && { ticked }, told && { accounts: told });
}

function stateOf(request: Request, room: Room): Record<string, string> {
  if (request.state === undefined) return {};
  return { state: room.dialog.mode === 'wrong-state' ? `${request.state}x` : request.state };
}
