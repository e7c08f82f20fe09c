import { expect, it } from 'vitest';
import { instantOf } from '../../sandbox/moments.ts';

const now = Date.parse('2026-11-25T20:00:00Z');
const said = (text: string): string | undefined => {
  const point = instantOf(text, now);
  return point && new Date(point.at).toISOString();
};

it.each([
  ['1795622400', '2026-11-25T16:00:00.000Z'],
  ['2026-11-20', '2026-11-20T08:00:00.000Z'],
  ['2026-07-20', '2026-07-20T07:00:00.000Z'],
  ['2026-11-01T10:00:00+0000', '2026-11-01T10:00:00.000Z'],
  ['2026-11-01T10:00:00-08:00', '2026-11-01T18:00:00.000Z'],
  ['2026-11-01 10:00', '2026-11-01T10:00:00.000Z'],
  ['now', '2026-11-25T20:00:00.000Z'],
  ['Yesterday', '2026-11-24T08:00:00.000Z'],
  ['today', '2026-11-25T08:00:00.000Z'],
  ['-30 days', '2026-10-26T20:00:00.000Z'],
  ['2 weeks ago', '2026-11-11T20:00:00.000Z'],
  ['+1 hour', '2026-11-25T21:00:00.000Z'],
])('reads %s', (text, at) => {
  expect(said(text)).toBe(at);
});

it('ends a day that was named a second before the next begins', () => {
  expect(instantOf('2026-11-20', now)?.end).toBe(Date.parse('2026-11-21T07:59:59Z'));
});

it.each(['', '  '])('takes %j as nothing', (text) => {
  expect(instantOf(text, now)).toBeUndefined();
});

it.each([
  '-1',
  '-5',
  '1e10',
  '9999999999999999',
  '2026-13-45',
  '2026-13-45T00:00',
  'not a date',
  'x 5',
])('refuses %s', (text) => {
  expect(() => instantOf(text, now)).toThrow(`(#100) Invalid datetime: ${text}`);
});
