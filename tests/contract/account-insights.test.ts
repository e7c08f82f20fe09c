import { expect } from 'vitest';
import {
  readAccountInsights,
  readAccountSplit,
  readSteppedTotals,
} from '../../lib/graph/endpoints/account-insights.ts';
import { readAccountSeries } from '../../lib/graph/endpoints/account-series.ts';
import {
  readDemographics,
  readFollows,
  readOnlineFollowers,
} from '../../lib/graph/endpoints/audience.ts';
import { addDays, dayOf, daysBetween } from '../../lib/shared/pacific.ts';
import { contract } from './help/contract.ts';
import type { Ground } from './help/ground.ts';

/** So many full days, up to three days ago: later ones may still move. */
function past({ sandbox }: Ground, days: number) {
  const to = addDays(dayOf(sandbox?.clock.now() ?? Date.now()), -3);
  return { from: addDays(to, 1 - days), to };
}

contract('figures of an account', ({ reads }) => {
  reads('many metrics come as one total each', async (ground) => {
    const metrics = ['reach', 'views', 'likes', 'saves', 'total_interactions'] as const;
    const ask = { ...ground.asking, metrics, span: past(ground, 7) };
    const totals = await readAccountInsights(ground.send, ask);
    expect(Object.keys(totals).sort()).toEqual([...metrics].sort());
  });

  reads('parts of events add up to the whole, under words that are known', async (ground) => {
    const span = past(ground, 7);
    const ask = { ...ground.asking, metric: 'likes', by: 'media_product_type', span } as const;
    const { value, parts } = await readAccountSplit(ground.send, ask);
    expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(value);
    expect(parts.filter(({ of }) => of === 'other')).toEqual([]);
  });

  reads('sums over steps are what the steps say', async (ground) => {
    const metrics = ['views'] as const;
    const span = past(ground, 56);
    const half = addDays(span.from, 27);
    const asked = { ...ground.asking, metrics };
    const [whole, older, newer] = await Promise.all([
      readSteppedTotals(ground.send, { ...asked, span }),
      readAccountInsights(ground.send, { ...asked, span: { from: span.from, to: half } }),
      readAccountInsights(ground.send, { ...asked, span: { from: addDays(half, 1), to: span.to } }),
    ]);
    expect(whole.views).toBe((older.views ?? 0) + (newer.views ?? 0));
  });

  reads('a daily series has each day of a span once, over steps too', async (ground) => {
    const span = past(ground, 40);
    const ask = { ...ground.asking, metric: 'reach', period: 'day', span } as const;
    const days = (await readAccountSeries(ground.send, ask)).map(({ day }) => day);
    expect(days).toEqual(daysBetween(span.from, span.to));
  });

  reads('reach of weeks is a series, too', async (ground) => {
    const span = past(ground, 7);
    const ask = { ...ground.asking, metric: 'reach', period: 'week', span } as const;
    expect((await readAccountSeries(ground.send, ask)).length).toBeGreaterThan(0);
  });

  reads('new followers come day by day, for the last weeks', async (ground) => {
    const span = past(ground, 7);
    const ask = { ...ground.asking, metric: 'follower_count', period: 'day', span } as const;
    const points = await readAccountSeries(ground.send, ask);
    for (const { value } of points) expect(value).toBeGreaterThanOrEqual(0);
  });

  reads('followers are online in twenty-four hours', async (ground) => {
    const days = await readOnlineFollowers(ground.send, {
      ...ground.asking,
      span: past(ground, 7),
    });
    for (const { hours } of days) expect(hours).toHaveLength(24);
  });

  for (const by of ['age', 'city', 'country', 'gender'] as const) {
    reads(`followers are told by ${by}, 45 groups at most`, async (ground) => {
      const ask = { ...ground.asking, audience: 'followers', by } as const;
      const groups = await readDemographics(ground.send, ask);
      expect(groups.length).toBeLessThanOrEqual(45);
      expect(new Set(groups.map(({ of }) => of)).size).toBe(groups.length);
    });
  }

  reads('people who engaged are told for a week or a month', async (ground) => {
    const ask = { ...ground.asking, audience: 'engaged', by: 'gender' } as const;
    const groups = await readDemographics(ground.send, { ...ask, timeframe: 'this_month' });
    for (const { of } of groups) expect(['F', 'M', 'U']).toContain(of);
  });

  reads('who came and who went are two numbers, or two gaps', async (ground) => {
    const seen = await readFollows(ground.send, { ...ground.asking, span: past(ground, 7) });
    expect(seen.follows === null).toBe(seen.unfollows === null);
  });
});
