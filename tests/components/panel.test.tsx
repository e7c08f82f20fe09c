import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { states } from '../gallery/states.ts';
import { paint } from './help.tsx';

const row = (name: string): string =>
  [...document.querySelectorAll('tr')]
    .map((tr) =>
      [...tr.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).join(' | '),
    )
    .find((line) => line.startsWith(name)) ?? '';

describe('the panel', () => {
  it('leads with views, what they were, and whether that is more than usual', () => {
    const { text } = paint('panel', 'data');
    expect(text()).toContain('Views 48,210 up 12 % beyond the usual ±8 %');
  });

  it('lists every other number with its change', () => {
    paint('panel', 'data');
    expect(row('Reach')).toBe('Reach | 19,640 | 19,210 | Steady');
    expect(row('Interactions')).toBe('Interactions | 2,471 | 2,740 | down 10 %');
    expect(row('Saves')).toBe('Saves | not yet | 315 | ');
  });

  it('speaks of growth from nothing in words, and gives it no colour', () => {
    paint('panel', 'data');
    expect(row('Accounts engaged')).toContain('1,604 more');
    const coloured = [...document.querySelectorAll('[data-way]')].map((one) => one.textContent);
    expect(coloured.join()).not.toContain('1,604');
  });

  it('describes the line in a sentence, gaps and all', () => {
    paint('panel', 'doubt');
    const line = screen.getByRole('group', { name: /Views a day/ });
    expect(line.getAttribute('aria-label')).toContain('3 days have no figure.');
  });

  it('moves one crosshair by the arrow keys', () => {
    const { text } = paint('panel', 'data');
    expect(text()).toContain('22 Nov · 7,210 before: 6,250');
    const line = screen.getByRole('group', { name: /Views a day/ });
    fireEvent.keyDown(line, { key: 'ArrowLeft' });
    fireEvent.keyDown(line, { key: 'ArrowLeft' });
    expect(text()).toContain('20 Nov · 9,400 before: 6,100');
  });

  it('draws no line from nothing', () => {
    const { figures } = states.doubt.part;
    const bare = figures.map((figure) => ({ ...figure, days: [], ghost: [] }));
    expect(paint('panel', { figures: bare }).text()).toContain('Two looks make a line');
    const coming = paint('panel', { figures: bare, daysComing: true });
    expect(coming.text()).toContain('Daily figures come within a minute');
  });

  it('lists recent posts with what is counted, what is not yet, and what never will be', () => {
    paint('panel', 'data');
    expect(row('Post 412')).toContain('21.4');
    expect(row('Post 414')).toContain('not yet');
    expect(row('Post 411')).toContain('Without words');
    expect(row('Post 411')).toContain('too few');
    expect(row('Post 408')).toContain('not shown');
  });

  it('opens a post on Instagram', () => {
    const { actions } = paint('panel', 'data');
    fireEvent.click(screen.getByText('Kiln opening'));
    expect(actions.openLink).toHaveBeenCalledWith('https://www.instagram.com/p/410/');
  });

  it('shows three of those who wait, and leads to the desk', () => {
    const { container } = paint('panel', 'data');
    const rows = [...container.querySelectorAll('[data-row]')];
    expect(rows.filter((row) => row.tagName === 'BUTTON')).toHaveLength(3);
  });

  it('explains three kinds of nothing', () => {
    const { text } = paint('panel', 'data');
    expect(text()).toContain('0 counted, none not yet Meta is still counting too few');
  });

  it('asks for the permission that would cure it', () => {
    const { actions } = paint('panel', {
      problem: { code: 'not-allowed', reason: 'permission-missing' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Allow it' }));
    expect(actions.ask).toHaveBeenCalledWith('reading', null);
  });

  it('does not ask twice for comments on one screen', () => {
    paint('panel', 'declined');
    expect(screen.getAllByRole('button', { name: /Allow/ })).toHaveLength(1);
  });

  it('falls back to a blank frame where a picture leads nowhere', () => {
    paint('panel', 'data');
    const before = document.querySelectorAll('img').length;
    const picture = document.querySelector('img');
    if (picture) fireEvent.error(picture);
    expect(document.querySelectorAll('img').length).toBe(before - 1);
  });

  it('paints every state of the gallery', () => {
    for (const name of Object.keys(states) as (keyof typeof states)[]) {
      const { text, unmount } = paint('panel', name);
      expect(text()).toContain('maren.makes');
      unmount();
    }
  });
});
