import { fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { giveBack } from '../../components/desk/reply/drafts.ts';
import { comment } from '../gallery/reply-models.ts';
import { answer, settle } from './reply-help.tsx';

const hour = 3_600_000;

describe('a reply', () => {
  it('is sent once by the keys, and closes the box', async () => {
    const { write, send, actions, onClose, box } = answer();
    write('  It is food safe. ');
    send();
    send();
    await settle();
    expect(actions.reply.mock.calls).toEqual([[comment().id, 'It is food safe.', false]]);
    expect(onClose).toHaveBeenCalledOnce();
    expect(box.value).toBe('');
  });

  it('is not sent empty, by Enter alone, or while an input method composes', () => {
    const { write, send, press, actions } = answer();
    send();
    write(' \n ');
    send();
    write('It is.');
    press('Enter');
    press('Enter', { ctrlKey: true, isComposing: true });
    expect(actions.reply).not.toHaveBeenCalled();
  });

  it('says whose act it is and that it is held', () => {
    expect(answer().words()).toContain('as maren.makes · held 8 s');
  });

  it('waits for a connection where there is none', () => {
    expect(answer({ desk: { online: false } }).words()).toContain('waits for a connection');
  });

  it('begins with the name of whom it answers, where that is a reply', async () => {
    const { write, send, actions, container } = answer({ comment: { parentId: '1' } });
    expect(container.querySelector('bdi')?.textContent).toBe('@ilka.brandt');
    write('It is.');
    send();
    await settle();
    expect(actions.reply.mock.lastCall?.[1]).toBe('@ilka.brandt It is.');
  });

  it('names nobody twice, and nobody below a first comment or one of our own', async () => {
    const again = answer({ comment: { parentId: '1' } });
    again.write('@ilka.brandt, it is.');
    expect(again.container.querySelector('bdi')).toBeNull();
    again.send();
    await settle();
    expect(again.actions.reply.mock.lastCall?.[1]).toBe('@ilka.brandt, it is.');
    again.unmount();
    expect(answer({ comment: { parentId: '1', ours: true } }).container.querySelector('bdi')).toBe(
      null,
    );
  });

  it('stands in its box when it is refused, with the reason and the cure', async () => {
    const problem = { code: 'not-allowed', permission: 'instagram_manage_comments' } as const;
    const { write, send, actions, onClose, box, words } = answer({
      actions: { reply: async () => problem },
    });
    write('It is.');
    send();
    await settle();
    expect(onClose).not.toHaveBeenCalled();
    expect(box.value).toBe('It is.');
    expect(words()).toContain('What you wrote is kept.');
    fireEvent.click(screen.getByRole('button', { name: 'Allow it' }));
    expect(actions.ask).toHaveBeenCalledWith('comments');
    write('It is so.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stands in its box when what was to take it fails', async () => {
    const { write, send, box, words } = answer({
      actions: { reply: () => Promise.reject(new Error('no worker')) },
    });
    write('It is.');
    send();
    await settle();
    expect(box.value).toBe('It is.');
    expect(words()).toContain('Something broke');
  });

  it('keeps its text when it is closed by Escape, for its own comment alone', () => {
    const first = answer();
    first.write('It is.');
    first.press('Escape');
    expect(first.onClose).toHaveBeenCalledOnce();
    first.unmount();
    expect(answer({ comment: { id: '9' } }).box.value).toBe('');
    document.body.replaceChildren();
    expect(answer().box.value).toBe('It is.');
  });

  it('takes a text that was taken back once, and before what was begun since', () => {
    const { write, again, box } = answer();
    const back = { commentId: comment().id, text: 'It is.', privately: false };
    write('And');
    again({ back });
    expect(box.value).toBe('It is.\nAnd');
    write('');
    again({ back, fresh: 1 });
    expect(box.value).toBe('');
    giveBack({ commentId: comment().id, privately: false }, 'Once more');
    again({ back });
    expect(box.value).toBe('Once more');
  });

  it('counts near the end of the room, and stops beyond it', () => {
    const { write, words, send, actions } = answer();
    write('a'.repeat(280));
    expect(words()).not.toContain('of 2,200');
    write('a'.repeat(301));
    expect(words()).toContain('301 of 2,200');
    expect(words()).toContain('hold back comments of more than 300 characters');
    write('🏺'.repeat(2201));
    expect(words()).toContain('2,201 of 2,200');
    send();
    expect(actions.reply).not.toHaveBeenCalled();
    write('🏺'.repeat(2200));
    send();
    expect(actions.reply).toHaveBeenCalledOnce();
  });

  it('shows hostile text as text', () => {
    const { write, container } = answer();
    write('<img src=x onerror=alert(1)> {name}');
    expect(container.querySelector('img[src=x]')).toBeNull();
  });

  it('keeps its keys from the list around it', () => {
    const { press, container } = answer();
    let heard = 0;
    container.addEventListener('keydown', () => (heard += 1));
    press('ArrowDown');
    press('Home');
    press('Escape');
    expect(heard).toBe(0);
  });
});

describe('a reply in private', () => {
  it('says that it is a message, once, and until when', () => {
    const { words } = answer({ privately: true });
    expect(words()).toContain('Goes as a message, once for this comment, until Thu 12:10.');
  });

  it('is counted in bytes', async () => {
    const { write, words, send, actions } = answer({ privately: true });
    write('ä'.repeat(501));
    expect(words()).toContain('1,002 of 1,000');
    write('ä'.repeat(500));
    send();
    await settle();
    expect(actions.reply.mock.lastCall?.[2]).toBe(true);
  });

  it.each([
    ['late', 'seven days'],
    ['once', 'allows one'],
    ['role', 'community activity'],
    ['ours', 'your own'],
  ] as const)('cannot be sent where it is %s, and says why', (not, told) => {
    const { can } = comment();
    const { write, send, words, actions } = answer({
      privately: true,
      comment: { can: { ...can, privately: { not } } },
    });
    write('Here.');
    send();
    expect(words()).toContain(told);
    expect(actions.reply).not.toHaveBeenCalled();
  });

  it('cannot be sent once its time has run out while the box was open', () => {
    const { can } = comment();
    const until = Date.parse('2026-11-23T14:10:00Z') - hour;
    const { write, send, actions } = answer({
      privately: true,
      comment: { can: { ...can, privately: { until } } },
    });
    write('Here.');
    send();
    expect(actions.reply).not.toHaveBeenCalled();
  });
});

describe('names and signs', () => {
  it('completes names of the thread, without our own', () => {
    const { write, options, press, box } = answer();
    write('Ask @');
    expect(options()).toEqual(['@ilka.brandt', '@tom_kiln']);
    write('Ask @T');
    press('Enter');
    expect(box.value).toBe('Ask @tom_kiln ');
    write('me@t');
    expect(options()).toEqual([]);
  });

  it('puts in a sign from the palette where the caret is', () => {
    const { write, box } = answer();
    write('Thank you');
    box.setSelectionRange(5, 5);
    fireEvent.click(screen.getByRole('button', { name: 'Emoji' }));
    const palette = screen.getByRole('grid');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Heart');
    fireEvent.keyDown(palette, { key: 'ArrowDown' });
    fireEvent.keyDown(palette, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sad');
    fireEvent.click(document.activeElement as Element);
    expect(box.value).toBe('Thank😢 you');
    expect(document.activeElement).toBe(box);
    expect(box.selectionStart).toBe(7);
  });

  it('closes the palette alone by Escape', () => {
    const { onClose } = answer();
    const button = screen.getByRole('button', { name: 'Emoji' });
    fireEvent.click(button);
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Escape' });
    expect(screen.queryByRole('grid')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('axe finds nothing in the box, its lists and its palette', async () => {
    const { write, container } = answer({ comment: { parentId: '1' } });
    for (const text of ['', 'Ask @', 'See /', 'a'.repeat(2300)]) {
      write(text);
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    fireEvent.click(screen.getByRole('button', { name: 'Emoji' }));
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
