import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { changeDraft } from '../../components/desk/reply/drafts.ts';
import { ReplyBox } from '../../components/desk/reply/ReplyBox.tsx';
import type { CommentModel, DeskActions, DeskModel } from '../../lib/view/desk/models.ts';
import { now } from '../gallery/models.ts';
import { comment, desk, stillDesk, threadLines } from '../gallery/reply-models.ts';
import { words } from './help.tsx';

afterEach(() => {
  cleanup();
  for (const privately of [true, false]) changeDraft({ commentId: comment().id, privately }, empty);
});

const empty = { text: '', sending: false, problem: null };

type Shown = {
  comment?: Partial<CommentModel>;
  desk?: Partial<DeskModel>;
  privately?: boolean;
  actions?: Partial<DeskActions>;
};

/** A box painted below its comment, with all that can be done in it. */
export function answer({ privately = false, ...shown }: Shown = {}) {
  const actions = Object.fromEntries(
    Object.entries({ ...stillDesk, ...shown.actions }).map(([name, act]) => [
      name,
      vi.fn(act as () => unknown),
    ]),
  ) as unknown as { [K in keyof DeskActions]: ReturnType<typeof vi.fn> };
  const onClose = vi.fn();
  const one = comment(shown.comment);
  const boxOf = (part: Partial<DeskModel> = {}) => (
    <ReplyBox
      comment={one}
      thread={{ lines: threadLines, selected: one.id }}
      model={desk({ ...shown.desk, ...part })}
      privately={privately}
      actions={actions as unknown as DeskActions}
      onClose={onClose}
      now={now}
      keys
      post="Seven glazes, one bowl"
    />
  );
  const view = render(boxOf());
  const text = screen.getByLabelText<HTMLTextAreaElement>(/^Reply/, { selector: 'textarea' });
  return {
    ...view,
    ...{ actions, onClose, box: text },
    words: () => words(view.container),
    again: (part: Partial<DeskModel>) => view.rerender(boxOf(part)),
    /** Writes into the box, with the caret at the end. */
    write: (value: string): void => {
      fireEvent.input(text, { target: { value } });
      text.setSelectionRange(value.length, value.length);
      fireEvent.click(text);
    },
    press: (key: string, rest: object = {}) => fireEvent.keyDown(text, { key, ...rest }),
    send: () => fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true }),
    options: () => screen.queryAllByRole('option').map((option) => words(option)),
  };
}

/** Lets what was promised come true. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
