import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../lib/store/rows.ts';
import { changeOf, median, usualSwing } from '../../../lib/view/change.ts';

const count = (value: number): Value => ({ kind: 'count', value });
const weeks = (...values: (number | null)[]): { from: string; value: Value }[] =>
  values.map((value, i) => ({
    from: `2026-0${i + 1}-01`,
    value: value === null ? { kind: 'not-yet' } : count(value),
  }));

describe('the change between two windows', () => {
  it('is steady inside the usual swing', () => {
    expect(changeOf(count(105), count(100), 8)).toEqual({ kind: 'steady', usualPercent: 8 });
  });

  it('is steady when it rounds to nothing', () => {
    expect(changeOf(count(10_438), count(10_430), null)).toMatchObject({ kind: 'steady' });
  });

  it('is beyond the usual only outside of it', () => {
    expect(changeOf(count(112), count(100), 8)).toMatchObject({
      kind: 'up',
      percent: 12,
      beyondUsual: true,
    });
    expect(changeOf(count(112), count(100), null)).toMatchObject({
      kind: 'up',
      beyondUsual: false,
    });
  });

  it('has no percent from zero', () => {
    expect(changeOf(count(12), count(0), 8)).toEqual({
      kind: 'up',
      difference: 12,
      percent: null,
      usualPercent: 8,
      beyondUsual: false,
    });
    expect(changeOf(count(0), count(12), null)).toMatchObject({ kind: 'down', percent: 100 });
    expect(changeOf(count(0), count(0), null)).toEqual({ kind: 'steady', usualPercent: null });
  });

  it.each<[string, Value]>([
    ['not yet', { kind: 'not-yet' }],
    ['too few', { kind: 'too-few' }],
    ['not allowed', { kind: 'not-allowed' }],
  ])('is no comparison when one side is %s', (_, value) => {
    expect(changeOf(count(5), value, 8)).toEqual({ kind: 'none' });
    expect(changeOf(value, count(5), 8)).toEqual({ kind: 'none' });
  });
});

describe('the usual swing', () => {
  it('is unknown with fewer than five like windows', () => {
    expect(usualSwing(weeks(100, 110, 100, 110))).toBeNull();
    expect(usualSwing(weeks(100, 110, null, 100, 110))).toBeNull();
  });

  it('is one and a half times the median change', () => {
    expect(usualSwing(weeks(100, 110, 99, 108.9, 98.01))).toBeCloseTo(15);
  });

  it('is not moved by the order of the rows', () => {
    const rows = weeks(100, 130, 90, 120, 80, 140);
    expect(usualSwing([...rows].reverse())).toBe(usualSwing(rows));
  });

  it('stays silent when the windows before were all zero', () => {
    expect(usualSwing(weeks(0, 0, 0, 0, 0, 0))).toBeNull();
  });

  it('never makes a change both steady and coloured', () => {
    const number = fc.nat(100_000);
    fc.assert(
      fc.property(number, number, fc.array(number, { maxLength: 8 }), (now, before, past) => {
        const change = changeOf(count(now), count(before), usualSwing(weeks(...past)));
        if (change.kind === 'steady' || change.kind === 'none') return true;
        return change.difference > 0 && (change.kind === 'up') === now > before;
      }),
    );
  });
});

it('takes the middle of an even number of values', () => {
  expect([median([]), median([3]), median([1, 3]), median([5, 1, 3])]).toEqual([0, 3, 2, 3]);
});
