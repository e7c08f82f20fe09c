import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { paint } from './help.tsx';

const press = (key: string, rest: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...rest });
const focused = (): string => document.activeElement?.textContent ?? '';

describe('keys', () => {
  it('look now on Shift R, unless single keys are off', () => {
    const { actions } = paint('popup', 'data');
    press('R', { shiftKey: true });
    expect(actions.lookNow).toHaveBeenCalledOnce();
    const quiet = paint('popup', 'data', false);
    press('R', { shiftKey: true });
    expect(quiet.actions.lookNow).not.toHaveBeenCalled();
  });

  it('move through rows by J and K, and by arrows inside a list', () => {
    paint('popup', 'data');
    press('j');
    expect(focused()).toContain('ilka.brandt');
    press('j');
    expect(focused()).toContain('tom_kiln');
    press('k');
    press('ArrowDown');
    expect(focused()).toContain('tom_kiln');
    press('Home');
    expect(focused()).toContain('ilka.brandt');
  });

  it('leave one tab stop in a list', () => {
    paint('panel', 'data');
    const stops = [...document.querySelectorAll('ul [data-row]')].filter(
      (row) => row.getAttribute('tabindex') === '0',
    );
    expect(stops).toHaveLength(1);
  });
});

describe('the switcher', () => {
  const open = (): void => {
    fireEvent.click(screen.getByRole('button', { name: /Switch account/ }));
  };

  it('exists only where there is something to switch', () => {
    paint('popup', 'data');
    expect(screen.queryByRole('button', { name: /maren\.makes/ })).toBeNull();
  });

  it('opens an account by its number, by arrows and Enter', async () => {
    const { actions } = paint('popup', 'several');
    open();
    await Promise.resolve();
    fireEvent.keyDown(screen.getByRole('listbox'), { key: '2' });
    expect(actions.openAccount).toHaveBeenCalledWith('2');
    expect(screen.queryByRole('listbox')).toBeNull();
    open();
    screen.getAllByRole('option')[0]?.focus();
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(actions.openAccount).toHaveBeenLastCalledWith('3');
  });

  it('closes by Escape and gives focus back', () => {
    paint('popup', 'several');
    open();
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(focused()).toContain('maren.makes');
  });
});
