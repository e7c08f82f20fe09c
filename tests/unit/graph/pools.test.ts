import { describe, expect, it } from 'vitest';
import { limitOf } from '../../../lib/graph/pools.ts';
import type { Lane } from '../../../lib/graph/types.ts';
import { hour, limitError, limitsWorld, minute, settle, start } from './help/limits.ts';

describe('what a call counts in', () => {
  it.each<[Lane, string]>([
    ['reads', '1 account'],
    ['insights', '1 account'],
    ['writes', '1 account'],
    ['likes', '1 likes'],
    ['messages', '1 messages'],
    ['hashtags', 'person platform'],
    ['discovery', 'person platform'],
  ])('is for the lane "%s" %s', (lane, expected) => {
    const of = limitOf({ lane, accountId: '1' }, 'person');
    expect(of && `${of.owner} ${of.pool}`).toBe(expected);
  });

  it('is nothing while nobody knows whose call it is', () => {
    expect(limitOf({ lane: 'reads', accountId: null }, 'person')).toBeNull();
    expect(limitOf({ lane: 'hashtags', accountId: '1' }, null)).toBeNull();
  });

  it('is shared by the accounts of one person where Meta counts the person', async () => {
    const world = limitsWorld();
    void world.ask('hashtags', 'click', '1');
    await settle();
    await world.underWay[0]?.fails(limitError({ percent: 100, regainMinutes: 9 }));
    expect(await world.ask('discovery', 'click', '2')).toMatchObject({
      retryAt: start + 9 * minute,
    });
    expect([...world.kept.keys()]).toEqual(['person platform']);
  });

  it('leaves the other limits alone', async () => {
    const world = limitsWorld();
    void world.ask('likes', 'click');
    await settle();
    await world.underWay[0]?.fails(limitError());
    expect(world.kept.get('1 likes')?.blockedUntil).toBe(start + hour);
    for (const lane of ['reads', 'insights', 'writes', 'messages', 'hashtags'] as const) {
      void world.ask(lane, 'background');
    }
    void world.ask('likes', 'click', '2');
    await settle();
    expect(world.underWay).toHaveLength(6);
  });
});
