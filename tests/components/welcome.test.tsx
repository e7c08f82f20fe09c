import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { featurePermissions } from '../../lib/shared/permissions.ts';
import { reasons, type Reason } from '../../lib/shared/problem.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { guideAt } from '../gallery/options/guide.ts';
import { cases, empty, failed, maren, now, settings, still } from '../gallery/options/models.ts';

function open(first: OptionsModel | null, over: Partial<Actions> = {}) {
  const model = signal(first);
  const actions: Actions = { ...still, ...over };
  const guide = guideAt();
  render(<WelcomeScreen model={model} actions={actions} guide={guide} now={signal(now)} />);
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
  it('are one’s own app, a token, and a sample account that is there now', () => {
    open(empty);
    const doors = within(screen.getByRole('list', { name: 'Ways in' })).getAllByRole('button');
    expect(doors.map((door) => door.textContent)).toEqual([
      expect.stringMatching(/own Meta app.*6 min/),
      expect.stringMatching(/Paste a token.*1 min/),
      expect.stringMatching(/sample account.*now/),
    ]);
  });

  it('say what Loupe can do and what it cannot', () => {
    open(empty);
    expect(screen.getByText(/No server, no tracking/)).toBeTruthy();
    expect(screen.getByText(/Not for personal accounts/)).toBeTruthy();
    expect(screen.getByText(/only while this browser is open/)).toBeTruthy();
  });

  it('open the sample account in the turn of the press, and say where it is', async () => {
    const openSample = vi.fn(async () => undefined);
    open(empty, { openSample });
    press(/sample account/);
    expect(openSample).toHaveBeenCalledTimes(1);
    await screen.findByText('The sample account opened in the panel.');
  });

  it('tell what is needed first when they are asked', () => {
    open(empty);
    const button = screen.getByRole('button', { name: 'What you need first' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    press('What you need first');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/A Facebook Page that you manage/)).toBeTruthy();
  });

  it('stand there before anything was read', () => {
    open(null);
    expect(heading(/Look closer/)).toBeTruthy();
  });

  it('say who is signed in already', () => {
    open({ ...empty, signIns: [maren] });
    expect(screen.getByText('Maren Holt is signed in.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open the panel' })).toBeTruthy();
  });

  it('send whoever is signed in and reaches no account to the doctor', () => {
    const openDoctor = vi.fn();
    open({ ...empty, signIns: [{ ...maren, accounts: [] }] }, { openDoctor });
    expect(screen.queryByRole('button', { name: 'Open the panel' })).toBeNull();
    press('Open the doctor');
    expect(openDoctor).toHaveBeenCalledTimes(1);
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

  it.each(['no-page', 'no-instagram', 'permission-declined'] as const)(
    'after %s the sign-in that was kept leads to the doctor',
    (reason) => {
      const openDoctor = vi.fn();
      const model = failed(reason);
      open({ ...model, connect: { ...model.connect, signInId: maren.userId } }, { openDoctor });
      press('Open the doctor');
      expect(openDoctor).toHaveBeenCalledTimes(1);
    },
  );

  it('nobody is sent to the doctor while nobody is known', () => {
    open(failed('no-page'));
    expect(screen.queryByRole('button', { name: 'Open the doctor' })).toBeNull();
  });

  it.each([
    ['login-redirect-blocked', 4, 'Tell Facebook where Loupe is'],
    ['login-no-role', 6, 'Who will sign in?'],
    ['app-secret-required', 5, 'Switch Require App Secret off'],
    ['login-app-not-ready', 3, 'Enter the App ID'],
    ['login-refused', 3, 'Enter the App ID'],
    ['no-instagram', 1, 'Get your accounts ready'],
  ] as const)('%s leads back to step %i', async (reason, number, title) => {
    const model = open(failed(reason), {
      dismissConnect: async () => void (model.value = { ...empty, settings }),
    });
    press(`Back to step ${number}`);
    await waitFor(() => expect(heading(title)).toBe(document.activeElement));
  });

  it('what else there is stands there by name and asks for nothing', () => {
    open(cases['done'] ?? null);
    const list = screen.getByText('What else there is').closest('div') as HTMLElement;
    expect(within(list).getByText(/Publishing/)).toBeTruthy();
    expect(within(list).queryByRole('button')).toBeNull();
  });

  it('whoever asked for the comment desk alone is connected, and told that numbers are for later', () => {
    const permissions = featurePermissions['desk-alone'].map((name) => ({
      name,
      state: 'granted' as const,
    }));
    const done = cases['done'] as OptionsModel;
    const connect = { ...done.connect, feature: 'desk-alone' as const };
    open({ ...done, connect, signIns: [{ ...maren, permissions, offers: ['reading'] }] });
    expect(heading(/^Connected: @maren.makes/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Switch on comments' })).toBeNull();
    expect(screen.getByText('Numbers: reach, views, followers')).toBeTruthy();
  });

  it('somebody else can sign in beside the first', () => {
    const askOther = vi.fn(async () => undefined);
    open(cases['done'] ?? null, { askOther });
    press('Another Facebook person');
    expect(askOther).toHaveBeenCalledTimes(1);
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
