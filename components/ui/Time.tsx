import type { Instant } from '../../lib/shared/ids.ts';
import { age, clock, date } from '../../lib/words/times.ts';

type Props = { at: Instant; now: Instant; style: 'clock' | 'age' | 'day' };

/** An instant in words, exact for machines. */
export function Time({ at, now, style }: Props) {
  const words = style === 'clock' ? clock(at, now) : style === 'age' ? age(at, now) : date(at, now);
  return <time dateTime={new Date(at).toISOString()}>{words}</time>;
}
