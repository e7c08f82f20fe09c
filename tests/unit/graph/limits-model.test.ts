import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphError } from '../../../lib/graph/errors.ts';
import { marks } from '../../../lib/graph/layers/limits.ts';
import { limitOf } from '../../../lib/graph/pools.ts';
import type { Lane, Priority, Usage } from '../../../lib/graph/types.ts';
import { AppError } from '../../../lib/shared/problem.ts';
import { hour, type Kept, limitError, limitsWorld, minute, settle } from './help/limits.ts';

type Step =
  | { kind: 'ask'; lane: Lane; priority: Priority }
  | { kind: 'answer' | 'limit' | 'refusal'; which: number; usage: Usage | null }
  | { kind: 'lost'; which: number }
  | { kind: 'time'; ms: number }
  | { kind: 'restart' };

const lanes: Lane[] = ['reads', 'insights', 'writes', 'likes', 'hashtags', 'messages'];
const priorities: Priority[] = ['background', 'open', 'click'];
const usage = fc.option(
  fc.record({
    percent: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(59, 60, 79, 80, 94, 95)),
    regainMinutes: fc.option(fc.integer({ min: 1, max: 90 })),
  }),
);
const which = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      lane: fc.constantFrom(...lanes),
      priority: fc.constantFrom(...priorities),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('answer' as const, 'limit' as const, 'refusal' as const),
      which,
      usage,
    }),
  },
  fc.record({ kind: fc.constant('lost' as const), which }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.constantFrom(1, minute, 30 * minute, hour - 1, hour, 3 * hour),
    }),
  },
  fc.record({ kind: fc.constant('restart' as const) }),
);

const keyOf = (lane: Lane): string => {
  const of = limitOf({ lane, accountId: '1' }, 'person');
  return of ? `${of.owner} ${of.pool}` : 'none';
};

/** Runs the steps and holds every state against what the kept rows alone allow. */
async function run(steps: Step[]): Promise<void> {
  const world = limitsWorld();
  const { kept, underWay, state } = world;
  /** Calls that went out over an ended block and were not answered, by what they count in. */
  const trying = new Map<string, (typeof underWay)[number]>();

  const ended = (row: Kept | undefined): boolean =>
    row !== undefined && row.blockedUntil !== null && row.blockedUntil <= state.now;
  const blocked = (row: Kept | undefined): boolean => (row?.blockedUntil ?? 0) > state.now;
  const heldBack = (row: Kept | undefined, priority: Priority): boolean =>
    (row?.percent ?? 0) >= marks[priority] && state.now - (row?.readAt ?? 0) < hour;

  async function ask(lane: Lane, priority: Priority): Promise<void> {
    const row = kept.get(keyOf(lane));
    const waits = trying.has(keyOf(lane));
    const before = state.sent;
    let refused = false;
    void world.ask(lane, priority).then((problem) => {
      refused = problem?.reason === 'usage-high';
    });
    await settle();
    if (waits) return void expect([state.sent - before, refused]).toEqual([0, false]);
    const no = blocked(row) || (!ended(row) && heldBack(row, priority));
    expect([state.sent - before, refused]).toEqual(no ? [0, true] : [1, false]);
  }

  async function settleCall(one: Step & { which: number }): Promise<void> {
    const call = underWay[one.which % Math.max(1, underWay.length)];
    if (!call) return;
    const key = keyOf(call.lane);
    if (trying.get(key) === call) trying.delete(key);
    if (one.kind === 'answer') await call.answers(one.usage);
    else if (one.kind === 'limit') await call.fails(limitError(one.usage));
    else if (one.kind === 'lost') await call.fails(new AppError({ code: 'offline' }, 'lost'));
    else if (one.kind === 'refusal') {
      const problem = { code: 'not-found', metaCode: 100 } as const;
      await call.fails(new GraphError(problem, 'no', { usage: one.usage }));
    }
  }

  for (const one of steps) {
    const rows = new Map(kept);
    const known = new Set(underWay);
    const touched = 'which' in one ? underWay[one.which % Math.max(1, underWay.length)] : undefined;
    if (one.kind === 'ask') await ask(one.lane, one.priority);
    else if (one.kind === 'time') state.now += one.ms;
    else if (one.kind === 'restart') {
      world.restart();
      trying.clear();
    } else await settleCall(one);

    for (const [key, row] of kept) {
      const before = rows.get(key);
      // A block is never shortened, and only its own pool's answers change a row.
      if (before && (before.blockedUntil ?? 0) > state.now) {
        expect(row.blockedUntil).toBeGreaterThanOrEqual(before.blockedUntil ?? 0);
      }
      if (before !== row) expect(touched && keyOf(touched.lane)).toBe(key);
    }
    for (const call of underWay.filter((its) => !known.has(its))) {
      const key = keyOf(call.lane);
      expect(blocked(kept.get(key))).toBe(false);
      if (!ended(kept.get(key))) continue;
      expect(trying.has(key)).toBe(false);
      trying.set(key, call);
    }
  }
}

describe('the limits, whatever happens in whatever order', () => {
  it('send nothing in a block, shorten none, try once after it and mix no two pools', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => run(steps)),
      { numRuns: 300 },
    );
  });

  // Every state a row can be in, against every priority.
  const ages = [0, hour - 1, hour, 2 * hour];
  const blocks = [null, -1, 0, 1, hour];
  const percents = [null, 0, 59, 60, 79, 80, 94, 95, 130];
  const all = percents.flatMap((percent) =>
    ages.flatMap((age) => blocks.map((block) => ({ percent, age, block }))),
  );
  it.each(priorities)(
    'decide for "%s" by the block first, then by a fresh mark',
    async (priority) => {
      for (const { percent, age, block } of all) {
        const world = limitsWorld();
        const { now } = world.state;
        const blockedUntil = block === null ? null : now + block;
        world.kept.set('1 account', { percent, blockedUntil, readAt: now - age });
        void world.ask('reads', priority);
        await settle();
        const held = block === null && age < hour && (percent ?? 0) >= marks[priority];
        const goes = !(held || (block ?? 0) > 0);
        expect(world.state.sent, JSON.stringify({ percent, age, block })).toBe(goes ? 1 : 0);
      }
    },
  );
});
