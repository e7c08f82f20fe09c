import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanQuery, stepsOf } from '../../../lib/graph/ranges.ts';
import { addDays, dayOf, daysBetween, startOf } from '../../../lib/shared/pacific.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 7000 }), fc.integer({ min: 0, max: 500 }))
  .map(([at, length]) => {
    const from = addDays('2012-01-01', at);
    return { from, to: addDays(from, length) };
  });
const longest = 30 * 86_400_000;

describe('a span cut into steps', () => {
  it('has every day once, in order, across both changes of the clocks', () => {
    fc.assert(
      fc.property(span, (whole) => {
        const days = stepsOf(whole).flatMap(({ from, to }) => daysBetween(from, to));
        expect(days).toEqual(daysBetween(whole.from, whole.to));
      }),
    );
  });

  it('lies between Pacific midnights that meet, never thirty days apart', () => {
    fc.assert(
      fc.property(span, (whole) => {
        const steps = stepsOf(whole);
        for (const [i, { since, until, from, to }] of steps.entries()) {
          expect([since, until]).toEqual([startOf(from), startOf(addDays(to, 1))]);
          expect(dayOf(since - 1)).toBe(addDays(from, -1));
          expect(until - since).toBeLessThan(longest);
          if (i > 0) expect(steps[i - 1]?.until).toBe(since);
        }
      }),
    );
  });

  it('is nothing where it ends before it begins', () => {
    expect(stepsOf({ from: '2026-11-02', to: '2026-11-01' })).toEqual([]);
  });

  it('has an hour more where clocks go back within it', () => {
    const [step] = stepsOf({ from: '2026-10-20', to: '2026-11-10' });
    expect((step?.until ?? 0) - (step?.since ?? 0)).toBe(22 * 86_400_000 + 3_600_000);
  });
});

describe('a span of one question', () => {
  it('is told in seconds of both midnights', () => {
    expect(spanQuery({ from: '2026-11-01', to: '2026-11-01' })).toEqual({
      since: String(Date.parse('2026-11-01T07:00:00Z') / 1000),
      until: String(Date.parse('2026-11-02T08:00:00Z') / 1000),
    });
  });

  it.each([
    ['too long', '2026-10-01', '2026-10-31'],
    ['too long by the hour of autumn alone', '2026-10-10', '2026-11-08'],
    ['backwards', '2026-10-02', '2026-10-01'],
  ])('is refused without asking when it is %s', (_, from, to) => {
    expect(() => spanQuery({ from, to })).toThrow();
  });

  it('may be thirty days', () => {
    expect(() => spanQuery({ from: '2026-09-01', to: '2026-09-30' })).not.toThrow();
  });
});
