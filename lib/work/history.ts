import {
  historyMetrics,
  readDayApart,
  readHistory,
  type HistoryAnswer,
} from '../graph/endpoints/history.ts';
import { isAskedWrongly, leavingOut } from '../graph/shape/refused-metrics.ts';
import { daysBetween } from '../shared/pacific.ts';
import { currentSpan, earlierSpan, instantsOf, likeWindows } from '../shared/windows.ts';
import { keepFigures } from '../store/keep/figures.ts';
import { readWindows } from '../store/read/figures.ts';
import type { DayRow, Metric, WindowRow } from '../store/rows.ts';
import type { Client } from './graph.ts';

/**
 * The history look, background work counted apart: single days of the shown windows (Meta gives
 * daily series for two metrics only) and the earlier windows that tell what swing is usual.
 * Windows already known are not asked again.
 */
export async function lookHistory({ send, account, memory }: Client, now: number): Promise<void> {
  const accountId = account.id;
  const span = currentSpan(now);
  const known = new Set((await readWindows(accountId)).map((row) => `${row.metric} ${row.from}`));
  const windows = Array.from({ length: likeWindows }, (_, i) => earlierSpan(span, i + 2))
    .filter(({ from }) => !known.has(`views ${from}`))
    .map(({ from, to }) => ({ from, to, ...instantsOf({ from, to }) }));
  const days = daysBetween(earlierSpan(span, 1).from, span.to).map((day) => ({
    day,
    ...instantsOf({ from: day, to: day }),
  }));
  const asking = { accountId, priority: 'background' } as const;
  const answer = await leavingOut(memory, 'account', historyMetrics, async (metrics) => {
    /** Without expansions there is one day a day: yesterday, from which a history grows. */
    const apart = async (): Promise<HistoryAnswer> => {
      const ask = { ...asking, ...instantsOf({ from: span.to, to: span.to }), metrics };
      return { windows: [], days: [{ day: span.to, values: await readDayApart(send, ask) }] };
    };
    if (memory.recall('insights apart') === true) return apart();
    try {
      return await readHistory(send, { ...asking, windows, days, metrics });
    } catch (error) {
      if (!isAskedWrongly(error)) throw error;
      return apart();
    }
  });
  const entries = <T>(values: Partial<Record<Metric, T>>): [Metric, T][] =>
    Object.entries(values) as [Metric, T][];
  const windowRows: WindowRow[] = answer.windows.flatMap(({ from, to, values }) =>
    entries(values).map(([metric, value]) => {
      const counted = { kind: 'count' as const, value };
      return { accountId, metric, from, to, value: counted, fetchedAt: now };
    }),
  );
  const dayRows: DayRow[] = answer.days.flatMap(({ day, values }) =>
    entries(values).map(([metric, value]) => ({ accountId, metric, day, value, fetchedAt: now })),
  );
  await keepFigures(windowRows, dayRows);
}
