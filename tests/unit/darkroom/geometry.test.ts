import { plainEdit } from '../../../lib/shared/post/draft.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groundOut,
  mostWidth,
  planOf,
  ratioNumber,
  sizeOut,
} from '../../../lib/darkroom/geometry.ts';
import { isFeedShape, upright } from '../../../lib/shared/media/shape.ts';
import { boxOf, ratioOf } from '../../../lib/shared/post/boxes.ts';
import type { Box, Edit, Ratio } from '../../../lib/shared/post/draft.ts';

const side = fc.integer({ min: 1, max: 16_384 });
const size = fc.record({ width: side, height: side });
/** Sides of which the feed's shapes can be made at all, and drawn. */
const photo = fc.record({
  width: fc.integer({ min: 4, max: 16_384 }),
  height: fc.integer({ min: 4, max: 16_384 }),
});
const ratio = fc.constantFrom<Ratio>('own', '4:5', '1:1', '1.91:1');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const box = fc.option(
  fc.record({ x: share, y: share, width: share, height: share }),
) as fc.Arbitrary<Box | null>;
const edit: fc.Arbitrary<Edit> = fc.record({
  ratio,
  fill: fc.constantFrom('crop', 'pad', 'blur'),
  box,
});

describe('the size a picture is published in', () => {
  it('is whole pixels, no wider than Instagram keeps, in a shape the feed takes', () => {
    fc.assert(
      fc.property(photo, edit, (of, how) => {
        const { out } = planOf(how, of, { surface: 'feed' });
        expect(Number.isInteger(out.width) && Number.isInteger(out.height)).toBe(true);
        expect(out.width).toBeLessThanOrEqual(mostWidth);
        expect(out, JSON.stringify(out)).toSatisfy(isFeedShape);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never larger than what was cut', () => {
    fc.assert(
      fc.property(size, ratio, box, (of, name, chosen) => {
        const part = boxOf(chosen, of, ratioOf(name, of));
        const out = sizeOut(part, of);
        expect(out.width).toBeLessThanOrEqual(Math.max(1, Math.round(part.width * of.width)));
      }),
    );
  });

  it('keeps 4:5 and 1.91:1 on the right side of the edge', () => {
    expect(sizeOut({ x: 0, y: 0, width: 1, height: 1 }, { width: 4000, height: 5000 })).toEqual({
      width: 1440,
      height: 1800,
    });
    expect(groundOut({ width: 1439, height: 100 }, 0.8)).toEqual({ width: 1439, height: 1798 });
    expect(groundOut({ width: 1440, height: 10 }, 1.91)).toEqual({ width: 1440, height: 754 });
  });
});

describe('the plan', () => {
  it('takes only what is in the picture and lays it only on what is published', () => {
    fc.assert(
      fc.property(photo, edit, fc.constantFrom('feed', 'story'), (of, how, surface) => {
        const { from, to, out } = planOf(how, of, { surface });
        expect(Math.min(from.x, from.y, to.x, to.y)).toBeGreaterThanOrEqual(0);
        expect(from.x + from.width).toBeLessThanOrEqual(of.width + 1e-6);
        expect(from.y + from.height).toBeLessThanOrEqual(of.height + 1e-6);
        expect(to.x + to.width).toBeLessThanOrEqual(out.width);
        expect(to.y + to.height).toBeLessThanOrEqual(out.height);
      }),
    );
  });

  it('shows the whole picture on a ground, in its own shape', () => {
    const how: Edit = { ratio: '1:1', fill: 'pad', box: null };
    expect(planOf(how, { width: 3000, height: 1000 }, { surface: 'feed' })).toEqual({
      from: { x: 0, y: 0, width: 3000, height: 1000 },
      to: { x: 0, y: 480, width: 1440, height: 480 },
      out: { width: 1440, height: 1440 },
      ground: true,
    });
  });

  it('needs no ground where the picture has the shape', () => {
    const how: Edit = { ratio: 'own', fill: 'blur', box: null };
    expect(planOf(how, { width: 1000, height: 1000 }, { surface: 'feed' }).ground).toBe(false);
  });
});

describe('the shape', () => {
  it('is the picture’s own as far as the feed takes it, and any in a story', () => {
    const tall = { width: 900, height: 1600 };
    const own: Edit = { ratio: 'own', fill: 'crop', box: null };
    expect(ratioNumber(own, tall, 'feed')).toBe(0.8);
    expect(ratioNumber(own, tall, 'story')).toBe(0.5625);
    const half = { x: 0, y: 0, width: 1, height: 0.5 };
    expect(ratioNumber({ ...own, box: half }, tall, 'story')).toBe(1.125);
    expect(planOf({ ...own, box: half }, tall, { surface: 'story' }).out).toEqual({
      width: 900,
      height: 800,
    });
  });

  it('is swapped by a quarter of a turn', () => {
    const stored = { width: 40, height: 30 };
    expect(upright({ ...stored, orientation: 3 })).toEqual(stored);
    expect(upright({ ...stored, orientation: 6 })).toEqual({ width: 30, height: 40 });
  });

  it('is taken at exactly 4:5 and 1.91:1 and refused one pixel beyond', () => {
    const taken = ([width, height]: [number, number]): boolean => isFeedShape({ width, height });
    expect(
      [
        [1080, 1350],
        [1910, 1000],
      ].map((one) => taken(one as [number, number])),
    ).toEqual([true, true]);
    const beyond = [
      [1079, 1350],
      [1080, 1351],
      [1911, 1000],
      [1910, 999],
    ];
    expect(beyond.map((one) => taken(one as [number, number]))).toEqual(Array(4).fill(false));
  });

  it('takes the shape of a carousel’s first where none was chosen', () => {
    const [like, size] = [
      { width: 1000, height: 1000 },
      { width: 1900, height: 1000 },
    ];
    expect(planOf(plainEdit, size, { surface: 'feed', like }).out).toEqual(like);
    const chosen = { ...plainEdit, ratio: '4:5' as const };
    expect(planOf(chosen, size, { surface: 'feed', like }).out).toEqual({
      width: 800,
      height: 1000,
    });
  });
});
