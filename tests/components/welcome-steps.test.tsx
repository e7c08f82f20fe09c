import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { setupSteps, type SetupStep } from '../../lib/shared/setup-steps.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Guide, Probe } from '../../lib/view/welcome/models.ts';
import { atStep, guideAt } from '../gallery/options/guide.ts';
import { empty, now, settings, still } from '../gallery/options/models.ts';

const appId = '482910337716204';
const known: OptionsModel = { ...empty, settings: { ...settings, appId } };
const told = (ending: Extract<Probe, { state: 'told' }>['ending']): Probe => ({
  state: 'told',
  ids: { appId, configId: null },
  ending,
});

function open(
  step: SetupStep | null,
  {
    first = empty,
    probe = { state: 'none' } as Probe,
    over = {} as Partial<Actions>,
    guide = {} as Partial<Guide>,
  } = {},
) {
  const model = signal<OptionsModel | null>(first);
  const actions: Actions = { ...still, ...over };
  const made = guideAt(step ? atStep(step) : { at: 'doors' }, probe, { kind: 'none' }, guide);
  render(<WelcomeScreen model={model} actions={actions} guide={made} now={signal(now)} />);
  return { model, guide: made };
}
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const card = (): HTMLElement => screen.getByRole('group', { name: 'How this step stands' });

afterEach(cleanup);

describe('the guided set-up', () => {
  it('has seven steps and moves focus to the heading of each', async () => {
    open(null);
    press(/own Meta app/);
    for (let step = 1; step < setupSteps.length; step += 1) {
      expect(screen.getByText(`Step ${step} of 7`)).toBeTruthy();
      press('Next');
      await waitFor(() => expect(document.activeElement?.textContent).not.toBe('Next'));
      expect(document.activeElement?.tagName).toBe('H2');
    }
    expect(screen.getByRole('heading', { name: 'Connect' })).toBe(document.activeElement);
  });

  it.each(setupSteps)('the step %s says how it stands', (step) => {
    open(step, { first: known });
    expect(within(card()).getByRole('status').textContent?.length).toBeGreaterThan(20);
  });

  it.each(['accounts', 'app', 'secret', 'connect'] as const)(
    'the step %s can be seen only after a sign-in, and offers no check before',
    (step) => {
      open(step, { first: known });
      expect(within(card()).queryByRole('button')).toBeNull();
      expect(card().textContent).toMatch(/Checked/);
    },
  );

  it('every step leads to Meta’s page for just this app', () => {
    const openLink = vi.fn();
    open('secret', { first: known, over: { openLink } });
    press('Open Advanced settings');
    expect(openLink).toHaveBeenCalledWith(
      `https://developers.facebook.com/apps/${appId}/settings/advanced/`,
    );
  });

  it('shows the redirect address, copies it and checks it', async () => {
    const copy = vi.fn(async () => true);
    const check = vi.fn(async () => undefined);
    open('address', { first: known, over: { copy }, guide: { check } });
    press('Copy');
    await screen.findByText('Copied');
    expect(copy).toHaveBeenCalledWith(empty.redirectUri);
    press('Check');
    expect(check).toHaveBeenCalledWith({ appId, configId: null });
  });
});

describe('the App ID', () => {
  it('the app secret is refused while it is typed, and never kept or asked about', async () => {
    const change = vi.fn(async () => undefined);
    const check = vi.fn(async () => undefined);
    open('app-id', { over: { change }, guide: { check, checkOnce: check } });
    type('App ID', '0123456789abcdef0123456789ABCDEF');
    expect(screen.getByText(/looks like the app secret/)).toBeTruthy();
    press('Check');
    expect(change).not.toHaveBeenCalled();
    expect(check).not.toHaveBeenCalled();
  });

  it('is kept as it is typed, and asked about once the person stops', async () => {
    const change = vi.fn(async () => undefined);
    const checkOnce = vi.fn(async () => undefined);
    open('app-id', { over: { change }, guide: { checkOnce } });
    type('App ID', appId);
    await waitFor(() => expect(change).toHaveBeenCalledWith({ appId, configId: null }));
    expect(checkOnce).not.toHaveBeenCalled();
    await waitFor(() => expect(checkOnce).toHaveBeenCalledWith({ appId, configId: null }));
    expect(checkOnce).toHaveBeenCalledTimes(1);
  });

  it('one that was kept before is not asked about by itself', async () => {
    const checkOnce = vi.fn(async () => undefined);
    const { guide } = open('app-id', { first: known, guide: { checkOnce } });
    guide.place.value = atStep('address');
    await screen.findByText('Tell Facebook where Loupe is');
    expect(checkOnce).not.toHaveBeenCalled();
  });

  it.each([
    ['looks, where Facebook has not answered', { state: 'none' } as Probe, 1, 3],
    ['goes on, where Facebook knows the app', told('granted'), 0, 4],
  ] as const)('Enter in its field %s', async (_what, probe, looks, step) => {
    const check = vi.fn(async () => undefined);
    open('app-id', { first: known, probe, guide: { check } });
    fireEvent.submit(screen.getByRole('form', { name: 'App ID of your own app' }));
    await screen.findByText(`Step ${step} of 7`);
    expect(check).toHaveBeenCalledTimes(looks);
  });

  it('goes along to the last step', async () => {
    const { guide } = open('app-id');
    type('App ID', appId);
    guide.place.value = atStep('connect');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('App ID').value).toBe(appId),
    );
  });
});

describe('what Facebook answers', () => {
  it.each([
    ['asks', 'app-id', 'Facebook opens its window for this App ID.'],
    ['asks', 'address', 'Facebook does not turn this address away.'],
    ['granted', 'app-id', 'Facebook knows this app.'],
    ['granted', 'address', 'Facebook lets this address through.'],
    ['asks', 'people', /no objection so far/],
    ['granted', 'people', 'Facebook knows you in this app.'],
    ['login-redirect-blocked', 'app-id', 'Facebook knows this app.'],
    ['login-redirect-blocked', 'address', /does not know this address yet/],
    ['login-no-role', 'people', /has no role in the app/],
    ['login-app-not-ready', 'app-id', /Clear the required actions/],
    ['login-unreachable', 'app-id', /shows no sign-in for this App ID/],
    ['login-busy', 'app-id', /still open/],
    ['login-interrupted', 'address', /could not find out/],
  ] as const)('%s means for %s: %s', (ending, step, words) => {
    open(step, { first: known, probe: told(ending) });
    expect(within(card()).getByText(words)).toBeTruthy();
  });

  it('stands at the number of its step', () => {
    open('address', { first: known, probe: told('login-no-role') });
    expect(screen.getByRole('button', { name: /^Step 3:.*, fine$/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Step 6:.*, needs you$/ })).toBeTruthy();
  });

  it('about another App ID says nothing of this one', () => {
    open('app-id', { first: known, probe: told('granted') });
    type('App ID', '99999999999');
    expect(within(card()).queryByText('Facebook knows this app.')).toBeNull();
  });
});

describe('the last step', () => {
  it.each([
    ['', 'Enter the App ID first.'],
    ['12345', 'Too short: an App ID has 8 to 20 digits.'],
    ['123456789012345678901', 'Too long: an App ID has 8 to 20 digits.'],
    ['my app', 'An App ID has digits only.'],
  ])('refuses %j as an App ID and says why', (typed, why) => {
    const ask = vi.fn(async () => undefined);
    open(null, { over: { ask } });
    press('I have an App ID');
    type('App ID', typed);
    press('Connect with Facebook');
    expect(screen.getByText(why)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('App ID'));
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps the ids and then asks for reading alone', async () => {
    const calls: unknown[] = [];
    open('connect', {
      over: {
        change: async (patch) => void calls.push(patch),
        ask: async (...what) => void calls.push(what),
      },
    });
    type('App ID', ` ${appId} `);
    press('Connect with Facebook');
    await waitFor(() => expect(calls.at(-1)).toEqual(['reading', null]));
    expect(calls[0]).toEqual({ appId, configId: null });
  });

  it('asks for the comment desk alone where that is chosen, and names what it asks', async () => {
    const ask = vi.fn(async () => undefined);
    open('connect', { first: known, over: { ask } });
    expect(screen.getByText('Read insights')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /Only the comment desk/ }));
    expect(screen.queryByText('Read insights')).toBeNull();
    expect(screen.getByText('Read and answer comments')).toBeTruthy();
    press('Connect with Facebook');
    await waitFor(() => expect(ask).toHaveBeenCalledWith('desk-alone', null));
  });
});
