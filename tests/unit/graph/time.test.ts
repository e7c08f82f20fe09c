import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSeconds, parseTime } from '../../../lib/graph/parse/time.ts';

describe('the reader of Meta’s times', () => {
  it.each([
    ['2026-09-26T22:36:43+0000', '2026-09-26T22:36:43.000Z'],
    ['2026-09-26T22:36:43+00:00', '2026-09-26T22:36:43.000Z'],
    ['2026-09-26T22:36:43Z', '2026-09-26T22:36:43.000Z'],
    ['2026-09-26T15:36:43-0700', '2026-09-26T22:36:43.000Z'],
    ['2026-09-26T22:36:43.5+0530', '2026-09-26T17:06:43.500Z'],
    ['2024-02-29T00:00:00+0000', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseTime(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    'yesterday',
    '2026-09-26',
    '2026-09-26T22:36:43',
    '2026-09-26 22:36:43+0000',
    '2026-02-29T00:00:00+0000',
    '2026-13-01T00:00:00+0000',
    '2026-00-10T00:00:00+0000',
    '2026-01-00T00:00:00+0000',
    '2026-01-01T24:00:00+0000',
    '2026-01-01T00:60:00+0000',
    '2026-01-01T00:00:00+9900',
    ' 2026-01-01T00:00:00+0000',
    '1762790400',
  ])('gives nothing for %j', (text) => {
    expect(parseTime(text)).toBeNull();
  });

  it('reads back every second as Meta writes it', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const text = new Date(second * 1000).toISOString().replace('.000Z', '+0000');
        expect(parseTime(text)).toBe(second * 1000);
      }),
    );
  });

  it('never throws and never gives what is no number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const at = parseTime(text);
        expect(at === null || Number.isFinite(at)).toBe(true);
      }),
    );
  });

  it.each([
    [1_577_347_200, 1_577_347_200_000],
    [0, null],
    [-5, null],
    ['1577347200', null],
    [undefined, null],
    [1_577_347_200_000, null],
  ])('takes %j seconds for %j', (value, at) => {
    expect(fromSeconds(value)).toBe(at);
  });
});
