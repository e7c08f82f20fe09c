import { AppError, type Reason } from '../shared/problem.ts';

/**
 * Facebook's login dialog, `www.facebook.com/{version}/dialog/oauth`, implicit grant.
 * Source: Meta, "Manually build a login flow" and "Instagram API onboarding with Facebook Login".
 */
export type DialogAsk = {
  version: string;
  appId: string;
  configId: string | null;
  redirectUri: string;
  state: string;
  permissions: readonly string[];
  /** Asks again for what was declined before, and opens the choice of Pages again. */
  rerequest: boolean;
  /** Has Facebook ask who it is, also where somebody is signed in there already. */
  other?: boolean;
  origin?: string;
};

export function dialogUrl(ask: DialogAsk): string {
  const origin = ask.origin ?? 'https://www.facebook.com';
  const url = new URL(`/${ask.version}/dialog/oauth`, origin);
  url.searchParams.set('client_id', ask.appId);
  url.searchParams.set('redirect_uri', ask.redirectUri);
  url.searchParams.set('state', ask.state);
  url.searchParams.set('response_type', 'token');
  url.searchParams.set('display', 'page');
  // A configuration carries its own list; asking again for one permission still names it.
  if (ask.configId) url.searchParams.set('config_id', ask.configId);
  if (!ask.configId || ask.rerequest) url.searchParams.set('scope', ask.permissions.join(','));
  if (ask.other) url.searchParams.set('auth_type', 'reauthenticate');
  else if (ask.rerequest) url.searchParams.set('auth_type', 'rerequest');
  return url.href;
}

/** What a finished dialog carries. The short token's life says nothing of the long one's. */
export type DialogAnswer = {
  token: string;
  long: boolean;
  expiresAt: number | null;
  dataAccessExpiresAt: number | null;
};

// Dialog errors are told apart by number, since their words come in the person's language.
const dialogErrors: Record<string, Reason> = {
  '1349168': 'login-redirect-blocked',
  '1349048': 'login-redirect-blocked',
  '1349126': 'login-no-role',
  '1349220': 'login-app-not-ready',
  '191': 'login-redirect-blocked',
};

const refuse = (reason: Reason, note: string): AppError =>
  new AppError({ code: reason === 'login-cancelled' ? 'not-allowed' : 'unexpected', reason }, note);

/** Unix seconds, or a date in ISO 8601: both have been seen for the data-access date. */
function instantOf(text: string | null): number | null {
  if (!text || text === '0') return null;
  const at = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isFinite(at) ? at : null;
}

/**
 * Reads the address the dialog ended on: errors come in the query, tokens in the fragment, and
 * Facebook sometimes appends `#_=_`; so both are read. Anything but our own address and the state
 * we sent is refused.
 */
export function readRedirect(
  address: string,
  expected: { redirectUri: string; state: string | null },
  now: number,
): DialogAnswer {
  const url = URL.canParse(address) ? new URL(address) : null;
  const own = new URL(expected.redirectUri);
  if (!url || url.origin !== own.origin || url.pathname !== own.pathname) {
    throw refuse('login-wrong-state', 'the dialog ended on a foreign address');
  }
  const fragment = new URLSearchParams(url.hash.slice(1).replace(/_=_$/, ''));
  const get = (name: string): string | null => url.searchParams.get(name) ?? fragment.get(name);

  const byNumber = dialogErrors[get('error_code') ?? ''];
  if (byNumber) throw refuse(byNumber, `dialog error ${get('error_code')}`);
  const states = [...url.searchParams.getAll('state'), ...fragment.getAll('state')];
  if (expected.state === null || states.length !== 1 || states[0] !== expected.state) {
    throw refuse('login-wrong-state', 'the state is not the one that was sent');
  }
  if (get('error') === 'access_denied' || get('error_reason') === 'user_denied') {
    throw refuse('login-cancelled', 'the person cancelled the dialog');
  }
  if (get('error') || get('error_code') || get('error_message')) {
    throw refuse('login-refused', `dialog error ${get('error_code') ?? get('error')}`);
  }
  // Tokens are taken from the fragment alone: one in a query would have been seen by servers.
  const long = fragment.get('long_lived_token');
  const token = long ?? fragment.get('access_token');
  if (!token) throw refuse('login-refused', 'the dialog gave no token');
  const seconds = Number(fragment.get('expires_in'));
  return {
    token,
    long: long !== null,
    expiresAt: long === null && seconds > 0 ? now + seconds * 1000 : null,
    dataAccessExpiresAt: instantOf(fragment.get('data_access_expiration_time')),
  };
}

/** The browsers' own words for a dialog that ended without an address. */
const browserEndings: [RegExp, Reason][] = [
  [/did not approve|cancelled or denied/i, 'login-cancelled'],
  [/only one web auth flow/i, 'login-busy'],
  [/could not be loaded|timed out|Invalid request/i, 'login-unreachable'],
  [/right URL|redirect_uri/i, 'login-redirect-blocked'],
];

/** Whether an unseen dialog ended because a person would have to do something in it. */
export const wantsPerson = (thrown: unknown): boolean =>
  thrown instanceof Error && /interaction/i.test(thrown.message);

export function endingOf(thrown: unknown): AppError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const reason = browserEndings.find(([words]) => words.test(text))?.[1] ?? 'login-interrupted';
  return refuse(reason, text);
}
