import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { reasons, type Reason } from '../../lib/shared/problem.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { cases, empty, failed, maren, now, still } from '../gallery/options/models.ts';

function open(first: OptionsModel | null, over: Partial<Actions> = {}) {
  const model = signal(first);
  const actions: Actions = { ...still, ...over };
  render(<WelcomeScreen model={model} actions={actions} now={signal(now)} />);
  return model;
}
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const heading = (name: string | RegExp): HTMLElement =>
  screen.getByRole('heading', { level: 2, name });

afterEach(cleanup);

describe('the ways in', () => {
  it('are two doors, and the sample account is not drawn before it works', () => {
    open(empty);
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(2);
    expect(screen.getByRole('button', { name: /own Meta app/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Paste a token/ })).toBeTruthy();
    expect(screen.queryByText(/sample/i)).toBeNull();
  });

  it('stand there before anything was read', () => {
    open(null);
    expect(heading(/Look closer/)).toBeTruthy();
  });

  it('say who is signed in already', () => {
    open({ ...empty, signIns: [maren] });
    expect(screen.getByText('Maren Holt is signed in.')).toBeTruthy();
  });
});

describe('the guided set-up', () => {
  it('has six steps and moves focus to the heading of each', async () => {
    open(empty);
    press(/own Meta app/);
    for (let step = 1; step < 6; step += 1) {
      expect(screen.getByText(`Step ${step} of 6`)).toBeTruthy();
      press('Next');
      await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    }
    expect(heading('Connect')).toBe(document.activeElement);
  });

  it('shows the redirect address and copies it', async () => {
    const copy = vi.fn(async () => true);
    open(empty, { copy });
    press(/own Meta app/);
    press(/^Step 4/);
    press('Copy');
    await screen.findByText('Copied');
    expect(copy).toHaveBeenCalledWith(empty.redirectUri);
  });

  it('refuses the app secret while it is typed, and never sends it', () => {
    const change = vi.fn(async () => undefined);
    open(empty, { change });
    press('I have an App ID');
    type('App ID', '0123456789abcdef0123456789ABCDEF');
    expect(screen.getByText(/looks like the app secret/)).toBeTruthy();
    press('Connect with Facebook');
    expect(change).not.toHaveBeenCalled();
  });

  it.each([
    ['', 'Enter the App ID first.'],
    ['12345', 'Too short: an App ID has 8 to 20 digits.'],
    ['123456789012345678901', 'Too long: an App ID has 8 to 20 digits.'],
    ['my app', 'An App ID has digits only.'],
  ])('refuses %j as an App ID and says why', (typed, why) => {
    const ask = vi.fn(async () => undefined);
    open(empty, { ask });
    press('I have an App ID');
    type('App ID', typed);
    press('Connect with Facebook');
    expect(screen.getByText(why)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('App ID'));
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps the ids and then asks for reading alone', async () => {
    const calls: unknown[] = [];
    open(empty, {
      change: async (patch) => void calls.push(patch),
      ask: async (...what) => void calls.push(what),
    });
    press('I have an App ID');
    type('App ID', ' 482910337716204 ');
    press('Connect with Facebook');
    await waitFor(() =>
      expect(calls).toEqual([{ appId: '482910337716204', configId: null }, ['reading', null]]),
    );
  });
});

describe('the pasted door', () => {
  const whole = `EAAB${'x'.repeat(160)}`;

  it('hides the token, clears the field and hands it over without its wrapping', async () => {
    const paste = vi.fn(async () => undefined);
    open(empty, { paste });
    press(/Paste a token/);
    const field = screen.getByLabelText<HTMLInputElement>('Access token');
    expect(field.type).toBe('password');
    type('Access token', ` "Bearer ${whole}" `);
    press('Connect');
    await waitFor(() => expect(paste).toHaveBeenCalledWith(whole));
    expect(field.value).toBe('');
  });

  it.each([
    ['482910337716204|AbCdEfGhIjKlMnOpQrStUvWx', /an app token/],
    ['0123456789abcdef0123456789abcdef', /an app secret/],
    ['EAAB too many words in it to be one', /whole token/],
    ['EAAB', /whole token/],
    ['', /Paste the token first/],
  ])('refuses %j at once and clears it', (typed, why) => {
    const paste = vi.fn(async () => undefined);
    open(empty, { paste });
    press(/Paste a token/);
    type('Access token', typed);
    press('Connect');
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Access token').value).toBe('');
    expect(paste).not.toHaveBeenCalled();
  });

  it('says what a Page token cannot do', () => {
    open(empty);
    press(/Paste a token/);
    expect(screen.getByText(/cannot list others/)).toBeTruthy();
  });
});

describe('the connect journey', () => {
  it('can be given up while Facebook’s window is open', () => {
    const dismissConnect = vi.fn(async () => undefined);
    open(cases['asking'] ?? null, { dismissConnect });
    press('Stop waiting');
    expect(dismissConnect).toHaveBeenCalled();
  });

  it('moves focus along as it goes on', async () => {
    const model = open(cases['asking'] ?? null);
    model.value = cases['reading'] ?? null;
    await waitFor(() => expect(heading('Facebook said yes')).toBe(document.activeElement));
    model.value = cases['done'] ?? null;
    await waitFor(() => expect(heading(/^Connected/)).toBe(document.activeElement));
  });

  it('ends with the accounts, what was granted and the offer of comments', () => {
    const ask = vi.fn(async () => undefined);
    open(cases['done'] ?? null, { ask });
    expect(heading('Connected: @maren.makes and @harbour.bakery')).toBeTruthy();
    expect(screen.getByText('on the Page Maren Makes')).toBeTruthy();
    expect(screen.getAllByText('granted')).toHaveLength(4);
    expect(screen.getByText(/No Instagram account is linked to: Tideline Surf/)).toBeTruthy();
    press('Switch on comments');
    expect(ask).toHaveBeenCalledWith('comments', maren.userId);
  });

  it.each(reasons)('says what %s means and offers a way out', (reason: Reason) => {
    open(failed(reason));
    const section = screen.getByRole('heading', { level: 2 }).closest('section');
    expect(screen.getByRole('heading', { level: 2 }).textContent?.length).toBeGreaterThan(5);
    expect(section?.querySelectorAll('button').length).toBeGreaterThanOrEqual(2);
  });

  it('a blocked redirect shows the address to copy and where it belongs', () => {
    open(failed('login-redirect-blocked'));
    expect(screen.getByText(empty.redirectUri)).toBeTruthy();
    expect(screen.getByText(/Valid OAuth Redirect URIs/)).toBeTruthy();
  });

  it('Pages without an account are named', () => {
    open(failed('no-instagram'));
    expect(screen.getByText('Tideline Surf')).toBeTruthy();
  });

  it('a refused App ID leads back to its field', async () => {
    const model = open(failed('app-id-missing'), {
      dismissConnect: async () => void (model.value = empty),
    });
    press('Change the App ID');
    await waitFor(() => expect(screen.getByLabelText('App ID')).toBeTruthy());
  });

  it('trying again asks for the same feature of the same person', () => {
    const ask = vi.fn(async () => undefined);
    const model = failed('permission-declined', { permission: 'instagram_manage_comments' });
    const connect = { ...model.connect, feature: 'comments' as const, signInId: maren.userId };
    open({ ...model, connect }, { ask });
    expect(screen.getByText(/Read and answer comments/)).toBeTruthy();
    press('Ask again');
    expect(ask).toHaveBeenCalledWith('comments', maren.userId);
  });
});
