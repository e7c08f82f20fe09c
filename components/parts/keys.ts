import { useEffect, useRef, useState } from 'preact/hooks';

/** What letters go into; a switch or a choice takes none. */
const fields =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;

/** Keys of the whole screen, named `j` or `Shift+R`; they rest while a field has focus. */
export function useKeys(acts: Record<string, () => void>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) return;
      const act = acts[event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** What opens the sheet of keys: the sign stands on another key in other layouts. */
export const sheetKeys = (open: () => void): Record<string, () => void> => ({
  '?': open,
  'Shift+?': open,
});

/** How long after the first of two keys the second still belongs to it. */
const leadLife = 1_500;

/** Two keys one after the other: `g`, then one that names an act. */
export function useLeader(lead: string, acts: Record<string, () => void>, on: boolean): void {
  const led = useRef(0);
  const follow = (key: string): [string, () => void] => [
    key,
    () => {
      if (Date.now() - led.current < leadLife) acts[key]?.();
      led.current = 0;
    },
  ];
  const keys = Object.fromEntries(Object.keys(acts).map(follow));
  useKeys({ ...keys, [lead]: () => (led.current = Date.now()) }, on);
}

const rowsIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-row]'),
];

/** Moves focus so many rows on, over every list of the screen. */
export function moveRow(step: 1 | -1): void {
  const rows = rowsIn(document);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

export type Row = { 'data-row': string; tabIndex: number; onFocus: () => void };

/** A list with one tab stop: arrows, Home and End move inside it. */
export function useRoving(count: number): {
  onKeyDown: (event: KeyboardEvent) => void;
  row: (index: number) => Row;
} {
  const [stop, setStop] = useState(0);
  const current = Math.min(stop, Math.max(0, count - 1));
  return {
    onKeyDown(event) {
      const rows = rowsIn(event.currentTarget as HTMLElement);
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined || at < 0) return;
      event.preventDefault();
      rows[to]?.focus();
    },
    row: (index) => ({
      'data-row': '',
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setStop(index),
    }),
  };
}
