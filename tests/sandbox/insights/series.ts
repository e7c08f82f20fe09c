import { addDays, dayEndingAt, startOf } from '../../../lib/shared/pacific.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import { stamp } from '../clock.ts';
import { badParameter } from '../errors.ts';
import { share } from '../random.ts';
import type { Account } from '../world/things.ts';
import type { Asked } from './asked.ts';
import { countsOf } from './days.ts';
import { dayEnds, type Range } from './range.ts';
import { type Told, total } from './total.ts';

const day = 86_400_000;

/** One value for each day that ended in a range, as far as Meta has them. */
export function values(account: Account, one: Asked, range: Range, told: Told): unknown[] {
  if (one.name === 'follower_count' && range.since < told.now - 31 * day)
    throw badParameter(
      '(follower_count) metric only supports querying data for the last 30 days excluding the ' +
        'current day',
    );
  const kept = one.name === 'online_followers' ? 30 * day : told.kept;
  return dayEnds(range, told.until)
    .filter((end) => told.now - end < kept)
    .map((end) => ({ value: valueAt(account, one, end, told), end_time: stamp(end) }));
}

function valueAt(account: Account, { name, period }: Asked, end: Instant, told: Told): unknown {
  const on = dayEndingAt(end);
  if (name === 'online_followers') return online(account, on);
  if (name === 'follower_count') return countsOf(account, on).follows;
  const days = period === 'week' ? 7 : period === 'days_28' ? 28 : 1;
  const from = startOf(addDays(on, 1 - days));
  return total(account, 'reach', { since: from, until: end }, { ...told, until: end });
}

function online(account: Account, on: string): Record<string, number> {
  const hours = Array.from({ length: 24 }, (_, hour): [string, number] => {
    const awake = 0.25 + 0.2 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
    const part = awake * (0.9 + 0.2 * share(`${account.id}/${on}/${hour}`));
    return [String(hour), Math.round(account.followers * part)];
  });
  return Object.fromEntries(hours);
}
