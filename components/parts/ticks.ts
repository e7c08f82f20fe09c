/** Three or four round ticks from zero up to at least `top`, lowest first. */
export function ticksFor(top: number): number[] {
  const rough = Math.max(top, 3) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const whole = Math.ceil(step);
  return Array.from({ length: Math.ceil(Math.max(top, 3) / whole) + 1 }, (_, i) => i * whole);
}

/** Runs of missing days between known ones, as first and last missing day. */
export function gapsIn(days: readonly (number | null)[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  const last = days.findLastIndex((value) => value !== null);
  const first = days.findIndex((value) => value !== null);
  days.forEach((value, day) => {
    if (value !== null || day < first || day > last) return;
    const open = gaps.at(-1);
    if (open && open.to === day - 1) open.to = day;
    else gaps.push({ from: day, to: day });
  });
  return gaps;
}
