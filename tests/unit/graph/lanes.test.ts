import { describe, expect, it } from 'vitest';
import { lanesLayer, paces, startsLayer } from '../../../lib/graph/layers/lanes.ts';
import { createPace } from '../../../lib/graph/pace.ts';
import { stack } from '../../../lib/graph/stack.ts';
import type { Lane, Layer, Send } from '../../../lib/graph/types.ts';
import { request, settle, start } from './help/limits.ts';

/** Calls that stay under way until the test ends them; a pause moves the clock. */
function world(between: Layer = (next) => next) {
  const state = { now: start, pauses: [] as number[] };
  const out: { name: string; at: number; end: () => Promise<void> }[] = [];
  const pace = createPace();
  const deps = { clock: () => state.now, pace, person: 'person' };
  const pause = async (ms: number): Promise<void> => {
    state.pauses.push(ms);
    state.now += ms;
  };
  /** A client of its own, as every look makes one. */
  const client = (): Send =>
    stack(
      ({ path }) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        const end = (): Promise<void> => {
          resolve();
          return settle();
        };
        out.push({ name: path, at: state.now, end });
        return promise.then(() => ({ body: {}, usage: null }));
      },
      [lanesLayer({ ...deps, pause }), between, startsLayer(deps)],
    );
  const ask = (lane: Lane, name = '', accountId: string | null = '1'): Promise<unknown> =>
    client()({ ...request(lane, 'click', accountId), path: name }).catch(() => 'failed');
  return { state, out, ask };
}

describe('the lanes of an account', () => {
  it.each(Object.entries(paces) as [Lane, { atOnce: number }][])(
    '%s: so many are under way at once, whoever asks: %j',
    async (lane, { atOnce }) => {
      const { out, ask } = world();
      for (let i = 0; i < 7; i += 1) void ask(lane);
      await settle();
      expect(out).toHaveLength(atOnce);
      await out[0]?.end();
      expect(out).toHaveLength(atOnce + 1);
    },
  );

  it('let everyone through in the order they came', async () => {
    const { out, ask } = world();
    for (const name of ['a', 'b', 'c', 'd']) void ask('writes', name);
    await settle();
    for (let i = 0; i < 4; i += 1) {
      await out[i]?.end();
      // One who comes when a place has just become free does not push in.
      void ask('writes', `late ${i}`);
    }
    expect(out.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'late 0']);
  });

  it.each(Object.entries(paces) as [Lane, { apart: number }][])(
    '%s: two starts lie so far apart: %j',
    async (lane, { apart }) => {
      const { state, out, ask } = world();
      for (let i = 0; i < 3; i += 1) {
        const asked = ask(lane);
        await settle();
        state.now += i * 100;
        await out[i]?.end();
        await asked;
      }
      const gaps = out.slice(1).map(({ at }, i) => at - (out[i]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(apart);
      expect(Math.max(0, ...state.pauses)).toBeLessThanOrEqual(apart);
    },
  );

  it('wait for nothing where the last start is long past', async () => {
    const { state, out, ask } = world();
    for (let i = 0; i < 2; i += 1) {
      const asked = ask('writes');
      await settle();
      state.now += 1000;
      await out[i]?.end();
      await asked;
    }
    expect(state.pauses).toEqual([]);
  });

  it('wait no longer than their gap when a clock was set back', async () => {
    const { state, out, ask } = world();
    for (let i = 0; i < 2; i += 1) {
      void ask('writes');
      await settle();
      state.now -= 3_600_000;
      await out[i]?.end();
    }
    expect(state.pauses).toEqual([1000]);
  });

  it('do not hold up one another, nor another account', async () => {
    const { out, ask } = world();
    for (const lane of Object.keys(paces) as Lane[]) void ask(lane);
    void ask('writes', '', '2');
    await settle();
    expect(out).toHaveLength(8);
  });

  it('are one for the accounts of a person where Meta counts the person', async () => {
    const { out, ask } = world();
    void ask('hashtags', '', '1');
    void ask('hashtags', '', '2');
    await settle();
    expect(out).toHaveLength(1);
  });

  it('hold up nobody while it is not known whose call it is', async () => {
    const { out, ask } = world();
    for (let i = 0; i < 7; i += 1) void ask('writes', '', null);
    await settle();
    expect(out).toHaveLength(7);
  });

  it('give the place on after a failure, and what never went out takes up no time', async () => {
    const refuses = { first: true };
    const { state, out, ask } = world((next) => (call) => {
      if (!refuses.first) return next(call);
      refuses.first = false;
      return Promise.reject(new Error('not sent'));
    });
    expect(await ask('writes')).toBe('failed');
    void ask('writes');
    await settle();
    expect(out).toHaveLength(1);
    expect(state.pauses).toEqual([]);
  });
});
