import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PopupFirst } from '../../components/screens/PopupFirst.tsx';
import { account, now, stillActions } from '../gallery/models.ts';
import { states } from '../gallery/states.ts';
import { paint, words } from './help.tsx';

describe('the popup', () => {
  it('says whose numbers these are, how old, and against which days', () => {
    const { text } = paint('popup', 'data');
    expect(text()).toMatch(/maren\.makes as of \d\d:05 next look \d\d:20/);
    expect(text()).toMatch(/16\s?–\s?22 Nov, seven full days against 9\s?–\s?15 Nov/);
  });

  it('gives each figure its change and its yardstick', () => {
    const { text } = paint('popup', 'data');
    expect(text()).toContain('Views 48,210 up 12 % usual ±8 %');
    expect(text()).toContain('Reach 19,640 Steady usual ±9 %');
    expect(text()).toContain('New followers +86 31 fewer was +117');
  });

  it('shows the best post with how far it stands out', () => {
    const { text } = paint('popup', 'data');
    expect(text()).toContain('412 Reel Thu 19 Nov Seven glazes, one bowl');
    expect(text()).toContain('2.6 × your median of 25');
  });

  it('counts what waits and opens the desk at a press', () => {
    const { text, onDesk } = paint('popup', 'data');
    expect(text()).toContain('7 comments need you');
    expect(text()).toContain('One has waited 4 days, on Kiln opening');
    fireEvent.click(screen.getByText('What cone do you fire the blue one to?'));
    expect(onDesk).toHaveBeenCalledTimes(1);
  });

  it('shows no more than two comments and no button that does not work yet', () => {
    paint('popup', 'data');
    expect(document.querySelectorAll('[data-row]')).toHaveLength(2);
    expect(screen.queryByText(/reply|see all/i)).toBeNull();
  });

  it('offers to look for comments where that was never allowed', () => {
    const { actions } = paint('popup', 'offer');
    expect(screen.getByText('See what waits for you')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow comments' }));
    expect(actions.ask).toHaveBeenCalledWith('comments', null);
  });

  it('says when nothing waits, and when that is not the whole truth yet', () => {
    expect(paint('popup', 'calm').text()).toContain('Nothing waits for you');
    expect(paint('popup', 'reading').text()).toContain(
      '1 comment needs you older posts still being read',
    );
  });

  it('shows in its first frame what the snapshot holds, and guesses nothing', () => {
    const { container } = render(
      <PopupFirst snapshot={{ v: 1, ...account }} actions={stillActions} now={now} />,
    );
    expect(words(container)).toContain('Views 48,210');
    expect(words(container)).not.toMatch(/comment|Nothing waits/);
  });

  it('says how long the first look takes', () => {
    expect(paint('popup', 'first').text()).toContain('First look. About ten seconds.');
  });

  it('says what will fill an empty account', () => {
    expect(paint('popup', 'empty').text()).toContain('No numbers yet Meta starts counting');
    expect(paint('popup', 'waits').text()).toContain('Nothing kept yet');
  });

  it('keeps figures in sight when offline', () => {
    const { text } = paint('popup', 'offline');
    expect(text()).toContain('Views 48,210');
    expect(text()).toMatch(/You are offline\. These numbers are from \d\d:20\./);
  });

  it('says until when Meta wants us to wait', () => {
    const { text } = paint('popup', 'limited');
    expect(text()).toMatch(/Meta asks us to wait\. .*Next look at \d\d:42, by itself\./);
    expect(text()).toMatch(/All rests until \d\d:42/);
  });

  it('leads back to the sign-in', () => {
    const { text, actions } = paint('popup', 'out');
    expect(text()).toMatch(/Facebook ended your sign-in\. Numbers stop at \d\d:10\./);
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(actions.ask).toHaveBeenCalledWith('reading', '100');
  });

  it('looks again after something broke', () => {
    const { actions } = paint('popup', 'broken');
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(actions.lookNow).toHaveBeenCalledOnce();
  });

  it('leads to the welcome page without an account', () => {
    const { actions } = paint('popup', { kind: 'no-account' });
    fireEvent.click(screen.getByRole('button', { name: 'Connect an account' }));
    expect(actions.openWelcome).toHaveBeenCalledOnce();
  });

  it('says why the store cannot be read', () => {
    const { text } = paint('popup', {
      kind: 'broken',
      problem: { code: 'unexpected', reason: 'newer-version' },
    });
    expect(text()).toContain('A newer Loupe has been here.');
  });

  it('says which of the three pauses holds', () => {
    expect(paint('popup', 'busy').text()).toContain('72 % of call budget: only looks you see');
  });

  it('never says the same of 0, not yet, too few and not shown', () => {
    const { text } = paint('popup', 'doubt');
    expect(text()).toContain('Views 0 Steady was 0');
    expect(text()).toContain('Reach too few');
    expect(text()).toContain('New followers +3 3 more was 0');
  });

  it('announces a look and its end, politely', () => {
    const { model } = paint('popup', 'looking');
    const live = screen.getAllByRole('status')[0];
    expect(live?.textContent).toBe('Looking…');
    const kind = 'account' as const;
    const seen = model.value;
    if (seen.kind !== kind) throw new Error('not an account');
    model.value = {
      ...seen,
      account: { ...seen.account, head: { ...seen.account.head, state: 'fresh', asOf: now } },
    };
    return Promise.resolve().then(async () => {
      await new Promise((done) => setTimeout(done, 20));
      expect(live?.textContent).toBe('Updated');
    });
  });

  it('paints every state of the gallery', () => {
    for (const name of Object.keys(states) as (keyof typeof states)[]) {
      const { text, unmount } = paint('popup', name);
      expect(text()).toContain('maren.makes');
      unmount();
    }
  });
});
