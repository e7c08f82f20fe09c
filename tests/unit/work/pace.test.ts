import { describe, expect, it } from 'vitest';
import { lookEvery } from '../../../lib/desk/pace.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = 1_000 * hour;
const atRest = 15 * minute;

describe('how close together an open desk is looked at', () => {
  it.each([
    ['a post of this minute', now, 0, 1],
    ['a post Meta’s clock has ahead', now + minute, 0, 1],
    ['a post of 59 minutes ago', now - 59 * minute, 0, 1],
    ['a post of an hour ago', now - hour, 0, 2],
    ['a post of yesterday', now - 24 * hour, 0, 5],
    ['no post at all', null, 0, 5],
    ['a fresh post and 59 % of the budget', now, 59, 1],
    ['a fresh post and 60 % of the budget', now, 60, 15],
    ['a fresh post and 79 % of the budget', now, 79, 15],
    ['a fresh post and 80 % of the budget', now, 80, null],
  ])('%s', (_words, newest, percent, minutes) => {
    const every = minutes === null ? null : minutes * minute;
    expect(lookEvery({ newest, percent, atRest }, now)).toBe(every);
  });
});
