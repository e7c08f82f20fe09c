import { addDays } from '../../lib/shared/pacific.ts';
import type { FigureModel, PeriodModel } from '../../lib/view/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { dayWords } from '../../lib/words/times.ts';

/** A line of days in a sentence: first, last, highest, and how many days are missing. */
export function lineWords({ metric, days }: FigureModel, { from }: PeriodModel): string {
  const known = days.flatMap((value, day) => (value === null ? [] : [{ value, day }]));
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return say('line_none', say(`metric_${metric}`));
  const top = known.reduce((best, one) => (one.value > best.value ? one : best));
  const gaps = days.length - known.length;
  return [
    say(
      'line_words',
      say(`metric_${metric}`),
      full(first.value),
      dayWords(addDays(from, first.day)),
      full(last.value),
      dayWords(addDays(from, last.day)),
      full(top.value),
      dayWords(addDays(from, top.day)),
    ),
    gaps > 0 ? sayCount('line_gaps', gaps, full(gaps)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
