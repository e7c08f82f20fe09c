import { describe, expect, it } from 'vitest';
import { faultOfFilm } from '../../sandbox/publishing/judging.ts';
import { type Told, writtenFilm } from '../../help/film-boxes.ts';

const fault = (told: Told, shape: 'reel' | 'story' = 'reel'): number | undefined =>
  faultOfFilm(writtenFilm(told), shape, undefined);

describe('a film that Meta is given', () => {
  it.each([
    [{}, undefined],
    [{ codec: 'hvc1' }, undefined],
    [{ codec: 'av01' }, 2207026],
    [{ codec: 'vp09' }, 2207026],
    [{ wide: 1920, high: 1080 }, undefined],
    [{ wide: 1921, high: 1080 }, 2207026],
    [{ others: ['soun', 'meta'] }, undefined],
    [{ runs: [[74, 40]] }, 2207026],
  ] as [Told, number | undefined][])('as %j fails with %s', (told, code) => {
    expect(fault(told)).toBe(code);
  });

  it('may be longer as a reel than as a story', () => {
    const minute: Told = { runs: [[1501, 40]] };
    expect(fault(minute)).toBeUndefined();
    expect(fault(minute, 'story')).toBe(2207026);
  });
});
