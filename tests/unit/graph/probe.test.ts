import { describe, expect, it } from 'vitest';
import { GraphError } from '../../../lib/graph/errors.ts';
import { AppError, type Problem } from '../../../lib/shared/problem.ts';
import { hour, limitError, limitsWorld, minute, request, settle, start } from './help/limits.ts';

const until = start + 10 * minute;

/** A block that has just ended, and three calls that come then. */
async function afterBlock(calls = 3) {
  const world = limitsWorld();
  world.kept.set('1 account', { percent: 97, blockedUntil: until, readAt: start });
  world.state.now = until;
  const asked = Array.from({ length: calls }, () => world.ask('reads', 'open'));
  await settle();
  return { world, asked };
}

const answered = (problem: Problem): GraphError => new GraphError(problem, 'no');

describe('after a block', () => {
  it('one call goes out and the others wait for it', async () => {
    const { world, asked } = await afterBlock();
    expect(world.underWay).toHaveLength(1);
    await world.underWay[0]?.answers({ percent: 4, regainMinutes: null });
    expect(world.underWay).toHaveLength(2);
    expect(world.kept.get('1 account')).toMatchObject({ percent: 4, blockedUntil: null });
    for (const call of [...world.underWay]) await call.answers();
    expect(await Promise.all(asked)).toEqual([null, null, null]);
  });

  it('those who waited are refused by a block that goes on', async () => {
    const { world, asked } = await afterBlock();
    await world.underWay[0]?.fails(limitError({ percent: 100, regainMinutes: 5 }));
    const retryAt = until + 5 * minute;
    expect(await Promise.all(asked)).toEqual([
      { code: 'rate-limited', retryAt },
      { code: 'rate-limited', reason: 'usage-high', retryAt },
      { code: 'rate-limited', reason: 'usage-high', retryAt },
    ]);
    expect(world.state.sent).toBe(1);
  });

  it('those who waited are held to the usage it showed', async () => {
    const { world, asked } = await afterBlock(2);
    await world.underWay[0]?.answers({ percent: 85, regainMinutes: null });
    expect(await Promise.all(asked)).toMatchObject([null, { reason: 'usage-high' }]);
  });

  it('an answer without usage lifts it, and the old percentage holds nobody', async () => {
    const { world } = await afterBlock(2);
    await world.underWay[0]?.answers();
    expect(world.kept.get('1 account')).toMatchObject({ percent: null, blockedUntil: null });
    expect(world.underWay).toHaveLength(1);
  });

  it.each<Problem>([
    { code: 'not-found', metaCode: 100 },
    { code: 'signed-out', metaCode: 190 },
  ])('a refusal for its own sake lifts it too: %j', async (problem) => {
    const { world } = await afterBlock(3);
    await world.underWay[0]?.fails(answered(problem));
    expect(world.kept.get('1 account')?.blockedUntil).toBeNull();
    expect(world.underWay).toHaveLength(2);
  });

  it.each<Error>([
    new AppError({ code: 'offline' }, 'no answer'),
    answered({ code: 'temporary', metaCode: 2 }),
    answered({ code: 'unknown-outcome', metaCode: 1 }),
    answered({ code: 'unexpected' }),
  ])('an answer that tells nothing leaves it to the next call: %o', async (error) => {
    const { world } = await afterBlock(3);
    await world.underWay[0]?.fails(error);
    expect(world.kept.get('1 account')?.blockedUntil).toBe(until);
    expect(world.underWay).toHaveLength(1);
    expect(world.state.sent).toBe(2);
  });

  it('a worker that was stopped meanwhile leaves it to the next call', async () => {
    const { world } = await afterBlock();
    world.restart();
    void world.ask('reads', 'background');
    void world.ask('insights', 'click');
    await settle();
    expect(world.underWay).toHaveLength(1);
    await world.underWay[0]?.answers({ percent: 4, regainMinutes: null });
    expect(world.underWay).toHaveLength(1);
  });

  it('a block that comes while the call is under way is not lifted by it', async () => {
    const world = limitsWorld();
    void world.ask('reads', 'click');
    await settle();
    world.kept.set('1 account', { percent: 97, blockedUntil: until, readAt: start });
    world.state.now = until;
    void world.ask('reads', 'click');
    await settle();
    const [older, probe] = [...world.underWay];
    await older?.fails(limitError({ percent: 100, regainMinutes: 5 }));
    await probe?.answers({ percent: 4, regainMinutes: null });
    expect(world.kept.get('1 account')?.blockedUntil).toBe(until + 5 * minute);
  });

  it('an answer from before the block neither lifts it nor takes the place of the try', async () => {
    const world = limitsWorld();
    void world.ask('reads', 'click');
    await settle();
    world.kept.set('1 account', { percent: 97, blockedUntil: until, readAt: start });
    world.state.now = until;
    await world.underWay[0]?.answers({ percent: 2, regainMinutes: null });
    expect(world.kept.get('1 account')?.blockedUntil).toBe(until);
  });
});

describe('what else holds', () => {
  it('a call that tries one limit holds up no other', async () => {
    const { world } = await afterBlock(1);
    void world.ask('likes', 'background');
    void world.ask('reads', 'click', '2');
    await settle();
    expect(world.underWay).toHaveLength(3);
  });

  it('a percentage from before a block that names none stays known', async () => {
    const world = limitsWorld();
    world.kept.set('1 account', { percent: 42, blockedUntil: null, readAt: start });
    void world.ask('reads', 'click');
    await settle();
    await world.underWay[0]?.fails(limitError());
    expect(world.kept.get('1 account')).toMatchObject({ percent: 42, blockedUntil: start + hour });
  });

  it('a stated wait blocks below the last mark, and 95 is enough without one', async () => {
    const world = limitsWorld();
    for (const usage of [
      { percent: 10, regainMinutes: 3 },
      { percent: 95, regainMinutes: null },
    ]) {
      world.kept.clear();
      void world.ask('reads', 'click');
      await settle();
      await world.underWay[0]?.answers(usage);
      const minutes = usage.regainMinutes ?? 60;
      expect(world.kept.get('1 account')?.blockedUntil).toBe(start + minutes * minute);
    }
  });

  it('an error of no answer passes as it is, and one at 95 % is told as it came', async () => {
    const world = limitsWorld();
    const lost = new Error('cut');
    const full = new GraphError({ code: 'not-found', metaCode: 100 }, 'no', {
      usage: { percent: 99, regainMinutes: 4 },
    });
    for (const error of [lost, full]) {
      const asked = world.send(request('reads', 'click')).catch((thrown: unknown) => thrown);
      await settle();
      await world.underWay[0]?.fails(error);
      expect(await asked).toBe(error);
    }
  });

  it('a limit keeps what Meta said of it', async () => {
    const world = limitsWorld();
    const asked = world.send(request('reads', 'click')).catch((thrown: unknown) => thrown);
    await settle();
    const usage = { percent: 99, regainMinutes: 4 };
    await world.underWay[0]?.fails(limitError(usage));
    expect(await asked).toMatchObject({ limit: true, usage, cause: { limit: true } });
  });
});

describe('what answers say at the same time', () => {
  it('loses no block, in whatever order they are kept', async () => {
    const world = limitsWorld();
    void world.ask('reads', 'click');
    void world.ask('reads', 'click');
    await settle();
    const [one, two] = [...world.underWay];
    void one?.fails(limitError());
    void two?.answers({ percent: 5, regainMinutes: null });
    await settle();
    expect(world.kept.get('1 account')).toMatchObject({ percent: 5, blockedUntil: start + hour });
  });

  it('does not fail a call that was done because it cannot be kept', async () => {
    const world = limitsWorld();
    world.state.storeFails = true;
    const asked = world.ask('writes', 'click');
    await settle();
    await world.underWay[0]?.answers({ percent: 5, regainMinutes: null });
    expect(await asked).toBeNull();
  });
});
