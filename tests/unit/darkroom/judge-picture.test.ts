import { describe, expect, it } from 'vitest';
import type { PictureFacts } from '../../../lib/shared/media/facts.ts';
import { goesAsItIs, judgePicture, mostBytes } from '../../../lib/shared/media/judge-picture.ts';
import { type Edit, plainEdit } from '../../../lib/shared/post/draft.ts';

const facts: PictureFacts = {
  kind: 'picture',
  format: 'jpeg',
  width: 1080,
  height: 1350,
  orientation: 1,
  animated: false,
  colour: 'srgb',
  located: false,
  marked: false,
  ai: false,
  trailing: false,
  truncated: false,
};
const of = { bytes: 200_000, surface: 'feed', edit: plainEdit } as const;

const said = (
  change: Partial<PictureFacts>,
  told: Partial<Parameters<typeof judgePicture>[1]> = {},
): string[] =>
  judgePicture({ ...facts, ...change }, { ...of, ...told }).map(({ rule, grade, values }) =>
    `${rule} ${grade} ${values.join(',')}`.trim(),
  );

describe('a picture is judged', () => {
  it('with nothing to say of a plain one', () => {
    expect(said({})).toEqual([]);
    expect(said({ colour: 'grey', marked: true })).toEqual([]);
  });

  it('blocked when it is a drawing, moves, is too small or too large, and nothing else is said', () => {
    expect(said({ format: 'svg', width: 0, height: 0 })).toEqual(['svg blocks']);
    expect(said({ format: 'gif', animated: true })).toEqual(['animated blocks gif']);
    expect(said({ width: 1, height: 1, located: true })).toEqual(['tiny blocks 1,1']);
    expect(said({ width: 16_385, height: 100 })).toEqual(['too-large blocks 16385,100']);
    expect(said({ width: 16_384, height: 18_311 })).toEqual(['too-large blocks 16384,18311']);
    expect(said({ width: 15_000, height: 20_000 })).toEqual(['too-large blocks 15000,20000']);
    expect(said({ width: 16_384, height: 16_384 })[0]).not.toContain('too-large');
  });

  it('told what Instagram would do with its width', () => {
    expect(said({ width: 319, height: 319 })).toEqual(['narrow tells 319,320']);
    expect(said({ width: 320, height: 320 })).toEqual([]);
    expect(said({ width: 1440, height: 1440 })).toEqual([]);
    expect(said({ width: 1441, height: 1441 })).toEqual(['wide tells 1441,1440']);
    expect(said({ width: 350, height: 319, orientation: 6 })).toEqual(['narrow tells 319,320']);
  });

  it('warned that it is cut where the feed does not take its shape', () => {
    expect(said({ width: 1080, height: 1350 })).toEqual([]);
    expect(said({ width: 1080, height: 1351 })).toEqual(['ratio warns 1080,1351']);
    expect(said({ width: 955, height: 500 })).toEqual([]);
    expect(said({ width: 956, height: 500 })).toEqual(['ratio warns 956,500']);
    expect(said({ width: 956, height: 500 }, { surface: 'story' })).toEqual([]);
    const chosen: Edit[] = [
      { ratio: 'own', fill: 'pad', box: null },
      { ratio: '4:5', fill: 'crop', box: null },
      { ratio: 'own', fill: 'crop', box: { x: 0, y: 0, width: 0.5, height: 1 } },
    ];
    for (const edit of chosen) expect(said({ width: 956, height: 500 }, { edit })).toEqual([]);
  });

  it('told what is changed or taken out of it', () => {
    expect(said({ format: 'png', colour: 'deep' })).toEqual([
      'format tells png',
      'colour tells deep',
    ]);
    expect(said({ colour: 'cmyk' })).toEqual(['colour tells cmyk']);
    expect(said({ colour: 'other-profile' })).toEqual(['colour tells other-profile']);
    expect(said({ located: true, trailing: true, ai: true })).toEqual([
      'located tells',
      'trailing tells',
      'ai tells',
    ]);
    expect(said({ truncated: true })).toEqual(['truncated warns']);
    expect(said({}, { bytes: mostBytes })).toEqual([]);
    expect(said({}, { bytes: mostBytes + 1 })).toEqual(['heavy tells 8388609']);
  });
});

describe('a picture goes by its own address', () => {
  const goes = (
    change: Partial<PictureFacts> = {},
    edit: Edit = plainEdit,
    where: Partial<Parameters<typeof goesAsItIs>[2]> = {},
  ): boolean =>
    goesAsItIs({ ...facts, ...change }, edit, {
      bytes: 9,
      surface: 'feed',
      public: true,
      ...where,
    });

  it('when it is a plain public JPEG that nobody edited', () => {
    expect(goes()).toBe(true);
    expect(goes({ marked: true, ai: true })).toBe(true);
  });

  it.each<[string, Partial<PictureFacts>]>([
    ['is another format', { format: 'png' }],
    ['tells a place', { located: true }],
    ['is turned', { orientation: 6 }],
    ['has another profile', { colour: 'other-profile' }],
    ['has inks', { colour: 'cmyk' }],
    ['has more in it', { trailing: true }],
    ['is cut', { truncated: true }],
    ['is too small', { width: 8, height: 8 }],
    ['has one pixel too many', { height: 1351 }],
    ['is one pixel too wide', { width: 956, height: 500 }],
  ])('but not when it %s', (_, change) => {
    expect(goes(change)).toBe(false);
  });

  it('only when strangers were seen to get the same bytes', () => {
    expect(goes({}, plainEdit, { public: false })).toBe(false);
    expect(goes({}, plainEdit, { public: null })).toBe(false);
  });

  it('up to 8 MiB, the last byte included', () => {
    expect(goes({}, plainEdit, { bytes: 8_388_608 })).toBe(true);
    expect(goes({}, plainEdit, { bytes: 8_388_609 })).toBe(false);
    expect(goes({}, plainEdit, { bytes: 0 })).toBe(false);
  });

  it('with an edit only where the edit leaves it as it is', () => {
    expect(goes({}, { ratio: '4:5', fill: 'crop', box: null })).toBe(true);
    expect(goes({}, { ratio: '1:1', fill: 'crop', box: null })).toBe(false);
    expect(goes({}, { ratio: 'own', fill: 'crop', box: { x: 0, y: 0, width: 1, height: 1 } })).toBe(
      true,
    );
    expect(
      goes({}, { ratio: 'own', fill: 'crop', box: { x: 0, y: 0, width: 0.9, height: 1 } }),
    ).toBe(false);
  });

  it('in any shape in a story', () => {
    expect(goes({ width: 1080, height: 1920 }, plainEdit, { surface: 'story' })).toBe(true);
    expect(goes({ width: 1080, height: 1920 })).toBe(false);
  });
});
