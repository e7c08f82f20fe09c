import { expect } from 'vitest';
import {
  readAccountInsights,
  readAccountSplit,
  type SplitMetric,
  type TotalMetric,
  totals,
} from '../../lib/graph/endpoints/account-insights.ts';
import { readDemographics } from '../../lib/graph/endpoints/audience.ts';
import { readMediaPage } from '../../lib/graph/endpoints/media.ts';
import {
  metricsOf,
  readPostInsights,
  readPostSplit,
} from '../../lib/graph/endpoints/post-insights.ts';
import { readStories } from '../../lib/graph/endpoints/stories.ts';
import type { Split } from '../../lib/graph/parse/split.ts';
import { addDays, dayOf } from '../../lib/shared/pacific.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { contract } from './help/contract.ts';
import { given } from './help/given.ts';
import type { Ground } from './help/ground.ts';

function week({ sandbox }: Ground) {
  const to = addDays(dayOf(sandbox?.clock.now() ?? Date.now()), -3);
  return { from: addDays(to, -6), to };
}

/** The newest post of a kind, or the newest story. */
async function newest(ground: Ground, kind: string): Promise<string | undefined> {
  const ask = { ...ground.asking, after: null, limit: 100 };
  if (kind === 'story') return (await readStories(ground.send, ask)).items[0]?.id;
  return (await readMediaPage(ground.send, ask)).media.find((one) => one.kind === kind)?.id;
}

/** What has no value; an account at Meta may have gaps. */
const lacking = ({ sandbox }: Ground, metrics: readonly string[], seen: object): string[] =>
  sandbox ? metrics.filter((name) => !Object.hasOwn(seen, name)) : [];

const splits = Object.entries(totals).flatMap(([metric, ways]) =>
  ways.map((by) => [metric, by] as [SplitMetric<Split>, Split]),
);

contract('every figure there is', ({ reads, staged }) => {
  reads('all totals of an account come at once', async (ground) => {
    const metrics = Object.keys(totals) as TotalMetric[];
    const ask = { ...ground.asking, metrics, span: week(ground) };
    const seen = await readAccountInsights(ground.send, ask);
    expect(lacking(ground, metrics, seen)).toEqual([]);
  });

  for (const [metric, by] of splits) {
    reads(`${metric} can be split by ${by}`, async (ground) => {
      const ask = { ...ground.asking, metric, by, span: week(ground) };
      const { parts } = await readAccountSplit(ground.send, ask);
      expect(parts.filter(({ of }) => of === 'other')).toEqual([]);
    });
  }

  for (const timeframe of ['this_week', 'this_month'] as const) {
    reads(`who engaged is told for ${timeframe}`, async (ground) => {
      const ask = { ...ground.asking, audience: 'engaged', by: 'country', timeframe } as const;
      for (const { of } of await readDemographics(ground.send, ask)) expect(of).toHaveLength(2);
    });
  }

  for (const kind of ['photo', 'carousel', 'reel', 'story'] as const) {
    reads(`a ${kind} has every figure of its kind in one answer`, async (ground) => {
      const mediaId = given(ground, await newest(ground, kind));
      if (mediaId === null) return;
      const seen = await readPostInsights(ground.send, { ...ground.asking, mediaId, kind });
      expect(lacking(ground, metricsOf(kind), seen)).toEqual([]);
    });
  }

  reads('what people did on the profile is told by what they touched', async (ground) => {
    const mediaId = given(ground, await newest(ground, 'photo'));
    if (mediaId === null) return;
    const ask = { ...ground.asking, mediaId, metric: 'profile_activity' } as const;
    const { parts } = await readPostSplit(ground.send, ask);
    expect(parts.filter(({ of }) => of === 'other')).toEqual([]);
  });

  const unshared = [
    { metric: 'crossposted_views', kind: 'reel' },
    { metric: 'facebook_views', kind: 'story' },
  ] as const;
  for (const { metric, kind } of unshared) {
    staged(`${metric} of a ${kind} that was not shared are refused`, async (ground) => {
      const mediaId = (await newest(ground, kind)) ?? '';
      const ask = { ...ground.asking, mediaId, kind, metrics: [metric] };
      const refusal = await readPostInsights(ground.send, ask).then(() => null, problemOf);
      expect(refusal).toMatchObject({ code: 'unexpected', reason: 'bad-request' });
    });
  }
});
