import { useLayoutEffect, useState } from 'preact/hooks';
import type { LinkState } from '../../../lib/view/doctor/models.ts';

/** One drawn link, from a card to the one that hangs on it. */
export type Line = { d: string; state: LinkState; ringed: boolean; x: number; y: number };

type Box = { left: number; right: number; top: number; bottom: number };

const round = (value: number): number => Math.round(value * 10) / 10;
const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Beside each other: a curve from edge to edge. */
function across(from: Box, to: Box): Omit<Line, 'state' | 'ringed'> {
  const forth = to.left >= from.right;
  const [x1, x2] = forth ? [from.right, to.left] : [from.left, to.right];
  const [y1, y2] = [middle(from), middle(to)];
  const bend = forth ? 22 : -22;
  const d = `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
  return { d, x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/** Below each other: straight down, or down a rail and into a card that stands further in. */
function down(from: Box, to: Box, back: boolean): Omit<Line, 'state' | 'ringed'> {
  const inset = back ? -14 : 14;
  const x1 = (back ? from.right : from.left) + inset;
  const edge = back ? to.right : to.left;
  const further = back ? edge < x1 : edge > x1;
  if (!further) {
    const d = `M${round(x1)} ${round(from.bottom)}V${round(to.top)}`;
    return { d, x: x1, y: (from.bottom + to.top) / 2 };
  }
  const y = middle(to);
  return {
    d: `M${round(x1)} ${round(from.bottom)}V${round(y)}H${round(edge)}`,
    x: (x1 + edge) / 2,
    y,
  };
}

/** The way between two boxes of one drawing; `back` where reading runs from right to left. */
export const way = (from: Box, to: Box, back: boolean): Omit<Line, 'state' | 'ringed'> =>
  to.top >= from.bottom - 1 && to.left < from.right && to.right > from.left
    ? down(from, to, back)
    : across(from, to);

function linesIn(root: HTMLElement): Line[] {
  const origin = root.getBoundingClientRect();
  const back = getComputedStyle(root).direction === 'rtl';
  const box = (element: Element): Box => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top,
      bottom: bottom - origin.top,
    };
  };
  return [...root.querySelectorAll<HTMLElement>('[data-line]')].flatMap((card) => {
    const from =
      card.parentElement?.parentElement?.parentElement?.querySelector(':scope > [data-card]');
    if (!from) return [];
    const state = card.dataset['line'] as LinkState;
    return [{ ...way(box(from), box(card), back), state, ringed: 'ring' in card.dataset }];
  });
}

/** The lines between the cards of a tree as they stand, measured again whenever they move. */
export function useLines(root: { current: HTMLElement | null }): Line[] {
  const [lines, setLines] = useState<Line[]>([]);
  const measure = (): void => {
    if (!root.current) return;
    const next = linesIn(root.current);
    setLines((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return lines;
}
