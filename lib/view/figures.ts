import type { Day, Instant } from '../shared/ids.ts';
import { daysBetween, startOf } from '../shared/pacific.ts';
import { currentSpan, earlierSpan, likeWindows, type Span } from '../shared/windows.ts';
import type { DayRow, Metric, Value, WindowRow } from '../store/rows.ts';
import { changeOf, usualSwing } from './change.ts';
import type { FigureModel, PeriodModel } from './models.ts';

/** Meta may still correct the figures of days that ended less than this ago. */
const settling = 48 * 3_600_000;

export const shownMetrics = [
  'views',
  'reach',
  'followers',
  'interactions',
  'linkTaps',
  'engaged',
  'saves',
] as const satisfies Metric[];

/** The newest windows for which figures are kept: those of the last look, whatever the hour. */
export function periodOf(windows: WindowRow[], now: Instant): PeriodModel {
  const today = currentSpan(now);
  const newest = windows.reduce<Span | null>(
    (best, row) => (row.metric === 'views' && (!best || row.from > best.from) ? row : best),
    null,
  );
  const span = newest ?? today;
  const before = earlierSpan(span, 1);
  return { from: span.from, to: span.to, beforeFrom: before.from, beforeTo: before.to };
}

const seriesOf = (days: DayRow[], from: Day, to: Day): (number | null)[] => {
  const values = new Map(days.map((row) => [row.day, row.value]));
  return daysBetween(from, to).map((day) => values.get(day) ?? null);
};

/** New followers have no long window at Meta: earlier ones are summed from kept days. */
function followerWindows(days: DayRow[], span: Span): WindowRow[] {
  return Array.from({ length: likeWindows }, (_, i) => earlierSpan(span, i + 1)).flatMap((past) => {
    const values = seriesOf(days, past.from, past.to);
    if (!values.every((value) => value !== null)) return [];
    const value = values.reduce((sum, one) => sum + one, 0);
    const counted: Value = { kind: 'count', value };
    const accountId = days[0]?.accountId ?? '';
    return [{ accountId, metric: 'followers', ...past, value: counted, fetchedAt: 0 }];
  });
}

/** One metric's figure for the shown period, from kept rows alone. */
export function figureOf(
  metric: Metric,
  windows: WindowRow[],
  days: DayRow[],
  period: PeriodModel,
  now: Instant,
): FigureModel {
  const own = windows.filter((row) => row.metric === metric);
  const valueAt = (from: Day): Value =>
    own.find((row) => row.from === from)?.value ?? { kind: 'not-yet' };
  const value = valueAt(period.from);
  const before = valueAt(period.beforeFrom);
  // Each day's look keeps a window of its own; like windows are those that do not overlap.
  const like = new Set(
    Array.from({ length: likeWindows }, (_, i) => earlierSpan(period, i + 1).from),
  );
  const past =
    metric === 'followers'
      ? followerWindows(days, period)
      : own.filter((row) => like.has(row.from));
  const series = seriesOf(days, period.from, period.to);
  const soft = daysBetween(period.from, period.to).filter(
    (day) => now - startOf(day) < settling + 24 * 3_600_000,
  ).length;
  return {
    metric,
    now: value,
    before,
    change: changeOf(value, before, usualSwing(past)),
    days: series,
    ghost: seriesOf(days, period.beforeFrom, period.beforeTo),
    soft,
  };
}
