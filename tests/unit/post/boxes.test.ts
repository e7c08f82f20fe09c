import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxOf,
  clampRatio,
  type Corner,
  largestBox,
  leastWidth,
  moveBox,
  pullCorner,
  ratioOf,
  reshapeBox,
  shareOf,
  type Size,
  zoomBox,
} from '../../../lib/shared/post/boxes.ts';
import type { Box } from '../../../lib/shared/post/draft.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 12_000 }),
  height: fc.integer({ min: 1, max: 12_000 }),
});
const ratio = fc.double({ min: 0.8, max: 1.91, noNaN: true });
const share = fc.double({ min: -2, max: 2, noNaN: true });
const factor = fc.double({ min: 0.01, max: 20, noNaN: true });
const corner = fc.constantFrom<Corner>('upper-left', 'upper-right', 'lower-left', 'lower-right');

const ratioIn = ({ width, height }: Size, box: Box): number =>
  (box.width * width) / (box.height * height);
const inside = ({ x, y, width, height }: Box): boolean =>
  x >= 0 && y >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9 && width > 0 && height > 0;
/** Whatever a hand did to it, it lies in the picture and has its ratio. */
const whole = (of: Size, box: Box, wanted: number): void => {
  expect(inside(box)).toBe(true);
  expect(ratioIn(of, box) / wanted).toBeCloseTo(1, 6);
};

describe('a box', () => {
  it('is at first the largest of its ratio, in the middle', () => {
    expect(largestBox({ width: 1600, height: 1000 }, 0.8)).toEqual({
      x: 0.25,
      y: 0,
      width: 0.5,
      height: 1,
    });
    fc.assert(
      fc.property(size, ratio, (of, wanted) => {
        const box = largestBox(of, wanted);
        whole(of, box, wanted);
        expect(Math.max(box.width, box.height)).toBeCloseTo(1, 9);
        expect(box.x * 2 + box.width).toBeCloseTo(1, 9);
      }),
    );
  });

  it('stays in the picture and keeps its ratio through every move, zoom and pull', () => {
    fc.assert(
      fc.property(
        size,
        ratio,
        fc.array(fc.tuple(fc.constantFrom('move', 'zoom', 'pull'), share, share, factor, corner)),
        (of, wanted, deeds) => {
          const least = leastWidth(of, wanted);
          let box = largestBox(of, wanted);
          for (const [deed, dx, dy, by, at] of deeds) {
            if (deed === 'move') box = moveBox(box, dx, dy);
            else if (deed === 'zoom') box = zoomBox(box, by, least);
            else box = pullCorner(box, at, dx, dy, least);
            whole(of, box, wanted);
            expect(box.width).toBeGreaterThanOrEqual(least - 1e-9);
          }
        },
      ),
    );
  });

  it('keeps its size when moved, and stops at the edge', () => {
    const box = { x: 0.25, y: 0, width: 0.5, height: 1 };
    expect(moveBox(box, 0.1, 0.4)).toEqual({ ...box, x: 0.35 });
    expect(moveBox(box, 9, 0).x).toBe(0.5);
    expect(moveBox(box, -9, 0).x).toBe(0);
  });

  it('is held at the corner across from the pulled one', () => {
    const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
    expect(pullCorner(box, 'lower-right', -0.25, -0.1)).toEqual({
      ...box,
      width: 0.25,
      height: 0.25,
    });
    const other = pullCorner(box, 'upper-left', 0.25, 0.1);
    expect(other.x + other.width).toBeCloseTo(0.75);
    expect(other.y + other.height).toBeCloseTo(0.75);
    expect(pullCorner(box, 'lower-right', 5, 5)).toEqual({ ...box, width: 0.75, height: 0.75 });
  });

  it('comes back when zoomed out and in, away from edges', () => {
    const box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
    const back = zoomBox(zoomBox(box, 1.5), 1 / 1.5);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(back[side]).toBeCloseTo(box[side], 9);
  });

  it('keeps its middle where it can when the ratio changes', () => {
    const of = { width: 1000, height: 1000 };
    const box = reshapeBox({ x: 0, y: 0, width: 0.8, height: 1 }, of, 1.91);
    whole(of, box, 1.91);
    expect(box.x).toBe(0);
    expect(box.y * 2 + box.height).toBeCloseTo(1, 9);
  });

  it('that was chosen counts while its ratio holds', () => {
    const of = { width: 1000, height: 1000 };
    const chosen = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
    expect(boxOf(chosen, of, 1)).toEqual(chosen);
    expect(boxOf(null, of, 1)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    whole(of, boxOf(chosen, of, 0.8), 0.8);
    whole(of, boxOf({ ...chosen, width: 0 }, of, 0.8), 0.8);
    whole(of, boxOf({ ...chosen, width: 2, height: 2 }, of, 1), 1);
  });
});

describe('a ratio', () => {
  it('is brought to what Instagram takes', () => {
    expect(clampRatio(0.4)).toBe(0.8);
    expect(clampRatio(1.2)).toBe(1.2);
    expect(clampRatio(3)).toBe(1.91);
  });

  it('is its name, or for `own` the picture’s as far as taken', () => {
    expect(ratioOf('4:5', { width: 9, height: 1 })).toBe(0.8);
    expect(ratioOf('own', { width: 900, height: 1600 })).toBe(0.8);
    expect(ratioOf('own', { width: 1200, height: 1000 })).toBe(1.2);
    expect(ratioOf('own', { width: 0, height: 0 })).toBe(1);
  });
});

it('a box shows so much of the picture', () => {
  expect(shareOf({ x: 0.25, y: 0, width: 0.5, height: 1 })).toBe(0.5);
});
