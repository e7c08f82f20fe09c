import type { DeskList } from '../../../lib/view/desk/models.ts';
import type { Heights } from './heights.ts';

/** Measures lines as they are drawn, and remembers them by name when the list is laid out anew. */
export type Ruler = {
  /** Fills in what is known of a list's lines, and measures for it from now on. */
  tell: (list: DeskList, heights: Heights) => void;
  watch: (row: HTMLElement) => void;
  unwatch: (row: HTMLElement) => void;
  follow: (root: HTMLElement, on: Followed) => void;
  /** How high a line is on the whole; null while too few were seen to tell. */
  mean: () => number | null;
  forget: () => void;
  stop: () => void;
};

type Followed = { widened: (width: number) => void; moved: () => void };

/** More heights than anybody scrolls through between two layings-out. */
const most = 4_000;
const enough = 24;

export function createRuler(): Ruler {
  const known = new Map<string, number>();
  let list: DeskList | null = null;
  let heights: Heights | null = null;
  let root: HTMLElement | null = null;
  let width = 0;
  let on: Followed | null = null;

  const learn = (id: string, height: number): boolean => {
    if (known.get(id) === height) return false;
    known.delete(id);
    known.set(id, height);
    const oldest = known.size > most ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    const place = list?.placeOf(id) ?? -1;
    if (place >= 0) heights?.set(place, height);
    return true;
  };
  const observer = new ResizeObserver((entries) => {
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      const [box] = borderBoxSize;
      if (!box) continue;
      if (target === root) {
        const before = width;
        width = box.inlineSize;
        if (before !== 0 && before !== width) on?.widened(width);
      } else if (target instanceof HTMLElement && target.isConnected) {
        changed = learn(target.dataset['line'] ?? '', box.blockSize) || changed;
      }
    }
    if (changed) on?.moved();
  });

  return {
    tell(next, made) {
      list = next;
      heights = made;
      for (const [id, height] of known) {
        const place = next.placeOf(id);
        if (place >= 0) made.set(place, height);
      }
    },
    watch: (row) => observer.observe(row),
    unwatch: (row) => observer.unobserve(row),
    follow(element, followed) {
      root = element;
      on = followed;
      observer.observe(element);
    },
    mean() {
      if (known.size < enough) return null;
      let sum = 0;
      for (const height of known.values()) sum += height;
      return Math.round(sum / known.size);
    },
    forget: () => known.clear(),
    stop: () => observer.disconnect(),
  };
}
