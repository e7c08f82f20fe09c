import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { GuardStrip } from '../../components/parts/GuardStrip.tsx';
import { move } from '../../components/parts/order.ts';
import { render } from '@testing-library/preact';
import { several } from '../gallery/states.ts';
import { paint, words } from './help.tsx';

const openSwitcher = (): HTMLElement => {
  fireEvent.click(screen.getByRole('button', { name: /Switch account/ }));
  return screen.getByRole('listbox', { name: 'Accounts' });
};
const rowsIn = (list: HTMLElement): string[] => within(list).getAllByRole('option').map(words);

describe('the switcher', () => {
  it('tells one line of truth about each account', () => {
    paint('panel', { accounts: several });
    expect(rowsIn(openSwitcher())).toEqual([
      expect.stringContaining('maren.makes 7 need you · +86 followers this week'),
      expect.stringContaining('harbour.bakery 2 need you · reads and replies only'),
      expect.stringContaining('tideline.surf Signed out.'),
    ]);
  });

  it('opens another account by its key, by Enter, and by a press', () => {
    const { actions } = paint('panel', { accounts: several });
    fireEvent.keyDown(openSwitcher(), { key: '2' });
    expect(actions.openAccount).toHaveBeenLastCalledWith('2');
    const list = openSwitcher();
    fireEvent.keyDown(within(list).getAllByRole('option')[0] as HTMLElement, { key: 'ArrowDown' });
    fireEvent.click(within(list).getAllByRole('option')[2] as HTMLElement);
    expect(actions.openAccount).toHaveBeenLastCalledWith('3');
  });

  it('moves a row by Alt and an arrow, says where it went, and keeps the order', () => {
    const { actions } = paint('panel', { accounts: several });
    const list = openSwitcher();
    const [first] = within(list).getAllByRole('option');
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown', altKey: true });
    expect(actions.order).toHaveBeenCalledWith(['2', '17841400000000001', '3']);
    expect(screen.getByText('@maren.makes is now at place 2 of 3.')).toBeTruthy();
    expect(rowsIn(list)[1]).toContain('maren.makes');
  });

  it('leads a Page without an account to the doctor, also where there is one account', () => {
    const { actions } = paint('panel', {
      accounts: several.slice(0, 1),
      unlinked: [{ pageId: '9', name: 'Tideline Surf' }],
    });
    openSwitcher();
    fireEvent.click(screen.getByRole('button', { name: /Tideline Surf/ }));
    expect(actions.openDoctor).toHaveBeenCalledOnce();
  });

  it('is not there where there is nothing to choose', () => {
    paint('panel', { accounts: several.slice(0, 1) });
    expect(screen.queryByRole('button', { name: /Switch account/ })).toBeNull();
  });
});

describe('the popup', () => {
  it('leaves room for the way to what waits, and for nothing that is only offered', () => {
    const permission = 'instagram_manage_comments' as const;
    const offer = { waiting: { kind: 'offer' as const, permission }, accounts: several };
    const slim = paint('popup', offer);
    expect(slim.text()).toContain('See what waits for you Allow comments');
    slim.unmount();
    const problem = { code: 'signed-out' as const, reason: 'session-expired' as const };
    expect(paint('popup', { ...offer, problem }).text()).not.toContain('Allow comments');
  });

  it('has a row for each of several accounts, which opens it', () => {
    const { actions } = paint('popup', { accounts: several });
    const rows = screen.getByRole('region', { name: 'All accounts' });
    expect(within(rows).getAllByRole('button').map(words)).toEqual([
      expect.stringContaining('7 need you'),
      expect.stringContaining('2 need you'),
      expect.stringContaining('signed out'),
    ]);
    fireEvent.click(within(rows).getByRole('button', { name: /harbour/ }));
    expect(actions.openAccount).toHaveBeenCalledWith('2');
  });

  it('shows three and counts the rest, the open one among them', () => {
    const many = [1, 2, 3, 4, 5].map((n) => ({
      ...{ accountId: String(n), username: `shop.${n}`, face: null, colour: 1 as const },
      ...{ waiting: n, followers: null, views: null, publishes: true, open: n === 5 },
      ...{ signedOut: false, sample: false },
    }));
    paint('popup', { accounts: many });
    const rows = screen.getByRole('region', { name: 'All accounts' });
    const shown = within(rows).getAllByRole('button').map(words);
    expect(shown).toHaveLength(3);
    expect(shown[2]).toContain('shop.5');
    expect(within(rows).getByText('and 2 more, above')).toBeTruthy();
  });
});

describe('the strip over the wrong account', () => {
  it('says whose page the tab shows, switches at one press, and can be waved away', () => {
    const acts = { onSwitch: vi.fn(), onWave: vi.fn() };
    render(<GuardStrip shown="maren.makes" open="harbour.bakery" {...acts} />);
    const strip = screen.getByRole('status');
    expect(words(strip)).toContain('This tab shows @maren.makes. You are on @harbour.bakery.');
    fireEvent.click(screen.getByRole('button', { name: 'Switch to @maren.makes' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect([acts.onSwitch.mock.calls.length, acts.onWave.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('an order', () => {
  it.each([
    ['a', 2, ['b', 'c', 'a']],
    ['c', 0, ['c', 'a', 'b']],
    ['b', 9, ['a', 'c', 'b']],
    ['a', -3, null],
    ['b', 1, null],
    ['x', 0, null],
  ])('with %s at place %i', (id, to, expected) => {
    expect(move(['a', 'b', 'c'], id, to)).toEqual(expected);
  });
});
