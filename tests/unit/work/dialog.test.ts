import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../lib/shared/problem.ts';
import { dialogUrl, endingOf, readRedirect, wantsPerson } from '../../../lib/work/dialog.ts';

const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const expected = { redirectUri, state: 'the-state' };
const read = (rest: string, to = redirectUri): ReturnType<typeof readRedirect> =>
  readRedirect(to + rest, expected, 1_000);

function reasonOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return problemOf(error).reason;
  }
  return 'no refusal';
}

describe('the address that opens the dialog', () => {
  const ask = { version: 'v25.0', appId: '123456789', redirectUri, state: 's', rerequest: false };

  it('names the permissions, the state and the way back', () => {
    const permissions = ['instagram_basic', 'pages_show_list'];
    const url = new URL(dialogUrl({ ...ask, configId: null, permissions }));
    expect(url.origin + url.pathname).toBe('https://www.facebook.com/v25.0/dialog/oauth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '123456789',
      redirect_uri: redirectUri,
      state: 's',
      response_type: 'token',
      display: 'page',
      scope: 'instagram_basic,pages_show_list',
    });
  });

  it('asks again for a declined permission by name', () => {
    const permissions = ['instagram_manage_comments'];
    const url = new URL(dialogUrl({ ...ask, configId: null, permissions, rerequest: true }));
    expect(url.searchParams.get('auth_type')).toBe('rerequest');
    expect(url.searchParams.get('scope')).toBe('instagram_manage_comments');
  });

  it('has Facebook ask who it is, where somebody else is to sign in', () => {
    const url = new URL(dialogUrl({ ...ask, configId: null, permissions: ['a'], other: true }));
    expect(url.searchParams.get('auth_type')).toBe('reauthenticate');
  });

  it('lets a configuration take the place of the list', () => {
    const url = new URL(dialogUrl({ ...ask, configId: '987654321', permissions: ['a'] }));
    expect(url.searchParams.get('config_id')).toBe('987654321');
    expect(url.searchParams.has('scope')).toBe(false);
  });
});

describe('the address the dialog ends on', () => {
  it('prefers the long-lived token, whose life the short one does not tell', () => {
    const answer = read(
      '?#access_token=short&expires_in=4815&long_lived_token=long' +
        '&data_access_expiration_time=1800000000&state=the-state',
    );
    expect(answer).toEqual({
      token: 'long',
      long: true,
      expiresAt: null,
      dataAccessExpiresAt: 1_800_000_000_000,
    });
  });

  it('takes the short token with its life where there is no long one', () => {
    const answer = read('#access_token=short&expires_in=3600&state=the-state');
    expect(answer).toMatchObject({ token: 'short', long: false, expiresAt: 3_601_000 });
  });

  it('reads the data-access date in either notation', () => {
    const iso = '2026-12-01T00:00:00Z';
    const answer = read(`#access_token=t&state=the-state&data_access_expiration_time=${iso}`);
    expect(answer.dataAccessExpiresAt).toBe(Date.parse(iso));
  });

  it.each([
    [
      'cancelled',
      '?error_reason=user_denied&error=access_denied&state=the-state#_=_',
      'login-cancelled',
    ],
    ['redirect blocked', '?error_code=1349168&error_message=URL+Blocked', 'login-redirect-blocked'],
    ['domain missing', '?error_code=1349048&error_message=x', 'login-redirect-blocked'],
    ['no role', '?error_code=1349126&error_message=x', 'login-no-role'],
    ['app not ready', '?error_code=1349220&error_message=x', 'login-app-not-ready'],
    ['unknown dialog error', '?error_code=1&error_message=x&state=the-state', 'login-refused'],
    ['another state', '#access_token=t&state=other', 'login-wrong-state'],
    ['no state', '#access_token=t', 'login-wrong-state'],
    ['two states', '#access_token=t&state=the-state&state=the-state', 'login-wrong-state'],
    ['a state in both places', '?state=the-state#access_token=t&state=x', 'login-wrong-state'],
    ['no token', '#state=the-state', 'login-refused'],
    ['a token in the query', '?access_token=t&state=the-state', 'login-refused'],
  ])('refuses when %s', (_, rest, reason) => {
    expect(reasonOf(() => read(rest))).toBe(reason);
  });

  it.each([
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org.evil.example/',
    'https://other.chromiumapp.org/',
    'http://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/elsewhere',
    'not an address',
  ])('refuses the foreign address %s', (to) => {
    const rest = '#access_token=t&state=the-state';
    expect(reasonOf(() => read(rest, to))).toBe('login-wrong-state');
  });

  it('refuses everything when no login is pending', () => {
    const run = (): unknown =>
      readRedirect(`${redirectUri}#access_token=t&state=null`, { redirectUri, state: null }, 0);
    expect(reasonOf(run)).toBe('login-wrong-state');
  });

  it('never gives a token for any other state, and never throws anything unnamed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (query, fragment) => {
        const reason = reasonOf(() => read(`?${query}#${fragment}`));
        return (
          reason !== undefined &&
          (reason !== 'no refusal' || /state=the-state/.test(query + fragment))
        );
      }),
    );
  });
});

describe('an unseen dialog', () => {
  it.each([
    [
      'User interaction required. Try setting `abortOnLoadForNonInteractive` and ' +
        '`timeoutMsForNonInteractive` if multiple navigations are required.',
      true,
    ],
    ['User interaction required.', true],
    ['Requires user interaction', true],
    ['Authorization page could not be loaded.', false],
    ['Authorization page load timed out.', false],
    ['The user did not approve access.', false],
  ])('"%s" asks for somebody: %s', (text, asks) => {
    expect(wantsPerson(new Error(text))).toBe(asks);
  });
});

describe('a dialog that ended without an address', () => {
  it.each([
    ['The user did not approve access.', 'login-cancelled'],
    ['User cancelled or denied access.', 'login-cancelled'],
    ['Only one web auth flow is allowed at a time.', 'login-busy'],
    ['Authorization page could not be loaded.', 'login-unreachable'],
    ['Authorization page load timed out.', 'login-unreachable'],
    ['Invalid request', 'login-unreachable'],
    ['redirect_uri is invalid', 'login-redirect-blocked'],
    // No window could be opened, or the browser is going away: nothing was changed, start again.
    ['Couldn’t create a browser window to display an authorization page.', 'login-interrupted'],
    ['Identity API is disabled in incognito windows.', 'login-interrupted'],
    ['The browser context is shutting down.', 'login-interrupted'],
    ['Did not redirect to the right URL.', 'login-redirect-blocked'],
    ['redirect_uri not allowed', 'login-redirect-blocked'],
    ['something new', 'login-interrupted'],
  ])('says why for "%s"', (text, reason) => {
    expect(endingOf(new Error(text)).problem.reason).toBe(reason);
  });
});
