import { useRef, useState } from 'preact/hooks';
import { move } from './order.ts';

type Held = { id: string; ids: string[] };

/**
 * Puts rows into another order: dragged by the pointer, or moved by Alt and an arrow. The new order
 * stands at once; it is kept when the row is let go.
 */
export function useOrder(ids: readonly string[], keep: (ids: string[]) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const dragged = useRef(false);
  const shown = held && sameSet(held.ids, ids) ? held.ids : [...ids];
  return {
    ids: shown,
    /** Whether the press that just ended was a drag, and chooses nothing. */
    wasDrag: () => dragged.current,
    nudge(id: string, step: 1 | -1): number | null {
      const next = move(shown, id, shown.indexOf(id) + step);
      if (next === null) return null;
      setHeld({ id, ids: next });
      keep(next);
      return next.indexOf(id) + 1;
    },
    row: (id: string) => ({
      'data-held': held?.id === id || undefined,
      onPointerDown(event: PointerEvent) {
        dragged.current = false;
        if (event.button !== 0) return;
        const row = event.currentTarget as HTMLElement;
        const from = event.clientY;
        let now = shown;
        const drag = (to: PointerEvent): void => {
          if (!dragged.current && Math.abs(to.clientY - from) < 6) return;
          dragged.current = true;
          const next = move(now, id, placeAt(row.parentElement, to.clientY));
          if (next) now = next;
          setHeld({ id, ids: now });
        };
        const end = (): void => {
          removeEventListener('pointermove', drag);
          removeEventListener('pointerup', end);
          removeEventListener('pointercancel', end);
          if (dragged.current) keep(now);
        };
        addEventListener('pointermove', drag);
        addEventListener('pointerup', end);
        addEventListener('pointercancel', end);
      },
    }),
  };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** The place of the row that lies under a height of the window. */
function placeAt(list: Element | null, y: number): number {
  const rows = [...(list?.querySelectorAll('[role=option]') ?? [])];
  const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return at < 0 ? rows.length - 1 : at;
}
