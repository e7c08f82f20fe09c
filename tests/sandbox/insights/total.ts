import { startOf } from '../../../lib/shared/pacific.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { Call } from '../call.ts';
import type { Account } from '../world/things.ts';
import { countsOf, type DayCounts } from './days.ts';
import { dayParts, type Range } from './range.ts';

const hour = 3_600_000;

/** How much of the past Meta tells at this moment: nothing newer, nothing older. */
export interface Told {
  now: Instant;
  until: Instant;
  kept: number;
}

export const toldIn = ({ now, switches }: Call): Told => ({
  now,
  until: now - switches.insightsDelayHours * hour,
  kept: switches.insightsKeptDays * 24 * hour,
});

/** Days add up, except people: the same come again on other days. */
export function total(account: Account, name: keyof DayCounts, range: Range, told: Told): number {
  let [sum, days] = [0, 0];
  for (const { day: on, part } of dayParts(range, told.until)) {
    if (told.now - startOf(on) > told.kept) continue;
    sum += countsOf(account, on)[name] * part;
    days += part;
  }
  const again = name === 'reach' || name === 'accounts_engaged';
  return Math.round(again && days > 1 ? sum * days ** -0.3 : sum);
}
