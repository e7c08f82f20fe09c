import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsScreen } from '../../components/screens/OptionsScreen.tsx';
import type { Actions, OptionsModel, SignInModel } from '../../lib/view/models.ts';
import { cases, empty, full, maren, now, still, stillData } from '../gallery/options/models.ts';

function open(first: OptionsModel | null, over: Partial<Actions> = {}) {
  const model = signal(first);
  const actions: Actions = { ...still, ...over };
  render(
    <OptionsScreen
      model={model}
      actions={actions}
      data={stillData}
      now={signal(now)}
      version="0.1.0"
    />,
  );
  return model;
}
const press = (name: string | RegExp, inside: HTMLElement = document.body): void => {
  fireEvent.click(within(inside).getByRole('button', { name }));
};
const card = (name: string): HTMLElement => screen.getByRole('article', { name });
const one = (over: Partial<SignInModel>): OptionsModel => ({
  ...full,
  signIns: [{ ...maren, ...over }],
});

afterEach(cleanup);

describe('the settings page', () => {
  it('leads to every section by a link', () => {
    open(full);
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.length).toBe(document.querySelectorAll('main section[id]').length);
    for (const link of links) {
      const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(target?.querySelector('h2')?.textContent).toBe(link.textContent);
    }
  });

  it('says that nobody is signed in, and how to begin', () => {
    const openWelcome = vi.fn();
    open(empty, { openWelcome });
    expect(screen.getByText('Nobody is signed in')).toBeTruthy();
    press('Connect an account');
    expect(openWelcome).toHaveBeenCalled();
  });

  it('is not affiliated with Meta and says so', () => {
    open(full);
    expect(screen.getByText('Loupe 0.1.0')).toBeTruthy();
    expect(screen.getByText(/Not affiliated with Meta/)).toBeTruthy();
  });
});

describe('a sign-in', () => {
  const day = 86_400_000;
  it.each([
    [{ expiresAt: now + 58 * day, expiryKnown: true }, /^Ends 22 Jan 2027, in 58 days$/],
    [{ expiresAt: now + 58 * day, expiryKnown: false }, /Meta has not confirmed it/],
    [{ expiresAt: null, expiryKnown: true }, 'Does not end by itself'],
    [{ expiresAt: null, expiryKnown: false }, /is not known/],
  ])('says when it ends no surer than Meta was: %j', (over, words) => {
    open(one(over));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says until when Meta shows its data, where that was told', () => {
    open(one({ dataAccessExpiresAt: now + 30 * day }));
    expect(screen.getByText('Meta shows its data until 25 Dec 2026, in 30 days.')).toBeTruthy();
  });

  it('can be renewed from two weeks before its end, and no earlier', () => {
    const renew = vi.fn(async () => undefined);
    open(one({ expiresAt: now + 15 * day }), { renew });
    expect(screen.queryByRole('button', { name: 'Renew' })).toBe(null);
    cleanup();
    open(one({ expiresAt: now + 13 * day }), { renew });
    press('Renew');
    expect(renew).toHaveBeenCalledWith('10220000000000001');
  });

  it('lists what was granted, declined and has expired', () => {
    open(full);
    const ended = card('Ilka Brandt');
    expect(within(ended).getByText('4 of 6 permissions granted')).toBeTruthy();
    expect(within(ended).getByText('declined')).toBeTruthy();
    expect(within(ended).getByText('expired')).toBeTruthy();
  });

  it('that has ended offers to sign the same person in again', () => {
    const ask = vi.fn(async () => undefined);
    open(full, { ask });
    press('Sign in again', card('Ilka Brandt'));
    expect(ask).toHaveBeenCalledWith('reading', '10220000000000003');
  });

  it('that reaches no account says so, and can still be ended', () => {
    open(one({ accounts: [] }));
    const own = within(card('Maren Holt'));
    expect(own.getByText('No account of this sign-in is kept here.')).toBeTruthy();
    expect(own.getByRole('button', { name: /Disconnect/ })).toBeTruthy();
  });

  it('offers comments until they are on', () => {
    const ask = vi.fn(async () => undefined);
    open(full, { ask });
    press('Switch on comments', card('Maren Holt'));
    expect(ask).toHaveBeenCalledWith('comments', maren.userId);
    expect(within(card('Jo Tide')).queryByText('Switch on comments')).toBeNull();
  });

  it('shows the journey it was asked on right there', () => {
    open({ ...full, connect: { ...(cases['asking'] ?? full).connect, feature: 'comments' } });
    expect(screen.getByRole('heading', { name: 'Facebook’s window is open' })).toBeTruthy();
  });
});

describe('a connect that ended well', () => {
  it('is told in one line, over the list that shows what it brought', () => {
    const dismissConnect = vi.fn(async () => undefined);
    open(cases['done'] ?? full, { dismissConnect });
    expect(screen.getByText(/^Connected: @/)).toBeTruthy();
    expect(screen.queryByText('What you granted')).toBeNull();
    press('Done');
    expect(dismissConnect).toHaveBeenCalledOnce();
  });
});

describe('removing an account', () => {
  it('asks in place, forgets it here, and says so', async () => {
    const removeAccount = vi.fn(async () => undefined);
    open(full, { removeAccount });
    press(/Remove @harbour\.bakery/);
    expect(screen.getByText(/Meta is told nothing/)).toBeTruthy();
    expect(removeAccount).not.toHaveBeenCalled();
    press('Forget it here');
    await screen.findByText('@harbour.bakery is forgotten on this computer.');
    expect(removeAccount).toHaveBeenCalledWith('17841400000000002');
  });

  it('is left by Escape', async () => {
    open(full);
    press(/Remove @harbour\.bakery/);
    fireEvent.keyDown(screen.getByRole('group', { name: /Forget @harbour/ }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText('Forget it here')).toBeNull());
  });
});

describe('disconnecting', () => {
  const start = (answer: { revoked: boolean } | null): void => {
    const model = open(full, {
      disconnect: async (userId) => {
        const rest = full.signIns.filter((each) => each.userId !== userId);
        if (answer) model.value = { ...full, signIns: rest };
        return answer;
      },
    });
    press(/Disconnect Maren Holt/, card('Maren Holt'));
  };

  it('names every account it ends before it is done', () => {
    start({ revoked: true });
    const question = screen.getByRole('group', { name: 'Disconnect Maren Holt?' });
    expect(within(question).getByText('@maren.makes')).toBeTruthy();
    expect(within(question).getByText('@harbour.bakery')).toBeTruthy();
  });

  it('shows that it revoked at Meta and wiped here', async () => {
    start({ revoked: true });
    press('Disconnect and wipe');
    await screen.findByText('Maren Holt is disconnected.');
    expect(screen.getByText('Revoked at Meta: yes')).toBeTruthy();
    expect(screen.getByText('Wiped on this computer: yes')).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'Maren Holt' })).toBeNull();
  });

  it('says when Meta did not confirm, and where to do it by hand', async () => {
    start({ revoked: false });
    press('Disconnect and wipe');
    await screen.findByText('Revoked at Meta: not confirmed');
    expect(screen.getByRole('button', { name: 'Open Facebook’s settings' })).toBeTruthy();
  });

  it('that got no answer changes nothing and says so', async () => {
    start(null);
    press('Disconnect and wipe');
    await screen.findByText('Not disconnected.');
    expect(card('Maren Holt')).toBeTruthy();
  });
});

describe('the choices', () => {
  it.each([
    ['radio', 'Dark', { theme: 'dark' }],
    ['radio', 'Compact', { density: 'compact' }],
    ['switch', 'Single-letter keys', { singleKeys: false }],
    ['switch', 'Look by itself', { looks: false }],
    ['radio', '30 min', { lookMinutes: 30 }],
    ['radio', 'All comments', { notifications: 'all' }],
    ['switch', 'Quiet hours', { quiet: { from: 1320, to: 420 } }],
    ['switch', 'Ask Meta when a sign-in ends', { checkTokens: false }],
  ])('%s %s changes %j', (role, name, patch) => {
    const change = vi.fn(async () => undefined);
    open(full, { change });
    fireEvent.click(screen.getByRole(role, { name }));
    expect(change).toHaveBeenCalledWith(patch);
  });

  it('quiet hours are two times of the day, and are switched off again', () => {
    const change = vi.fn(async () => undefined);
    const quiet = { from: 22 * 60, to: 7 * 60 };
    open({ ...full, settings: { ...full.settings, quiet } }, { change });
    const until = screen.getByLabelText<HTMLInputElement>('Until');
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('22:00');
    expect(until.value).toBe('07:00');
    fireEvent.change(until, { target: { value: '06:05' } });
    expect(change).toHaveBeenLastCalledWith({ quiet: { ...quiet, to: 365 } });
    // A field that is being emptied is no time yet.
    fireEvent.change(until, { target: { value: '' } });
    expect(change).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('switch', { name: 'Quiet hours' }));
    expect(change).toHaveBeenLastCalledWith({ quiet: null });
  });

  it('quiet hours of no length say so', () => {
    open({ ...full, settings: { ...full.settings, quiet: { from: 60, to: 60 } } });
    const until = screen.getByLabelText('Until');
    expect(until.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Both are the same minute, so no hour is quiet.').id).toBe(
      until.getAttribute('aria-describedby'),
    );
  });

  it('the App ID leaves its field with what is deleted, but not what was begun there', async () => {
    const model = open(full);
    const field = (): HTMLInputElement => screen.getByLabelText('App ID');
    expect(field().value).toBe(full.settings.appId);
    model.value = { ...empty, settings: { ...full.settings, appId: null } };
    await waitFor(() => expect(field().value).toBe(''));
    fireEvent.input(field(), { target: { value: '4829' } });
    model.value = full;
    await waitFor(() => expect(screen.getByRole('article', { name: 'Maren Holt' })).toBeTruthy());
    expect(field().value).toBe('4829');
  });

  it('the App ID can be changed, but never to a secret', async () => {
    const change = vi.fn(async () => undefined);
    open(full, { change });
    const field = screen.getByLabelText('App ID');
    fireEvent.input(field, { target: { value: '0123456789abcdef0123456789abcdef' } });
    press('Save');
    expect(change).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: '1234567890' } });
    press('Save');
    await waitFor(() =>
      expect(change).toHaveBeenCalledWith({ appId: '1234567890', configId: null }),
    );
  });

  it('keeping pictures says what the browser answered', async () => {
    open(full, { keepPictures: async () => false });
    press('Keep pictures');
    await screen.findByText(/^Not allowed/);
  });
});

describe('what is kept and what was done', () => {
  it('storage is told in numbers, or as not known', () => {
    open(full);
    expect(screen.getByText('8.4 MB')).toBeTruthy();
    expect(screen.getByText('1,200')).toBeTruthy();
    cleanup();
    open(empty);
    expect(screen.getByText('not known')).toBeTruthy();
  });

  it('every write is listed with its result, and an empty list says so', () => {
    open(full);
    expect(screen.getAllByText('Revoked the sign-in')).toHaveLength(2);
    expect(screen.getByText('unknown')).toBeTruthy();
    cleanup();
    open(empty);
    expect(screen.getByText('Loupe has changed nothing at Meta')).toBeTruthy();
  });

  it('the details are shown whole and copied as shown', async () => {
    const copy = vi.fn(async () => true);
    open(full, { copy });
    press('Copy details');
    await screen.findByText('Copied');
    expect(copy).toHaveBeenCalledWith(full.details);
    expect(screen.getByRole('region', { name: 'Details' }).textContent).toBe(full.details);
  });
});
