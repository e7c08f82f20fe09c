/** A line in sight, and how far below the window's edge it began. */
export type Anchor = { id: string; top: number };

/** The element's id of a line. */
export const lineId = (id: string): string => `line-${id}`;

const scrollerOf = (element: Element): Element => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
};

/** How much of the window's top is covered by what stays. */
export const insetOf = (element: Element): number =>
  Number.parseFloat(getComputedStyle(scrollerOf(element)).scrollPaddingTop) || 0;

/** How far it is scrolled. */
export const scrolledTo = (element: Element): number => scrollerOf(element).scrollTop;

/** Scrolls by so much. */
export function nudge(element: Element, by: number): void {
  scrollerOf(element).scrollTop += by;
}

/** Scrolls to where everything begins. */
export function toTop(element: Element): void {
  scrollerOf(element).scrollTop = 0;
}

/** The lines in sight from the topmost on; none while the list's own beginning is in sight. */
export function anchorsIn(root: HTMLElement | null): Anchor[] {
  if (!root || root.getBoundingClientRect().top >= 0) return [];
  const edge = insetOf(root);
  const anchors: Anchor[] = [];
  for (const row of root.children) {
    const id = row instanceof HTMLElement ? row.dataset['line'] : undefined;
    if (id === undefined) continue;
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge && top < innerHeight) anchors.push({ id, top });
  }
  return anchors;
}
