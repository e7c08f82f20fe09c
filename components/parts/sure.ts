import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A press that is asked about once more, in the place of its button; the focus goes along. */
export function useSure<E extends HTMLElement>(): {
  sure: boolean;
  ask: (next: boolean) => void;
  root: RefObject<E | null>;
} {
  const [sure, setSure] = useState(false);
  const root = useRef<E>(null);
  return {
    sure,
    ask(next) {
      setSure(next);
      requestAnimationFrame(() => root.current?.querySelector('button')?.focus());
    },
    root,
  };
}
