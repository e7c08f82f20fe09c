import { dice, mix, type Paint, rgb, smooth } from './canvas.ts';
import { horizon, wave } from './water.ts';
import { kiln, wheel } from './studio.ts';
import { palettes, type Palette } from './palettes.ts';
import { leaf, loaf, plate, portrait, swatches, tiles } from './flat.ts';
import type { Pot } from './pots.ts';
import { pot, stillLife } from './still.ts';

type Scene = (p: Palette, seed: string) => Paint;

/** Two boards on a wall, with what came out of the kiln. */
const shelf = (p: Palette, seed: string): Paint => {
  const roll = dice(seed);
  const kinds = ['bowl', 'vase', 'mug', 'jar', 'bottle'] as const;
  const boards = [-0.12, 0.74].map((foot, line) =>
    stillLife(
      [-0.68, -0.22, 0.24, 0.7].map((x, at) => {
        const of = kinds[Math.floor(roll(`kind${line}${at}`) * 5)] ?? 'mug';
        const tall = of === 'bowl' ? 0.24 : of === 'mug' ? 0.3 : 0.42 + roll(`t${line}${at}`) * 0.2;
        return pot(p, `${seed}${line}${at}`, { of, x, foot, tall, wide: 0.2 });
      }),
      p,
      seed,
      foot - 0.02,
    ),
  );
  const [upper, lower] = boards;
  return (x, y) => {
    if (!upper || !lower) return p.wall;
    return y < 0.02 ? upper(x, y) : mix(lower(x, y), p.ink, 0.34 * smooth(0.2, 0.02, y));
  };
};

const stack = (p: Palette, seed: string): Paint => {
  const pots = [0.8, 0.6, 0.42, 0.26].map((foot, at) => ({
    ...pot(p, `${seed}${at}`, { of: 'bowl', foot, tall: 0.3, wide: 0.56 - at * 0.07 }),
    line: 0.3,
  }));
  return stillLife(pots, p, seed, 0.6);
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

/** One bowl under seven glazes, from the rim down. */
function sevenGlazes(seed: string): Pot {
  const names = ['#f3e9d2', '#e6b655', '#d9783f', '#b5503f', '#6f8f7d', '#2f7f8c', '#1f4d6e'];
  const plain = pot(palettes[0] ?? ({} as Palette), seed, { of: 'bowl', tall: 0.7, wide: 0.78 });
  const bands = names.map(rgb);
  return { ...plain, bands, glaze: rgb('#f3e9d2'), line: 0.04, inside: rgb('#2f7f8c') };
}

/** Each thing the studio photographs. */
const scenes: Record<string, Scene> = {
  bowl: (p, seed) => stillLife([pot(p, seed, { of: 'bowl', tall: 0.66, wide: 0.76 })], p, seed),
  seven: (_p, seed) => stillLife([sevenGlazes(seed)], palettes[0] ?? _p, seed),
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
  loaf: (_p, seed) => loaf(palettes[5] ?? _p, seed),
  shelf,
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
