import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Several } from '../../lib/view/desk/models.ts';
import { comment, type Group, groups, hidden, post } from '../gallery/desk-models.ts';
import { now } from '../gallery/models.ts';
import { paintDesk, press, row } from './desk-help.tsx';

const one = (part: Parameters<typeof comment>[1]): Group[] => [
  { post: post('bowl'), comments: [comment('ilka', part), comment('tom', { username: 'tom' })] },
];
const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('acts on a comment', () => {
  it('are keys and buttons alike: done, hidden, liked', () => {
    const { actions } = paintDesk();
    press('j');
    press('e');
    expect(actions.done).toHaveBeenLastCalledWith(['ilka']);
    fireEvent.click(button('Done'));
    expect(actions.done).toHaveBeenCalledTimes(2);
    press('h');
    expect(actions.act).toHaveBeenLastCalledWith(['ilka'], 'hide');
    press('l');
    expect(actions.like).toHaveBeenCalledWith('ilka', true);
  });

  it('are taken back by the same keys', () => {
    const { actions } = paintDesk({}, { all: one({ ...hidden, done: true }) });
    press('j');
    press('h');
    expect(actions.act).toHaveBeenLastCalledWith(['ilka'], 'show');
    press('e');
    expect(actions.unmark).toHaveBeenLastCalledWith(['ilka']);
  });

  it('are never more than Meta allows', () => {
    const { actions } = paintDesk({}, { all: one(hidden) });
    press('j');
    expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Private' })).toBeNull();
    press('p');
    // Said to readers, and shown to those who see.
    expect(screen.getAllByText(/need Messages and community activity/)).toHaveLength(2);
    press('l');
    expect(actions.like).not.toHaveBeenCalled();
  });

  it('put the focus back to the row', async () => {
    paintDesk();
    press('j');
    button('Hide').focus();
    fireEvent.click(button('Hide'));
    await waitFor(() => expect(document.activeElement).toBe(row('ilka')));
  });

  it('open the box to answer in, and Esc closes it again', async () => {
    paintDesk();
    press('j');
    press('r');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    press('j');
    expect(row('ilka').getAttribute('aria-current')).toBe('true');
    press('Escape');
    await waitFor(() => expect(document.activeElement).toBe(row('ilka')));
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('rest where single keys are switched off', () => {
    const { actions } = paintDesk({}, { keys: false });
    press('j');
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(row('ilka'));
    press('e');
    expect(actions.done).not.toHaveBeenCalled();
    fireEvent.click(button('Done'));
    expect(actions.done).toHaveBeenCalled();
  });

  it('let a comment rest until a moment that is chosen', () => {
    const { actions } = paintDesk();
    press('j');
    press('s');
    expect(document.activeElement?.textContent).toContain('In an hour');
    press('j');
    expect(row('ilka').getAttribute('aria-current')).toBe('true');
    press('ArrowDown');
    fireEvent.click(screen.getByRole('menuitem', { name: /In an hour/ }));
    expect(actions.snooze).toHaveBeenCalledWith(['ilka'], now + 3_600_000);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('take a moment of the person’s own, and none that is over', () => {
    const { actions } = paintDesk();
    press('j');
    press('s');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Own moment' }));
    const input = screen.getByLabelText('Rest until');
    fireEvent.input(input, { target: { value: '2026-11-01T09:00' } });
    const form = input.closest('form') as HTMLFormElement;
    expect(form.querySelector('button')?.disabled).toBe(true);
    fireEvent.input(input, { target: { value: '2026-12-01T09:00' } });
    fireEvent.submit(form);
    expect(actions.snooze).toHaveBeenCalledWith(['ilka'], Date.parse('2026-12-01T09:00'));
  });

  it('turn the comments of a post off and on', () => {
    const { actions } = paintDesk();
    fireEvent.click(button('More for Seven glazes, one bowl'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Turn comments off' }));
    expect(actions.switchComments).toHaveBeenCalledWith('bowl', false);
    fireEvent.click(button('More for Kiln opening'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Turn comments on' }));
    expect(actions.switchComments).toHaveBeenCalledWith('kiln', true);
  });
});

describe('deleting', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('takes two presses, and says so', () => {
    const { actions, text } = paintDesk({}, { all: one(hidden) });
    press('j');
    press('Backspace');
    expect(text()).toContain('Press ⌫ once more');
    expect(actions.act).not.toHaveBeenCalled();
    press('Backspace');
    expect(actions.act).toHaveBeenCalledWith(['ilka'], 'delete');
  });

  it('forgets a first press after four seconds', async () => {
    const { actions, text } = paintDesk({}, { all: one(hidden) });
    press('j');
    press('Backspace');
    await vi.advanceTimersByTimeAsync(4_001);
    expect(text()).not.toContain('Press ⌫ once more');
    press('Backspace');
    expect(actions.act).not.toHaveBeenCalled();
  });

  it('is not offered for what is not hidden', () => {
    const { actions, text } = paintDesk();
    press('j');
    press('Backspace');
    press('Backspace');
    expect(actions.act).not.toHaveBeenCalled();
    expect(text()).toContain('Hide it first');
  });
});

describe('acts on several', () => {
  it('are what keys do once comments are chosen, and say what came of each', async () => {
    const { actions, text } = paintDesk();
    const several: Several = {
      done: 1,
      refused: [{ username: 'tom_kiln', sentence: 'The comment was deleted.' }],
    };
    actions.act.mockResolvedValue(several);
    press('j');
    press('x');
    press('j');
    press('x');
    expect(text()).toContain('2 chosen');
    press('h');
    expect(actions.act).toHaveBeenCalledWith(['ilka', 'tom'], 'hide');
    const outcome = await screen.findByRole('status', { name: 'What came of it' });
    expect(outcome.textContent).toContain('@tom_kiln The comment was deleted.');
    expect(text()).not.toContain('chosen');
    fireEvent.click(within(outcome).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('status', { name: 'What came of it' })).toBeNull();
  });

  it('are buttons that clear the choice; a reply is none of them', async () => {
    const { actions, text } = paintDesk();
    fireEvent.click(button('Choose the comment of tom_kiln'));
    fireEvent.click(button('Choose the comment of nils.oberg'));
    const bar = within(screen.getByRole('region', { name: 'Chosen comments' }));
    expect(bar.queryByRole('button', { name: /Reply/ })).toBeNull();
    fireEvent.click(bar.getByRole('button', { name: 'Done' }));
    expect(actions.done).toHaveBeenCalledWith(['tom', 'nils']);
    await waitFor(() => expect(text()).not.toContain('chosen'));
  });

  it('are those on the list: one that left is not acted on', async () => {
    const { again, text } = paintDesk();
    fireEvent.click(button('Choose the comment of tom_kiln'));
    fireEvent.click(button('Choose the comment of nils.oberg'));
    again(
      {},
      groups.map((group) => ({
        ...group,
        comments: group.comments.filter(({ id }) => id !== 'tom'),
      })),
    );
    await waitFor(() => expect(text()).toContain('1 chosen'));
  });

  it('are dropped with Esc', () => {
    const { text } = paintDesk();
    press('j');
    press('x');
    press('Escape');
    expect(text()).not.toContain('chosen');
  });
});
