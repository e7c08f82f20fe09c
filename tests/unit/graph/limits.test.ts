import { describe, expect, it } from 'vitest';
import { GraphError } from '../../../lib/graph/errors.ts';
import { limitsLayer } from '../../../lib/graph/layers/limits.ts';
import { createPace } from '../../../lib/graph/pace.ts';
import type { GraphRequest, Limits, Priority, Usage } from '../../../lib/graph/types.ts';
import { problemOf, type Problem } from '../../../lib/shared/problem.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = 1_000 * hour;

/** One account's limits in memory, and a Meta that answers with so much usage. */
function world(kept: (Limits & { readAt: number }) | null = null) {
  const state = {
    now: start,
    kept,
    sent: 0,
    usage: null as Usage | null,
    fails: null as Error | null,
  };
  const layer = limitsLayer({
    clock: () => state.now,
    pace: createPace(),
    person: null,
    limits: {
      read: async () => state.kept,
      keep: async (_id, limits) => {
        state.kept = { ...limits, readAt: state.now };
      },
    },
  });
  const send = layer(async () => {
    state.sent += 1;
    if (state.fails) throw state.fails;
    return { body: {}, usage: state.usage };
  });
  const ask = (priority: Priority, accountId: string | null = '1'): Promise<Problem | null> => {
    const request: GraphRequest = {
      method: 'GET',
      path: '/1',
      lane: 'reads',
      speaker: 'either',
      priority,
      accountId,
    };
    return send(request).then(() => null, problemOf);
  };
  return { state, ask };
}

const at = (percent: number): Limits & { readAt: number } => ({
  percent,
  blockedUntil: null,
  readAt: start,
});

const limitError = (usage: Usage | null): GraphError =>
  new GraphError({ code: 'rate-limited' }, 'too many', { usage, limit: true });

describe('a note from ahead, by a clock that was wrong', () => {
  const ahead = { percent: 99, blockedUntil: start + 50 * 24 * hour };

  it('blocks nothing, and is gone with the next answer', async () => {
    const { state, ask } = world({ ...ahead, readAt: start + 40 * 24 * hour });
    state.usage = { percent: 3, regainMinutes: null };
    expect(await ask('background')).toBeNull();
    expect(state.kept).toMatchObject({ percent: 3, blockedUntil: null });
    expect(await ask('background')).toBeNull();
  });

  it('is not one that is ahead by what two clocks may differ', async () => {
    const { state, ask } = world({ ...ahead, readAt: start + minute });
    expect(await ask('click')).toMatchObject({ code: 'rate-limited' });
    expect(state.sent).toBe(0);
  });
});

describe('sparing the budget', () => {
  it.each<[number, Priority, boolean]>([
    [59, 'background', true],
    [60, 'background', false],
    [79, 'open', true],
    [80, 'open', false],
    [94, 'click', true],
  ])('at %i %% the priority "%s" goes on: %s', async (percent, priority, goes) => {
    const { state, ask } = world(at(percent));
    const problem = await ask(priority);
    expect(state.sent).toBe(goes ? 1 : 0);
    expect(problem).toEqual(
      goes ? null : { code: 'rate-limited', reason: 'usage-high', retryAt: start + hour },
    );
  });

  it('does not trust a percentage older than an hour', async () => {
    const { state, ask } = world(at(70));
    state.now += hour;
    expect(await ask('background')).toBeNull();
  });

  it('from 95 % on stops everything until the minute Meta states', async () => {
    const { state, ask } = world();
    state.usage = { percent: 95, regainMinutes: 12 };
    expect(await ask('click')).toBeNull();
    const until = start + 12 * minute;
    expect(await ask('click')).toEqual({
      code: 'rate-limited',
      reason: 'usage-high',
      retryAt: until,
    });
    expect(state.sent).toBe(1);
    state.now = until;
    state.usage = { percent: 3, regainMinutes: null };
    expect(await ask('background')).toBeNull();
    expect(state.kept).toMatchObject({ percent: 3, blockedUntil: null });
  });

  it('stops for an hour where Meta states no minute', async () => {
    const { state, ask } = world();
    state.usage = { percent: 140, regainMinutes: null };
    await ask('click');
    expect(state.kept?.blockedUntil).toBe(start + hour);
  });

  it('stops on a limit code and says when to try again', async () => {
    const { state, ask } = world();
    state.fails = limitError({ percent: 20, regainMinutes: 7 });
    expect(await ask('click')).toEqual({ code: 'rate-limited', retryAt: start + 7 * minute });
    expect(await ask('click')).toMatchObject({ reason: 'usage-high' });
    expect(state.sent).toBe(1);
  });

  it('tells the time also where no account is known yet', async () => {
    const { state, ask } = world();
    state.fails = limitError(null);
    expect(await ask('click', null)).toEqual({ code: 'rate-limited', retryAt: start + hour });
    expect(state.kept).toBeNull();
  });

  it('lets no answer sent off earlier lift a block', async () => {
    const { state, ask } = world();
    state.usage = { percent: 2, regainMinutes: null };
    const asked = ask('click');
    state.kept = { percent: 99, blockedUntil: start + hour, readAt: start };
    await asked;
    expect(state.kept.blockedUntil).toBe(start + hour);
  });

  it('keeps what is known when an answer has no usage', async () => {
    const { state, ask } = world(at(42));
    state.now += minute;
    await ask('click');
    expect(state.kept).toEqual(at(42));
  });

  it('keeps the usage of a refusal that is no limit', async () => {
    const { state, ask } = world();
    const usage = { percent: 33, regainMinutes: null };
    state.fails = new GraphError({ code: 'not-found' }, 'gone', { usage });
    expect(await ask('click')).toEqual({ code: 'not-found' });
    expect(state.kept).toMatchObject({ percent: 33, blockedUntil: null });
  });
});
