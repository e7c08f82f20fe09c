import { badParameter } from '../errors.ts';
import type { Account } from '../world/things.ts';

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

/** Who the followers are, by one dimension. */
export function demographics(account: Account, keys: string[], timeframe?: string): unknown {
  const [key, second] = keys;
  if (key === undefined || second !== undefined)
    throw badParameter('The parameter breakdown is required and takes one value for this metric');
  const frame = timeframe === undefined ? [] : [timeframe.toUpperCase()];
  const results = (shares[key] ?? []).map(([name, part]) => ({
    dimension_values: [...frame, name],
    value: Math.round(account.followers * part),
  }));
  return {
    breakdowns: [{ dimension_keys: [...(frame.length ? ['timeframe'] : []), key], results }],
  };
}
