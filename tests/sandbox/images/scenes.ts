import { dice, mix, type Paint, rgb } from './canvas.ts';
import { horizon, wave } from './water.ts';
import { kiln, wheel } from './studio.ts';
import { palettes, type Palette } from './palettes.ts';
import { leaf, plate, portrait, swatches, tiles } from './flat.ts';
import { pot, stillLife } from './still.ts';

type Scene = (p: Palette, seed: string) => Paint;

const row = (p: Palette, seed: string): Paint => {
  const roll = dice(seed);
  const kinds = ['bowl', 'vase', 'mug', 'jar', 'bottle'] as const;
  const pots = [-0.78, -0.36, 0.05, 0.44, 0.82].map((x, at) => {
    const of = kinds[Math.floor(roll(`kind${at}`) * 5)] ?? 'mug';
    const tall = of === 'bowl' ? 0.22 : of === 'mug' ? 0.28 : 0.42 + roll(`tall${at}`) * 0.28;
    return pot(p, `${seed}${at}`, { of, x, foot: 0.56, tall, wide: of === 'bottle' ? 0.17 : 0.18 });
  });
  return stillLife(pots, p, seed, 0.55);
};

const stack = (p: Palette, seed: string): Paint => {
  const pots = [0.8, 0.6, 0.42, 0.26].map((foot, at) => ({
    ...pot(p, `${seed}${at}`, { of: 'bowl', foot, tall: 0.3, wide: 0.56 - at * 0.07 }),
    line: 0.3,
  }));
  return stillLife(pots.reverse().reverse(), p, seed, 0.6);
};

/** A pot with glaze running down over a pale body. */
const drip = (p: Palette, seed: string): Paint => {
  const one = { ...pot(p, seed, { of: 'vase', tall: 1.15, wide: 0.5 }), body: p.second };
  return stillLife([{ ...one, glaze: p.glaze, line: 0.5 }], p, seed);
};

const mugs = (p: Palette, seed: string): Paint =>
  stillLife(
    [
      pot(p, `${seed}a`, { of: 'mug', x: -0.42, foot: 0.62, tall: 0.52, wide: 0.27 }),
      pot(p, `${seed}b`, { of: 'mug', x: 0.46, foot: 0.68, tall: 0.52, wide: 0.28 }),
      pot(p, `${seed}c`, { of: 'mug', x: -0.02, foot: 0.86, tall: 0.58, wide: 0.31 }),
    ],
    p,
    seed,
    0.5,
  );

/** Each thing the studio photographs. */
const scenes: Record<string, Scene> = {
  bowl: (p, seed) => stillLife([pot(p, seed, { of: 'bowl', tall: 0.52, wide: 0.66 })], p, seed),
  vase: (p, seed) =>
    stillLife(
      [pot(p, seed, { of: dice(seed)('neck') < 0.5 ? 'bottle' : 'vase', tall: 1.2, wide: 0.44 })],
      p,
      seed,
    ),
  moonjar: (p, seed) =>
    stillLife(
      [
        {
          ...pot(p, seed, { of: 'jar', tall: 1.02, wide: 0.6 }),
          glaze: mix(p.second, rgb('#ffffff'), 0.4),
          line: -1,
        },
      ],
      p,
      seed,
    ),
  loaf: (p, seed) =>
    stillLife(
      [
        {
          ...pot(p, seed, { of: 'jar', tall: 0.5, wide: 0.72, foot: 0.74 }),
          body: rgb('#c98743'),
          glaze: rgb('#e9c58d'),
          line: 0.55,
        },
      ],
      palettes[5] ?? p,
      seed,
    ),
  shelf: row,
  stack,
  drip,
  mug: mugs,
  kiln,
  wheel,
  wave,
  horizon,
  tiles,
  swatches,
  leaf,
  plate,
  portrait,
};

/** What to paint for a scene; a bowl when nobody knows it. */
export function sceneOf(name: string, seed: string): Paint {
  const scene = Object.hasOwn(scenes, name) ? scenes[name] : scenes['bowl'];
  const own = palettes[Math.floor(dice(seed)('palette') * palettes.length)] ?? palettes[0];
  if (!scene || !own) throw new Error('no scenes');
  return scene(own, seed);
}
