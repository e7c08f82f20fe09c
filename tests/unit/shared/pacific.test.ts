import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayEndingAt, dayOf, daysBetween, startOf } from '../../../lib/shared/pacific.ts';

const at = (iso: string): number => Date.parse(iso);

describe('Meta counts in Pacific days', () => {
  it.each([
    ['winter', '2026-11-20', '2026-11-20T08:00:00Z'],
    ['summer', '2026-07-09', '2026-07-09T07:00:00Z'],
    ['the day clocks go forward', '2026-03-08', '2026-03-08T08:00:00Z'],
    ['the day after', '2026-03-09', '2026-03-09T07:00:00Z'],
    ['the day clocks go back', '2026-11-01', '2026-11-01T07:00:00Z'],
    ['the day after that', '2026-11-02', '2026-11-02T08:00:00Z'],
  ])('begins a day in %s at the right instant', (_, day, start) => {
    expect(new Date(startOf(day)).toISOString()).toBe(new Date(at(start)).toISOString());
  });

  it('gives a bucket to the day that ended there', () => {
    expect(dayEndingAt(at('2026-11-20T08:00:00Z'))).toBe('2026-11-19');
    expect(dayEndingAt(at('2026-07-16T07:00:00Z'))).toBe('2026-07-15');
  });

  it('finds every instant between the start of its day and the start of the next', () => {
    const instants = fc.integer({ min: at('2015-01-01'), max: at('2040-01-01') });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = dayOf(instant);
        return startOf(day) <= instant && instant < startOf(addDays(day, 1));
      }),
    );
  });

  it('lists days across a month and a leap day without gaps', () => {
    expect(daysBetween('2028-02-27', '2028-03-01')).toEqual([
      '2028-02-27',
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
  });
});
