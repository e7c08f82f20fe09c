import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findingWords } from '../../components/welcome/findingWords.ts';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { breaks } from '../../lib/shared/access/diagnosis.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Finding, Guide, SelfTest } from '../../lib/view/welcome/models.ts';
import { guideAt, tested } from '../gallery/options/guide.ts';
import { cases, empty, failed, maren, now, settings, still } from '../gallery/options/models.ts';

const finding = (over: Partial<Finding>): Finding => ({
  broken: 'account-unlinked',
  cure: 'link-account',
  page: 'Tideline Surf',
  account: null,
  permission: null,
  ...over,
});
const unlinked = tested({ accounts: { state: 'broken', findings: [finding({})] } });

function open(selfTest: SelfTest, over: Partial<Actions & Guide> = {}, first = cases['done']) {
  const model = signal<OptionsModel | null>(first ?? null);
  const actions: Actions = { ...still, ...over };
  const guide = guideAt({ at: 'doors' }, { state: 'none' }, selfTest, over);
  render(<WelcomeScreen model={model} actions={actions} guide={guide} now={signal(now)} />);
  return model;
}
const test = (): HTMLElement => screen.getByRole('region', { name: 'Self-test' });
const press = (name: string | RegExp): void => {
  fireEvent.click(within(test()).getByRole('button', { name }));
};

afterEach(cleanup);

describe('the self-test at the end', () => {
  it('is not there while nobody has signed in', () => {
    open({ kind: 'none' });
    expect(screen.queryByRole('region', { name: 'Self-test' })).toBeNull();
  });

  it('says that every step holds, each by its number', () => {
    open(tested());
    expect(within(test()).getByRole('status').textContent).toBe('Every step holds.');
    expect(within(test()).getAllByText('holds')).toHaveLength(7);
    expect(within(test()).queryByRole('button', { name: /doctor/ })).toBeNull();
  });

  it('names the step that fails, what is wrong there, and what to do', () => {
    open(unlinked);
    const line = within(test()).getByText('Step 1: Get your accounts ready').closest('li');
    expect(line?.textContent).toMatch(
      /The Page Tideline Surf has no professional account. Link it/,
    );
    expect(within(test()).getByRole('status').textContent).toBe('1 step needs you.');
  });

  it('does not call for anybody where a step holds and only another Page lacks something', () => {
    open(tested({ accounts: { state: 'limited', findings: [finding({})] } }));
    expect(within(test()).getByRole('status').textContent).toMatch(/^Every step holds\. /);
    expect(within(test()).getByText(/no professional account/)).toBeTruthy();
    expect(within(test()).getByRole('button', { name: 'Open the doctor' })).toBeTruthy();
  });

  it('says what Meta wants where it named no permission at all', () => {
    const one = finding({ broken: 'needs-verification', page: null });
    expect(findingWords(one)).not.toMatch(/“”/);
    expect(findingWords(one)).toMatch(/business behind the app verified/);
  });

  it('names a few of many Pages that lack something, and counts the rest', () => {
    const findings = ['A', 'B', 'C', 'D', 'E'].map((page) => finding({ page }));
    open(tested({ accounts: { state: 'limited', findings } }));
    expect(within(test()).getAllByText(/no professional account/)).toHaveLength(3);
    expect(within(test()).getByText('2 more. The doctor lists them all.')).toBeTruthy();
  });

  it('leads back to that step and puts the outcome away', async () => {
    const model = open(unlinked, {
      dismissConnect: async () => void (model.value = { ...empty, settings }),
    });
    press('Go to step 1');
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Get your accounts ready'),
    );
  });

  it('leads to the doctor, and reads anew when told to', () => {
    const openDoctor = vi.fn();
    const again = vi.fn(async () => undefined);
    open(unlinked, { openDoctor, test: again });
    press('Open the doctor');
    expect(openDoctor).toHaveBeenCalledTimes(1);
    press('Test again');
    expect(again).toHaveBeenCalledWith(maren.userId);
  });

  it('stands below a connect that failed, too, as soon as somebody is known', () => {
    open(unlinked, {}, failed('no-instagram'));
    expect(test()).toBeTruthy();
  });

  it('once all is mended a connect that had failed goes on to the panel', () => {
    const calls: string[] = [];
    open(
      tested(),
      {
        openPanel: () => void calls.push('panel'),
        dismissConnect: async () => void calls.push('dismiss'),
      },
      failed('no-instagram'),
    );
    press('Open the panel');
    expect(calls).toEqual(['panel', 'dismiss']);
  });

  it('says why it came to no end', () => {
    open({ kind: 'stuck', userId: maren.userId, problem: { code: 'offline' } });
    expect(within(test()).getByRole('status').textContent).toMatch(/offline/);
  });
});

describe('what the self-test says', () => {
  it.each(breaks)('of %s differs from all else and ends as a sentence', (broken) => {
    const words = findingWords(finding({ broken, permission: null }));
    expect(words).toMatch(/\.$/);
    expect(breaks.filter((one) => findingWords(finding({ broken: one })) === words)).toEqual([
      broken,
    ]);
  });

  it.each(breaks)('of %s leaves no place empty', (broken) => {
    const about = broken.startsWith('permission') || broken.startsWith('needs');
    const words = findingWords(finding({ broken, permission: about ? 'instagram_basic' : null }));
    expect(words).not.toMatch(/\$|“”| {2}/);
  });
});
