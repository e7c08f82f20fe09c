import { describe, expect, it } from 'vitest';
import { GraphError } from '../../../../lib/graph/errors.ts';
import { metricsTold } from '../../../../lib/graph/metrics-told.ts';
import { leavingOut, refuse } from '../../../../lib/graph/shape/refused-metrics.ts';
import { memory } from '../help/memory.ts';

describe('what Meta says of metrics', () => {
  it.each([
    [
      '(#100) metric[2] must be one of the following values: reach, views, total_interactions',
      { allowed: ['reach', 'views', 'total_interactions'] },
    ],
    [
      '(#100) Starting from version v22.0 and above, the impressions metric is no longer supported for the queried media.',
      { refused: ['impressions'] },
    ],
  ])('is read from "%s"', (message, told) => {
    expect(metricsTold(message)).toEqual(told);
  });

  it.each([
    '(#100) The following metric (follower_count) is incompatible with the metric type (total_value)',
    '(#100) The following metrics (views, saves) should be specified with parameter metric_type=total_value',
    '(#100) (follower_count) metric only supports querying data for the last 30 days excluding the current day',
    '(#100) The Media Insights API does not support the follows metric for this media product type.',
    '(#100) There cannot be more than 30 days (2592000 s) between since and until.',
    '(#100) Tried accessing nonexisting field (insights) on node type (IGUser)',
    '',
  ])('is not read into "%s"', (message) => {
    expect(metricsTold(message)).toBeUndefined();
  });
});

const refusing = (told: { refused: string[] } | { allowed: string[] }): GraphError =>
  new GraphError({ code: 'unexpected', reason: 'bad-request' }, 'no', { metrics: told });

describe('a metric Meta refuses', () => {
  it('is left out of the question, and of every later one', async () => {
    const asked: string[][] = [];
    const ask = async (left: string[]): Promise<string[]> => {
      asked.push(left);
      if (left.includes('saves')) throw refusing({ refused: ['saves'] });
      if (left.includes('odd')) throw refusing({ allowed: ['reach', 'views'] });
      return left;
    };
    const known = memory();
    expect(await leavingOut(known, 'account', ['reach', 'saves', 'odd'], ask)).toEqual(['reach']);
    expect(asked).toHaveLength(3);
    expect(await leavingOut(known, 'account', ['reach', 'saves', 'views'], ask)).toEqual([
      'reach',
      'views',
    ]);
    expect(asked).toHaveLength(4);
  });

  it('is remembered beside those refused before', async () => {
    const known = memory();
    await refuse(known, 'posts', ['a']);
    await refuse(known, 'posts', ['b', 'a']);
    expect(known.held).toEqual({ 'refused posts': ['a', 'b'] });
  });

  it('that was not asked for ends in the error, not in a loop', async () => {
    const error = refusing({ refused: ['impressions'] });
    await expect(
      leavingOut(memory(), 'account', ['reach'], () => Promise.reject(error)),
    ).rejects.toBe(error);
  });
});
