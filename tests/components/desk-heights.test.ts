import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeights } from '../../components/desk/list/heights.ts';
import { heirOf } from '../../components/desk/selection.ts';
import { snoozes } from '../../components/desk/row/snoozes.ts';
import type { Line } from '../../lib/view/desk/models.ts';
import { listOf } from '../gallery/desk-models.ts';

describe('heights of lines', () => {
  const measured = fc.record({
    length: fc.integer({ min: 1, max: 200 }),
    guess: fc.integer({ min: 1, max: 90 }),
    known: fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 300 })), { maxLength: 60 }),
  });

  it('add up as if they were added one by one', () => {
    fc.assert(
      fc.property(measured, ({ length, guess, known }) => {
        const heights = createHeights(length, guess);
        const plain = Array.from({ length }, () => guess);
        for (const [place, height] of known) {
          heights.set(place, height);
          if (place < length) plain[place] = height;
        }
        let top = 0;
        plain.forEach((height, place) => {
          expect(heights.top(place)).toBe(top);
          expect(heights.at(top)).toBe(place);
          expect(heights.at(top + height - 1)).toBe(place);
          top += height;
        });
        expect(heights.total()).toBe(top);
        expect(heights.at(top + 999)).toBe(length - 1);
        expect(heights.at(-5)).toBe(0);
      }),
    );
  });

  it('stand for a list without lines, too', () => {
    const none = createHeights(0, 64);
    expect(none.total()).toBe(0);
    expect(none.at(10)).toBe(0);
  });
});

describe('the heir of a line that left', () => {
  const list = (...ids: string[]) =>
    listOf(
      ids.map((id): Line =>
        id.startsWith('post:')
          ? { kind: 'post', id: id as `post:${string}`, mediaId: 'm' }
          : { kind: 'comment', id, mediaId: 'm' },
      ),
    );

  it('is the next comment that stands, then the one before, and never a post', () => {
    const before = list('post:m', 'a', 'b', 'c', 'post:n', 'd');
    expect(heirOf('b', before, list('post:m', 'a', 'c', 'd'))).toBe('c');
    expect(heirOf('b', before, list('post:m', 'a', 'post:n', 'd'))).toBe('d');
    expect(heirOf('d', before, list('post:m', 'a'))).toBe('a');
    expect(heirOf('a', before, list('post:m'))).toBeNull();
  });
});

describe('moments to rest until', () => {
  const at = (wall: string): number => Date.parse(wall);

  it('leave tonight out once it is near, and mean the coming Monday', () => {
    const names = (now: number): string[] => snoozes(now).map(({ name }) => name);
    expect(names(at('2026-11-26T14:00'))).toEqual(['hour', 'tonight', 'tomorrow', 'week']);
    expect(names(at('2026-11-26T19:30'))).toEqual(['hour', 'tomorrow', 'week']);
    const week = (now: string): number | undefined =>
      snoozes(at(now)).find(({ name }) => name === 'week')?.until;
    expect(week('2026-11-26T14:00')).toBe(at('2026-11-30T09:00'));
    expect(week('2026-11-30T08:00')).toBe(at('2026-12-07T09:00'));
  });
});
