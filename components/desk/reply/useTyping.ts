import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { putIn, type Typed, typedAt } from './typed.ts';

export type Typing = {
  /** The sign that is being typed at; null where none is, or where its list was sent away. */
  typed: Typed | null;
  /** The place that is chosen in its list. */
  at: number;
  choose: (at: number) => void;
  onText: (text: string) => void;
  onCaret: (box: HTMLTextAreaElement) => void;
  /** Sends the list away until another sign is typed. */
  dismiss: () => void;
  /** Puts words in where the sign stands or, without one, where the caret is. */
  put: (words: string) => void;
};

/** The text of a box, its caret, and the sign that is being typed at. */
export function useTyping(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  change: (text: string) => void,
): Typing {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [at, choose] = useState(0);
  const away = useRef(-1);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return {
    typed,
    at,
    choose,
    onText: change,
    onCaret({ value, selectionStart, selectionEnd }) {
      const found = selectionStart === selectionEnd ? typedAt(value, selectionStart) : null;
      if (found?.from !== away.current) away.current = -1;
      setTyped(away.current < 0 ? found : null);
      choose(0);
    },
    dismiss() {
      away.current = typed?.from ?? -1;
      setTyped(null);
    },
    put(words) {
      const { selectionStart = text.length, selectionEnd = text.length } = box.current ?? {};
      const [next, end] = putIn(text, typed ?? { from: selectionStart, to: selectionEnd }, words);
      caret.current = end;
      setTyped(null);
      change(next);
    },
  };
}
