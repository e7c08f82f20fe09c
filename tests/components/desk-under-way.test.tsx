import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { act, comment, type Group, groups, post } from '../gallery/desk-models.ts';
import { paintDesk, press, row } from './desk-help.tsx';

const one = (part: Parameters<typeof comment>[1]): Group[] => [
  { post: post('bowl'), comments: [comment('ilka', part), comment('tom', { username: 'tom' })] },
];
const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('what is under way', () => {
  it('stands in its row with its answers', async () => {
    const failed = act({
      state: 'failed',
      commentId: 'tom',
      sentence: 'Not sent. Meta refused it. Its text is kept.',
      choices: [{ deed: 'edit', label: 'Take the text' }],
    });
    const { actions, text } = paintDesk({}, { all: one({ acts: [failed] }) });
    actions.choose.mockResolvedValue('It is!');
    expect(text()).toContain('Not sent. Meta refused it.');
    press('j');
    fireEvent.click(button('Take the text'));
    expect(actions.choose).toHaveBeenCalledWith(failed, 'edit');
    await waitFor(() => expect(document.querySelector('textarea')?.value).toContain('It is!'));
  });

  it('is said at once where nobody knows what became of it', () => {
    const sentence = 'Meta went quiet after we sent it. Loupe will not send twice.';
    paintDesk({ needs: [act({ state: 'unknown', sentence })] });
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(screen.getByRole('button', { name: '1 act needs you' })).toBeTruthy();
  });

  it('leads from the list of acts to the comment, also where another list is shown', async () => {
    const failed = act({
      state: 'failed',
      commentId: 'nils',
      mediaId: 'bowl',
      sentence: 'Refused.',
    });
    const { actions, again } = paintDesk({ needs: [failed] }, { all: one({}) });
    fireEvent.click(button('1 act needs you'));
    fireEvent.click(button('Go to the comment'));
    expect(actions.filter).toHaveBeenLastCalledWith(
      expect.objectContaining({ shelf: 'all', mediaId: 'bowl', text: '' }),
    );
    again({ needs: [failed] }, groups);
    await waitFor(() => expect(document.activeElement).toBe(row('nils')));
  });

  it('keeps the words of an answer to a comment that is gone, and leads nowhere', () => {
    const text = 'With credit, gladly. '.repeat(20);
    const gone = act({
      ...{ state: 'failed', commentId: null, text, sentence: 'The comment was deleted.' },
      choices: [{ deed: 'copy', label: 'Copy the text' }],
    });
    const { actions } = paintDesk({ needs: [gone] });
    fireEvent.click(button('1 act needs you'));
    expect(screen.queryByRole('button', { name: 'Go to the comment' })).toBeNull();
    fireEvent.click(button('Copy the text'));
    expect(actions.choose).toHaveBeenCalledWith(gone, 'copy');
    expect(button('Copied.')).toBeTruthy();
  });

  it('gives words back to the comment they were for, whichever is selected', async () => {
    const failed = act({
      ...{ state: 'failed', commentId: 'nils', sentence: 'Refused.' },
      choices: [{ deed: 'undo', label: 'Take back' }],
    });
    const { actions } = paintDesk({ needs: [failed] });
    actions.choose.mockResolvedValue('Ja, gerne.');
    press('j');
    fireEvent.click(button('1 act needs you'));
    fireEvent.click(button('Take back'));
    await waitFor(() => expect(row('nils').querySelector('textarea')?.value).toBe('Ja, gerne.'));
  });

  it('opens the box again with a reply that came back', async () => {
    const { again } = paintDesk();
    again({ back: { commentId: 'nils', text: 'Ja!', privately: false } }, groups);
    await waitFor(() => expect(row('nils').querySelector('textarea')).toBeTruthy());
  });
});
