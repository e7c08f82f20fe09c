import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ActsList } from '../../components/parts/ActsList.tsx';
import { Held } from '../../components/parts/Held.tsx';
import { sampleAccountId } from '../../lib/shared/sample.ts';
import { account, now } from '../gallery/models.ts';
import { paint, words } from './help.tsx';

const sample = { head: { ...account.head, sample: true } };
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe.each(['panel', 'popup'] as const)('the sample account in the %s', (place) => {
  it('says over everything that nothing is sent, with two ways out', () => {
    const { text, actions } = paint(place, sample);
    expect(text()).toContain('Sample. Nothing here is sent.');
    fireEvent.click(button('Connect mine'));
    expect(actions.openWelcome).toHaveBeenCalledTimes(1);
    fireEvent.click(button('Leave'));
    expect(actions.leaveSample).toHaveBeenCalledTimes(1);
  });

  it('pretends no reading of Meta: no time, no look, no share of its calls', () => {
    const { text } = paint(place, sample);
    expect(text()).not.toMatch(/as of|next|budget/i);
    expect(text()).toContain('No calls to Meta');
    expect(screen.queryByRole('button', { name: /Look now/ })).toBeNull();
  });

  it('says nothing of the kind of an account of one’s own', () => {
    const { text } = paint(place, 'data');
    expect(text()).not.toMatch(/sample/i);
    expect(screen.getByRole('button', { name: /Look now/ })).toBeDefined();
  });

  it('is offered beside the connect where there is no account', () => {
    const { actions } = paint(place, { kind: 'no-account' });
    fireEvent.click(button('Look around with a sample account'));
    expect(actions.openSample).toHaveBeenCalledTimes(1);
    fireEvent.click(button('Connect an account'));
    expect(actions.openWelcome).toHaveBeenCalledTimes(1);
  });
});

describe('what was done on the sample account', () => {
  it('is told as not sent while it can be undone', () => {
    const hold = { id: 'a', ids: ['a'], what: 'post', title: 'Test tiles', until: now } as const;
    const shown = (is: boolean): string => {
      const props = { hold: { ...hold, ids: ['a'] }, username: 'sample.studio', keys: true };
      const held = { onKeep: () => undefined, onUndo: () => Promise.resolve(true) };
      return words(render(<Held {...props} {...held} sample={is} />).container);
    };
    expect(shown(false)).not.toContain('sample, not sent');
    expect(shown(true)).toContain('sample, not sent');
  });

  it('is told as not sent among all that Loupe did', () => {
    const act = { id: 1, at: now, who: '@sample.studio', kind: 'reply', problem: null } as const;
    const acts = (accountId: string) => [{ ...act, accountId, result: 'done' as const }];
    const { container, rerender } = render(<ActsList acts={acts(sampleAccountId)} now={now} />);
    expect(words(container)).toContain('sample, not sent');
    rerender(<ActsList acts={acts('17841400000000001')} now={now} />);
    expect(words(container)).not.toContain('sample, not sent');
  });
});
