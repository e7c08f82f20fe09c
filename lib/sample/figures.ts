import type { Day, Instant } from '../shared/ids.ts';
import { addDays, dayOf, daysBetween } from '../shared/pacific.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import { currentSpan, earlierSpan, likeWindows } from '../shared/windows.ts';
import type { DayRow, Metric, WindowRow } from '../store/rows.ts';
import { chanceFrom } from './chance.ts';

const daysKept = 90;

/** What a usual day of the studio brings, and how much of a week's sum is told of its seven days. */
const usual: Record<Metric, { day: number; share: number }> = {
  views: { day: 1_420, share: 1 },
  // People who come twice are counted once in a week.
  reach: { day: 690, share: 0.62 },
  followers: { day: 6, share: 1 },
  linkTaps: { day: 9, share: 1 },
  interactions: { day: 118, share: 1 },
  engaged: { day: 84, share: 0.7 },
  saves: { day: 15, share: 1 },
};

const metrics = Object.keys(usual) as Metric[];

/** Weekends are read more, the last days by far: one post went round. */
function weightOf(day: Day, last: Day): number {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const week = [1.28, 0.92, 0.86, 0.9, 0.95, 1.02, 1.22][weekday] ?? 1;
  const ago = daysBetween(day, last).length - 1;
  const peak = [1.35, 1.9, 1.55, 1.1][ago] ?? 1;
  // The account grows slowly.
  return week * peak * (1.12 - ago * 0.003);
}

/** Ninety days of every figure up to yesterday, oldest first. */
function daysOf(metric: Metric, last: Day): { day: Day; value: number }[] {
  const chance = chanceFrom(metrics.indexOf(metric) + 7);
  return daysBetween(addDays(last, 1 - daysKept), last).map((day) => {
    const swing = 0.85 + chance() * 0.3;
    return { day, value: Math.round(usual[metric].day * weightOf(day, last) * swing) };
  });
}

/** The account's figures as looks of ninety days would have left them. */
export function figures(now: Instant): { windows: WindowRow[]; days: DayRow[] } {
  const span = currentSpan(now);
  const windows: WindowRow[] = [];
  const days: DayRow[] = [];
  for (const metric of metrics) {
    const kept = daysOf(metric, addDays(dayOf(now), -1));
    // Single days are kept of what is drawn day by day.
    if (metric === 'views' || metric === 'reach' || metric === 'followers') {
      days.push(...kept.map((one) => ({ accountId, metric, ...one, fetchedAt: now })));
    }
    for (let back = 0; back <= likeWindows; back += 1) {
      const { from, to } = earlierSpan(span, back);
      const within = kept.filter(({ day }) => day >= from && day <= to);
      const sum = within.reduce((total, { value }) => total + value, 0);
      const value = { kind: 'count', value: Math.round(sum * usual[metric].share) } as const;
      windows.push({ accountId, metric, from, to, value, fetchedAt: now });
    }
  }
  return { windows, days };
}
