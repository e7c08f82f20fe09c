import { useLayoutEffect, useRef } from 'preact/hooks';

/** Moves focus to the heading of a new stage, so that it is read and Tab goes on from there. */
export function useStageFocus(inside: { current: HTMLElement | null }, stage: string): void {
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) first.current = false;
    else inside.current?.querySelector<HTMLElement>('[data-stage]')?.focus();
  }, [inside, stage]);
}
