import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { problemFor } from '../../lib/graph/codes.ts';
import type { Problem, Reason } from '../../lib/shared/problem.ts';
import { account, now } from '../gallery/models.ts';
import { paint } from './help.tsx';

type Row = {
  meta: [code: number, subcode: number | undefined, message?: string];
  reason: Reason | undefined;
  /** What happened, and who did it. */
  title: string;
  /** What to do. */
  todo: RegExp;
  button: string;
  does: 'ask' | 'openLink' | 'openDoctor';
};

const proof = 'API calls from the server require an appsecret_proof argument';
const secretOff = 'https://developers.facebook.com/apps/1029384756102938/settings/advanced/';
const again = { todo: /Sign in to go on; everything here is kept\./, button: 'Sign in' } as const;

const rows: Row[] = [
  {
    ...{ meta: [190, undefined], reason: undefined, title: 'Your sign-in has ended.' },
    ...{ ...again, does: 'ask' },
  },
  {
    ...{ meta: [102, undefined], reason: undefined, title: 'Your sign-in has ended.' },
    ...{ ...again, does: 'ask' },
  },
  {
    ...{ meta: [190, 458], reason: 'app-removed', does: 'ask' },
    ...{ title: 'You removed Loupe’s app on Facebook.', todo: /Sign in to allow it again/ },
    button: 'Sign in',
  },
  {
    ...{ meta: [190, 459], reason: 'checkpoint', does: 'openLink' },
    ...{ title: 'Facebook wants to check that it is you.', todo: /follow its steps, then sign in/ },
    button: 'Open Facebook',
  },
  {
    ...{ meta: [190, 460], reason: 'password-changed', does: 'ask' },
    ...{ title: 'Facebook ended your sign-in.', todo: /password changed.*Sign in again/ },
    button: 'Sign in',
  },
  {
    ...{ meta: [190, 463], reason: 'session-expired', title: 'Your sign-in has run out.' },
    ...{ ...again, does: 'ask' },
  },
  {
    ...{ meta: [190, 464], reason: 'unconfirmed-person', does: 'openLink' },
    ...{
      title: 'Facebook has not confirmed your account yet.',
      todo: /Confirm it on facebook\.com/,
    },
    button: 'Open Facebook',
  },
  {
    ...{ meta: [190, 467], reason: 'logged-out', title: 'You logged out of Facebook.' },
    ...{ ...again, does: 'ask' },
  },
  {
    ...{ meta: [190, 492], reason: 'page-role-lost', does: 'openDoctor' },
    ...{ title: 'Your role on the Page has changed.', todo: /Ask someone who manages the Page/ },
    button: 'See what is missing',
  },
  {
    ...{ meta: [100, undefined, proof], reason: 'app-secret-required', does: 'openLink' },
    ...{ title: 'Your Meta app asks for its secret.', todo: /switch “Require App Secret” off/ },
    button: 'Open app settings',
  },
];

const problemOf = ([
  code,
  subcode,
  message = 'Error validating access token',
]: Row['meta']): Problem =>
  problemFor(
    { code, message, ...(subcode === undefined ? {} : { error_subcode: subcode }) },
    { status: 400, method: 'GET' },
  ).problem;

describe('a token that Meta takes no more', () => {
  it.each(rows)('$meta: $title', ({ meta, reason, title, todo, button, does }) => {
    const problem = problemOf(meta);
    expect(problem.reason).toBe(reason);
    const { text, actions } = paint('panel', { problem });
    expect(text()).toContain(title);
    expect(text()).toMatch(todo);
    expect(text()).not.toMatch(/190|OAuth|subcode|token is/);
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(actions[does]).toHaveBeenCalledTimes(1);
    // Whoever signs in again is the person it was before.
    if (does === 'ask') expect(actions.ask).toHaveBeenCalledWith('reading', '100');
    if (reason === 'app-secret-required') expect(actions.openLink).toHaveBeenCalledWith(secretOff);
  });

  it('asks for another token where the one before was pasted', () => {
    const signIn = { userId: '100', name: 'Maren Holt', appId: null, door: 'pasted' } as const;
    const { actions } = paint('panel', { problem: problemOf([190, 463]), signIn });
    fireEvent.click(screen.getByRole('button', { name: 'Paste another token' }));
    expect(actions.openWelcome).toHaveBeenCalled();
    expect(actions.ask).not.toHaveBeenCalled();
  });
});

describe('a sign-in that is about to end', () => {
  const ending = { of: 'token', at: now + 7 * 86_400_000 } as const;

  it.each(['panel', 'popup'] as const)('is told of in the %s, with one press to renew it', (of) => {
    const { text, actions } = paint(of, { ending });
    expect(text()).toContain('in 7 days.');
    expect(text()).toContain('Renew it as Maren Holt');
    fireEvent.click(screen.getByRole('button', { name: 'Renew' }));
    expect(actions.renew).toHaveBeenCalledWith('100');
  });

  it('is put off for later, and was seen', () => {
    const { actions } = paint('panel', { ending: { ...ending, of: 'data-access' } });
    expect(document.body.textContent).toContain('Meta lets Loupe see this account until');
    fireEvent.click(screen.getByRole('button', { name: 'Later' }));
    expect(actions.seen).toHaveBeenCalledWith('100');
  });

  it('gives way to what is wrong already', () => {
    const { text } = paint('popup', { ending, problem: problemOf([190, 460]) });
    expect(text()).not.toContain('Renew');
    expect(account.ending).toBe(null);
  });
});
