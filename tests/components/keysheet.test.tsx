import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeys } from '../../components/parts/keys.ts';
import { KeySheet, sheetKeys, type SheetTab } from '../../components/parts/KeySheet.tsx';
import { words } from './help.tsx';

afterEach(cleanup);

function Screen({ open, tab, keys, onClose, onOptions, acts = {} }: Shown) {
  useKeys(acts, true);
  return (
    <main>
      <button type="button">{'Row'}</button>
      <KeySheet {...{ open, tab, keys, onClose, onOptions }} />
    </main>
  );
}
type Shown = {
  open: boolean;
  tab: SheetTab;
  keys: boolean;
  onClose: () => void;
  onOptions: () => void;
  acts?: Record<string, () => void>;
};

function sheet(part: Partial<Shown> = {}) {
  const onClose = vi.fn();
  const onOptions = vi.fn();
  const whole: Shown = { open: true, tab: 'comments', keys: true, onClose, onOptions, ...part };
  const view = render(<Screen {...whole} open={false} />);
  screen.getByRole('button', { name: 'Row' }).focus();
  view.rerender(<Screen {...whole} />);
  const close = (): void => view.rerender(<Screen {...whole} open={false} />);
  return { ...view, onClose, onOptions, close, dialog: () => screen.getByRole('dialog') };
}

/** What a line of the sheet says, read aloud. */
const line = (does: string): string =>
  words(screen.getByText(does, { selector: 'dt' }).parentElement as Element);

describe('the sheet of keys', () => {
  it('is not there until it is asked for', () => {
    sheet({ open: false });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names signs that say nothing when they are read aloud', () => {
    sheet();
    expect(line('Search')).toBe('Search Slash');
    expect(line('Delete a hidden comment')).toBe(
      'Delete a hidden comment Backspace then Backspace',
    );
    expect(line('Next, previous row')).toBe('Next, previous row J or K');
    expect(line('Go to Publish')).toBe('Go to Publish G then P');
  });

  it('says which keys rest in the open tab', () => {
    sheet({ tab: 'publish' });
    expect(line('Hide, again to show')).toContain('rests now');
    expect(line('New post')).not.toContain('rests now');
    expect(line('Look now')).not.toContain('rests now');
    expect(words(screen.getByRole('dialog'))).toContain('Comments in the Comments tab');
  });

  it('says that single keys are off, which ones rest for it, and where to switch', () => {
    const { onOptions } = sheet({ keys: false });
    expect(words(screen.getByRole('dialog'))).toContain('Single keys are off.');
    expect(line('Reply')).toContain('rests now');
    expect(line('Send')).not.toContain('rests now');
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(onOptions).toHaveBeenCalledOnce();
  });

  it.each([
    ['Escape', {}],
    ['?', { shiftKey: true }],
  ])('closes by %s, and nothing below hears it', (key, rest) => {
    const below = vi.fn();
    const { dialog, onClose } = sheet({ acts: { Escape: below, 'Shift+?': below, j: below } });
    fireEvent.keyDown(dialog(), { key, ...rest });
    fireEvent.keyDown(dialog(), { key: 'j' });
    expect(onClose).toHaveBeenCalledOnce();
    expect(below).not.toHaveBeenCalled();
  });

  it('closes by a press outside, not by one inside', () => {
    const { dialog, onClose } = sheet();
    fireEvent.pointerDown(screen.getByText('Search', { selector: 'dt' }));
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.pointerDown(dialog());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('gives the focus back to where it was', () => {
    const { close } = sheet();
    screen.getByRole('button', { name: 'Close the sheet of keys' }).focus();
    close();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Row' }));
  });

  it('opens by its key in every layout', () => {
    const open = vi.fn();
    sheet({ open: false, acts: sheetKeys(open) });
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    fireEvent.keyDown(document.body, { key: '?' });
    expect(open).toHaveBeenCalledTimes(2);
  });

  it.each(['comments', 'insights', 'publish'] as const)('%s: axe finds nothing', async (tab) => {
    const { container } = sheet({ tab });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
