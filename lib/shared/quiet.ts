/** Minutes of a day between which it is quiet; the evening's may pass midnight. */
export type Quiet = { from: number; to: number };

export const minutesADay = 24 * 60;

/** What stands in the fields when quiet hours are first switched on: ten to seven. */
export const usualQuiet: Quiet = { from: 22 * 60, to: 7 * 60 };

/** Whether a minute of the day is quiet. The last minute named is not; one span of no length never is. */
export function isQuiet(quiet: Quiet | null, minute: number): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The minute of the day where this computer is. */
export function minuteOfDay(now: number): number {
  const here = new Date(now);
  return here.getHours() * 60 + here.getMinutes();
}
