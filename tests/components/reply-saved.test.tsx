import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { SavedReplies } from '../../components/desk/reply/SavedReplies.tsx';
import type { SavedReply } from '../../lib/view/desk/models.ts';
import { type comment, savedReplies } from '../gallery/reply-models.ts';
import { words } from './help.tsx';
import { answer, settle } from './reply-help.tsx';

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const field = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: RegExp | string, value: string): boolean =>
  fireEvent.input(field(name), { target: { value } });

describe('the slash menu', () => {
  it('opens at a slash that begins a word, and at no other', () => {
    const { write, options } = answer();
    write('/');
    expect(options()).toHaveLength(3);
    write('Yes. /foo');
    expect(options()).toHaveLength(2);
    write('1/2');
    expect(options()).toEqual([]);
    write('https://a.example/foo');
    expect(options()).toEqual([]);
  });

  it('tells how often one was used and how many texts take turns', () => {
    const { write, options } = answer();
    write('/foo');
    expect(options()[0]).toContain('/food-safe used 14 times');
    expect(options()[1]).toContain('/foot-ring 3 variants, in turn · used 3 times');
  });

  it('marks what will be filled in', () => {
    const { write, container } = answer();
    write('/food');
    expect(container.querySelector('[role=option] bdi span')?.textContent).toBe('{name}');
  });

  it('puts the chosen one in with its variables filled, and notes its use', () => {
    const { write, press, box, actions } = answer();
    write('Hello. /foo');
    expect(box.getAttribute('aria-activedescendant')).toBe(
      screen.getAllByRole('option')[0]?.getAttribute('id'),
    );
    press('ArrowDown');
    press('Enter');
    expect(box.value).toBe('Hello. It stands on bare clay.');
    expect(actions.usedReply).toHaveBeenCalledWith('foot', 2);
    expect(screen.queryByRole('listbox')).toBeNull();
    write('/food');
    press('Enter');
    expect(box.value).toMatch(/^Yes, @ilka\.brandt\. The liner/);
  });

  it('goes round its ends with the arrows, and takes a press of the pointer', () => {
    const { write, press, box } = answer();
    write('/');
    press('ArrowUp');
    expect(screen.getAllByRole('option').at(-1)?.getAttribute('aria-selected')).toBe('true');
    fireEvent.click(screen.getAllByRole('option')[2] as Element);
    expect(box.value).toBe('We ship within Europe.');
  });

  it('never gives what was said in this thread last', () => {
    const clay = 'It stands on bare clay.';
    const { write, press, box, actions } = answer({
      comment: { acts: [{ ...act, text: clay }] },
      desk: { saved: [{ ...(savedReplies[1] as SavedReply), last: 1 }] },
    });
    write('/foot');
    press('Enter');
    expect(box.value).not.toBe(clay);
    expect(actions.usedReply).toHaveBeenCalledWith('foot', 0);
  });

  it('closes by Escape without the box, and stays away until another slash', () => {
    const { write, press, onClose } = answer();
    write('/f');
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    write('/fo');
    expect(screen.queryByRole('listbox')).toBeNull();
    write('/fo and /f');
    expect(screen.queryByRole('listbox')).not.toBeNull();
  });

  it('says when nothing has the name, and leaves Enter to the text', () => {
    const { write, press, words: told } = answer();
    write('/xyz');
    expect(told()).toContain('No saved reply has this name.');
    expect(press('Enter')).toBe(true);
  });

  it('offers to save a first one under what was typed', async () => {
    const { write, actions, words: told, box } = answer({ desk: { saved: [] } });
    write('/care');
    expect(told()).toContain('Nothing saved yet.');
    fireEvent.click(button('New saved reply'));
    expect(field('Name').value).toBe('care');
    type('Variant 1', 'Wash it by hand.');
    fireEvent.submit(screen.getByRole('form'));
    await settle();
    expect(actions.saveReply).toHaveBeenCalledWith({
      ...{ id: null, name: 'care', variants: ['Wash it by hand.'] },
    });
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe('/care');
  });

  it('shows in its editor what a text says to this person', () => {
    const { write, words: told } = answer();
    write('/food');
    fireEvent.click(button(/^Edit/));
    expect(told()).toContain('Here: Yes, @ilka.brandt. The liner');
    fireEvent.click(button(/\{post\}/));
    expect(field('Variant 1').value).toContain('{post}');
  });
});

const act = {
  ...{
    mediaId: 'bowl',
    commentId: null,
    jobId: 'j',
    name: 'reply',
    state: 'held',
    until: null,
    sentence: '',
    problem: null,
  },
  choices: [],
} as const satisfies Partial<ReturnType<typeof comment>['acts'][number]>;

function manage(saved = savedReplies) {
  cleanup();
  const actions = {
    saveReply: vi.fn(async () => undefined),
    dropReply: vi.fn(async () => undefined),
  };
  const view = render(<SavedReplies saved={saved} actions={actions} />);
  return { ...view, ...actions, words: () => words(view.container) };
}

describe('saved replies', () => {
  it('stand with all their texts', () => {
    const { words: told } = manage();
    expect(told()).toContain('/foot-ring 3 variants, in turn · used 3 times');
    expect(told()).toContain('Bare clay at the foot, {name} : put a cloth below it.');
  });

  it('are changed: texts added and taken out, none kept twice or empty', async () => {
    const { saveReply } = manage();
    fireEvent.click(button('Edit foot-ring'));
    fireEvent.click(button('Take out variant 1'));
    fireEvent.click(button('Add a variant'));
    type('Variant 3', ' It stands on bare clay. ');
    fireEvent.click(button('Add a variant'));
    type('Name', '/ring  of clay');
    fireEvent.submit(screen.getByRole('form'));
    await settle();
    const [, foot] = savedReplies;
    expect(saveReply).toHaveBeenCalledWith({
      ...{ id: 'foot', name: 'ring-of-clay', variants: foot?.variants.slice(1) },
    });
  });

  it('have at most eight texts', () => {
    const variants = Array.from({ length: 8 }, (_, n) => `Text ${n}`);
    manage([{ id: 'a', name: 'a', uses: 0, last: -1, variants }]);
    fireEvent.click(button('Edit a'));
    expect(screen.queryByRole('button', { name: 'Add a variant' })).toBeNull();
  });

  it.each([
    ['', 'Text', 'Give it a name.'],
    ['SHIPPING', 'Text', 'Another saved reply has this name.'],
    ['new', '  ', 'Write what it says.'],
    ['new', 'a'.repeat(2201), 'One text is longer than a comment may be'],
  ])('are not kept as %j with such a text', (name, text, told) => {
    const { saveReply } = manage();
    fireEvent.click(button('New saved reply'));
    type('Name', name);
    type('Variant 1', text);
    fireEvent.submit(screen.getByRole('form'));
    expect(screen.getByRole('alert').textContent).toContain(told);
    expect(saveReply).not.toHaveBeenCalled();
  });

  it('say why they could not be kept, and keep what was typed', async () => {
    const { saveReply } = manage();
    saveReply.mockRejectedValue(new Error('no room'));
    fireEvent.click(button('Edit shipping'));
    fireEvent.submit(screen.getByRole('form'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Something broke');
    expect(field('Name').value).toBe('shipping');
  });

  it('are deleted at the second press', async () => {
    const { dropReply } = manage();
    fireEvent.click(button('Edit shipping'));
    fireEvent.click(button('Delete shipping'));
    expect(dropReply).not.toHaveBeenCalled();
    fireEvent.click(button('Delete for good shipping'));
    await settle();
    expect(dropReply).toHaveBeenCalledWith('ship');
  });

  it('show hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { container } = manage([
      { id: 'a', name: hostile, uses: 1, last: 0, variants: [hostile] },
    ]);
    expect(container.querySelector('img')).toBeNull();
  });

  it('axe finds nothing, with and without the editor', async () => {
    const { container } = manage();
    for (const press of [false, true]) {
      if (press) fireEvent.click(button('Edit foot-ring'));
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});
