import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { Line } from '../../lib/view/desk/models.ts';
import { groups, type Group, linesOf, listOf, readsOf } from '../gallery/desk-models.ts';
import { deskStates } from '../gallery/desk-states.ts';
import { paintDesk, press, row } from './desk-help.tsx';
import { words } from './help.tsx';

const without = (id: string): Group[] =>
  groups.map((group) => ({
    ...group,
    comments: group.comments.filter((comment) => comment.id !== id),
  }));

describe('the list of the desk', () => {
  it('shows posts with those who wait below them', () => {
    const { text } = paintDesk();
    expect(text()).toContain('Seven glazes, one bowl');
    expect(text()).toContain('4 need you');
    expect(text()).toContain('@ilka.brandt 2 h question');
    expect(text()).toContain('@potters.of.kent waiting 4 d');
    expect(screen.getAllByRole('listitem')).toHaveLength(11);
  });

  it('is walked comment by comment with J and K', () => {
    const { actions } = paintDesk();
    press('j');
    expect(document.activeElement).toBe(row('ilka'));
    expect(actions.selected).toHaveBeenLastCalledWith('ilka');
    press('j');
    expect(row('tom').getAttribute('aria-current')).toBe('true');
    press('k');
    expect(document.activeElement).toBe(row('ilka'));
  });

  it('is walked line by line with arrows, and to its ends', () => {
    const { actions } = paintDesk();
    press('j');
    press('ArrowUp');
    expect(document.activeElement).toBe(row('post:bowl'));
    expect(actions.selected).toHaveBeenLastCalledWith(null);
    press('End');
    expect(document.activeElement).toBe(row('kent'));
    press('ArrowDown');
    expect(document.activeElement).toBe(row('kent'));
    press('Home');
    expect(document.activeElement).toBe(row('post:bowl'));
    press('PageDown');
    expect(document.activeElement).not.toBe(row('post:bowl'));
  });

  it('has one tab stop, and every line knows its place', () => {
    paintDesk();
    const rows = screen.getAllByRole('listitem');
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(rows[3]?.getAttribute('aria-posinset')).toBe('4');
    expect(rows[3]?.getAttribute('aria-setsize')).toBe('11');
    const inner = row('tom').querySelectorAll('button');
    expect([...inner].every(({ tabIndex }) => tabIndex === -1)).toBe(true);
    fireEvent.click(row('tom'));
    expect([...row('tom').querySelectorAll('button')].some((one) => one.tabIndex === 0)).toBe(true);
  });

  it('draws of a hundred thousand lines those in sight, and reads no others', () => {
    const lines = Array.from({ length: 100_000 }, (_, n): Line => ({
      kind: 'comment',
      id: `c${n}`,
      mediaId: 'bowl',
    }));
    const show = vi.fn();
    paintDesk({ list: { ...listOf(lines), show } });
    expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
    expect(show.mock.calls.every(([from, to]) => from === 0 && to < 40)).toBe(true);
    expect(screen.getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('100000');
  });

  it('goes to the next line, with the focus, when the selected one leaves', () => {
    const { again, actions } = paintDesk();
    press('j');
    press('j');
    again({ list: listOf(linesOf(without('tom'))) }, without('tom'));
    expect(document.activeElement).toBe(row('nils'));
    expect(actions.selected).toHaveBeenLastCalledWith('nils');
  });

  it('goes to the one before where the last line leaves', () => {
    const { again } = paintDesk();
    fireEvent.click(row('kent'));
    row('kent').focus();
    again({ list: listOf(linesOf(without('kent'))) }, without('kent'));
    expect(document.activeElement).toBe(row('salt'));
  });

  it('shows the thread of the selected comment around it', () => {
    const { all = [], threads = [] } = deskStates['thread'] ?? {};
    paintDesk({}, { all, threads });
    press('j');
    const before = screen.getByRole('group', { name: 'Before it' });
    expect(words(before)).toContain('@maren.makes 30 h Yes, the liner is food safe');
    expect(words(screen.getByRole('group', { name: 'After it' }))).toContain('@tom_kiln');
    press('j');
    expect(screen.queryByRole('group', { name: 'Before it' })).toBeNull();
  });

  it('shows whatever was written as text', () => {
    const { all = [] } = deskStates['rough'] ?? {};
    const { container, text } = paintDesk({}, { all });
    expect(text()).toContain('<img src=x onerror=alert(1)> &amp; <b>bold</b> {name} $1');
    expect(container.querySelector('[data-text] *')).toBeNull();
    expect(screen.getAllByText(/one two three/)[0]?.getAttribute('dir')).toBe('auto');
  });

  it('opens the post of the selected comment with Enter, but not that of a pressed button', () => {
    const { actions } = paintDesk();
    press('j');
    press('Enter');
    expect(actions.openLink).toHaveBeenCalledWith('https://www.instagram.com/p/bowl/');
    row('ilka').querySelector('button')?.focus();
    press('Enter');
    expect(actions.openLink).toHaveBeenCalledTimes(1);
  });

  it('says why Meta counts more than it sends, when asked', () => {
    const { text } = paintDesk();
    expect(text()).toContain('3 comments not visible to this app. Meta counts 34 and sends 31.');
    expect(text()).not.toContain('hidden words');
    fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
    expect(text()).toContain('hidden words');
  });

  it('reads a line that is not known yet as soon as it is', () => {
    const [first, ...rest] = groups;
    if (!first) throw new Error('no groups');
    const unread = [{ ...first, comments: first.comments.slice(1) }, ...rest];
    const list = listOf(linesOf(groups));
    const { again, text } = paintDesk({ list }, { all: unread });
    expect(readsOf(unread).comment('ilka')).toBeNull();
    expect(text()).not.toContain('@ilka.brandt');
    again({ list }, groups);
    expect(text()).toContain('@ilka.brandt');
  });
});
