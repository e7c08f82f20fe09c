import { expect } from 'vitest';
import { postMetrics, readDeep, readPost } from '../../lib/graph/endpoints/deep.ts';
import { historyMetrics, readDayApart, readHistory } from '../../lib/graph/endpoints/history.ts';
import { lightMetrics, readLight, readLightApart } from '../../lib/graph/endpoints/light.ts';
import { readPostInsights } from '../../lib/graph/endpoints/post-insights.ts';
import { stepsOf } from '../../lib/graph/ranges.ts';
import { addDays, dayOf } from '../../lib/shared/pacific.ts';
import { contract } from './help/contract.ts';
import type { Ground } from './help/ground.ts';

/** So many full days that end so many days ago, with their instants. */
function days({ sandbox }: Ground, count: number, ago: number) {
  const to = addDays(dayOf(sandbox?.clock.now() ?? Date.now()), -ago);
  const [step] = stepsOf({ from: addDays(to, 1 - count), to });
  if (!step) throw new Error('no days');
  return step;
}

const lightAsk = (ground: Ground) => ({
  ...ground.asking,
  ...{ now: days(ground, 7, 3), before: days(ground, 7, 10), series: days(ground, 7, 3) },
  ...{ mediaLimit: 25, withInsights: true, metrics: lightMetrics },
});

const wish = { media: true, comments: 50, metrics: postMetrics };

contract('the looks', ({ reads }) => {
  reads('the light look says the same in one call and in several', async (ground) => {
    const ask = lightAsk(ground);
    const whole = await readLight(ground.send, ask);
    const apart = await readLightApart(ground.send, ask, async () => undefined);
    expect(apart.totals).toEqual(whole.totals);
    expect(apart.profile).toEqual(whole.profile);
    expect(apart.media.map(({ id }) => id)).toEqual(whole.media.map(({ id }) => id));
  });

  reads('the deep look has the comments and figures a post has alone', async (ground) => {
    const { send, asking } = ground;
    const { media } = await readDeep(send, { ...asking, wish, limit: 10 });
    const [first] = media;
    expect(first?.seen).not.toBeNull();
    const one = await readPost(send, { ...asking, wish, mediaId: first?.id ?? '' });
    expect(one.comments).toEqual(first?.comments);
    const kind = first?.seen?.kind ?? 'photo';
    const metrics = postMetrics;
    const alone = await readPostInsights(send, { ...asking, mediaId: one.id, kind, metrics });
    const { total_interactions: interactions, ...rest } = alone;
    expect({ ...rest, interactions }).toEqual(first?.figures);
  });

  reads('a day of the past is the same inside one call and by itself', async (ground) => {
    const day = days(ground, 1, 5);
    const metrics = historyMetrics;
    const asked = { windows: [days(ground, 7, 3)], days: [{ ...day, day: day.from }], metrics };
    const history = await readHistory(ground.send, { ...ground.asking, ...asked });
    expect(history.windows).toHaveLength(1);
    const apart = await readDayApart(ground.send, { ...ground.asking, ...day, metrics });
    expect(history.days).toEqual([{ day: day.from, values: apart }]);
  });
});
