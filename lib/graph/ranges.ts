import type { Day } from '../shared/ids.ts';
import { addDays } from '../shared/pacific.ts';
import { instantsOf, type Span } from '../shared/windows.ts';
import { badRequest } from './errors.ts';
import { toSeconds } from './parse/time.ts';
import type { Range } from './shape/insight-args.ts';

/** Whole days with the instants they lie between. */
export type Step = Span & Range;

/** Meta refuses more than thirty days of twenty-four hours between the two ends. */
const longest = 30 * 86_400_000;
/** Four weeks: with the hour that autumn adds it is well inside, and weekdays stay together. */
const daysAStep = 28;

/** The arguments of a span that one question may be about. */
export function spanQuery(span: Span): { since: string; until: string } {
  const { since, until } = instantsOf(span);
  if (until <= since) throw badRequest('a span that ends before it begins');
  if (until - since > longest) throw badRequest('a span of more than thirty days');
  return { since: String(toSeconds(since)), until: String(toSeconds(until)) };
}

/**
 * Whether a day is one of a span's. Meta's answers may begin a day early: a bucket that ends with
 * the very instant asked from is given, too.
 */
export const isWithin = ({ from, to }: Span, day: Day): boolean => from <= day && day <= to;

/** Cuts a span into steps Meta takes, oldest first, without a gap and without a day twice. */
export function stepsOf({ from, to }: Span): Step[] {
  const steps: Step[] = [];
  for (let day = from; day <= to;) {
    const next = addDays(day, daysAStep);
    const end = addDays(next, -1);
    const span = { from: day, to: end < to ? end : to };
    steps.push({ ...span, ...instantsOf(span) });
    day = next;
  }
  return steps;
}
