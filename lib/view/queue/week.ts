import type { Day, Instant } from '../../shared/ids.ts';
import { addDays } from '../../shared/pacific.ts';
import { dayIn, onDay, weekFrom } from '../../shared/post/zone.ts';
import type { JobModel, Planned, WeekDay } from './models.ts';

/** The next seven days on the wall here, with what is planned for each. */
export function weekOf(jobs: readonly JobModel[], zone: string, now: Instant): WeekDay[] {
  return weekFrom(now, zone).map((day, index) => ({
    day,
    today: index === 0,
    spots: jobs
      .flatMap(({ movable, planned, ...job }) => (movable && planned ? [{ ...job, planned }] : []))
      .filter(({ planned }) => dayIn(planned.at, zone) === day)
      .sort((a, b) => a.planned.at - b.planned.at)
      .map(({ id, title, thumb, planned }) => ({ id, title, thumb, at: planned.at })),
  }));
}

/** The same minute so many days on, on the wall the person planned it by. */
export const daysOn = ({ wall }: Planned, days: number): string =>
  onDay(wall, addDays(wall.slice(0, 10), days));

/** How many days lie between a planned minute and a day of the strip. */
export function daysTo(planned: Planned, day: Day, zone: string): number {
  const from = Date.parse(`${dayIn(planned.at, zone)}T00:00Z`);
  return Math.round((Date.parse(`${day}T00:00Z`) - from) / 86_400_000);
}

/** The planned job before or after one, in the order they leave. */
export function neighbour(jobs: readonly JobModel[], id: string, step: 1 | -1): JobModel | null {
  const line = jobs
    .filter(({ movable, planned }) => movable && planned !== null)
    .sort((a, b) => (a.planned?.at ?? 0) - (b.planned?.at ?? 0));
  const at = line.findIndex((job) => job.id === id);
  return at < 0 ? null : (line[at + step] ?? null);
}
