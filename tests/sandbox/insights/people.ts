import { badParameter } from '../errors.ts';
import type { Account } from '../world/things.ts';
import { type Told, total } from './total.ts';

const day = 86_400_000;

const shares: Record<string, [string, number][]> = {
  age: [
    ['18-24', 0.12],
    ['25-34', 0.37],
    ['35-44', 0.28],
    ['45-54', 0.14],
    ['55-64', 0.06],
    ['65+', 0.03],
  ],
  gender: [
    ['F', 0.68],
    ['M', 0.25],
    ['U', 0.07],
  ],
  country: [
    ['GB', 0.31],
    ['US', 0.24],
    ['DE', 0.11],
    ['NL', 0.08],
    ['DK', 0.06],
    ['JP', 0.04],
  ],
  city: [
    ['Bristol, England', 0.11],
    ['London, England', 0.1],
    ['Copenhagen, Capital Region', 0.04],
    ['Berlin, Berlin', 0.04],
    ['Portland, Oregon', 0.03],
  ],
};

/** The timeframes Meta kept in v20, in days. */
const frames: Record<string, number> = { this_week: 7, this_month: 30 };

/** Who follows, engages or was reached, by one dimension, or by age and gender together. */
export function demographics(
  account: Account,
  name: string,
  keys: string[],
  timeframe: string | undefined,
  told: Told,
): unknown {
  const days = daysOf(timeframe);
  checkKeys(keys);
  const frame = timeframe === undefined ? [] : [timeframe.toUpperCase()];
  const dimension_keys = [...(frame.length ? ['timeframe'] : []), ...keys];
  const whole = howMany(account, name, days, told);
  if (whole < 100) return { breakdowns: [{ dimension_keys }] };
  const results = groups(keys).map(({ names, part }) => ({
    dimension_values: [...frame, ...names],
    value: Math.round(whole * part),
  }));
  return { breakdowns: [{ dimension_keys, results }] };
}

function daysOf(timeframe: string | undefined): number {
  if (timeframe === undefined) return 30;
  const days = frames[timeframe.toLowerCase()];
  if (days !== undefined) return days;
  const known = Object.keys(frames).join(', ');
  throw badParameter(`timeframe must be one of the following values: ${known}`);
}

function checkKeys(keys: string[]): void {
  const together = [...keys].sort().join() === 'age,gender';
  if (keys.length === 1 || together) return;
  throw badParameter('The parameter breakdown is required and takes one value for this metric');
}

function howMany(account: Account, name: string, days: number, told: Told): number {
  if (name === 'follower_demographics') return account.followers;
  const range = { since: told.until - days * day, until: told.until };
  const counted = name.startsWith('engaged') ? 'accounts_engaged' : 'reach';
  return total(account, counted, range, told);
}

function groups(keys: string[]): { names: string[]; part: number }[] {
  let rows: { names: string[]; part: number }[] = [{ names: [], part: 1 }];
  for (const key of keys)
    rows = rows.flatMap(({ names, part }) =>
      (shares[key] ?? []).map(([name, own]) => ({ names: [...names, name], part: part * own })),
    );
  return rows;
}
