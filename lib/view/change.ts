import type { Value, WindowRow } from '../store/rows.ts';
import type { Change } from './models.ts';

/** Fewer like windows than this say nothing of what is usual. */
const enoughWindows = 5;

/** The middle value; 0 of nothing. */
export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
};

/**
 * The usual swing between neighbouring like windows, in percent: one and a half times the median
 * absolute change. Null with fewer than five windows, so that chance is never called news.
 */
export function usualSwing(windows: Pick<WindowRow, 'from' | 'value'>[]): number | null {
  const counts = [...windows]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ value }) => (value.kind === 'count' ? [value.value] : []));
  if (counts.length < enoughWindows) return null;
  const changes = counts.slice(1).flatMap((value, i) => {
    const before = counts[i] ?? 0;
    return before > 0 ? [(Math.abs(value - before) / before) * 100] : [];
  });
  return changes.length + 1 < enoughWindows ? null : 1.5 * median(changes);
}

/** How a window compares with the one before, honest about zero, gaps and the usual swing. */
export function changeOf(now: Value, before: Value, usual: number | null): Change {
  if (now.kind !== 'count' || before.kind !== 'count') return { kind: 'none' };
  const difference = now.value - before.value;
  const usualPercent = usual === null ? null : Math.max(1, Math.round(usual));
  if (difference === 0) return { kind: 'steady', usualPercent };
  const exact = before.value > 0 ? (difference / before.value) * 100 : null;
  const percent = exact === null ? null : Math.round(Math.abs(exact));
  const inside = usual !== null && exact !== null && Math.abs(exact) <= usual;
  // A change that rounds to nothing is none, whatever is usual.
  if (inside || percent === 0) return { kind: 'steady', usualPercent };
  return {
    kind: difference > 0 ? 'up' : 'down',
    difference: Math.abs(difference),
    percent,
    usualPercent,
    beyondUsual: usual !== null && exact !== null,
  };
}
