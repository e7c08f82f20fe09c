import { cloud, dice, mix, type Paint, type Rgb, smooth } from './canvas.ts';
import type { Palette } from './palettes.ts';
import { type Pot, potAt, profiles, shadowOf } from './pots.ts';

/** A wall, a table, and pots on it; the last pot stands in front. */
export function stillLife(pots: Pot[], p: Palette, seed: string, edge = 0.52): Paint {
  const roll = dice(seed);
  const sun = 0.3 + roll('sun') * 0.5;
  const slant = 0.4 + roll('slant') * 0.5;
  return (x, y) => {
    for (const pot of [...pots].reverse()) {
      const colour = potAt(pot, x, y);
      if (colour) return colour;
    }
    const ground = y < edge ? wall(p, x, y, sun, slant) : table(p, x, y, edge);
    const dark = Math.max(0, ...pots.map((pot) => shadowOf(pot, x, y)));
    return y < edge - 0.02 ? ground : mix(ground, p.ink, dark);
  };
}

/** Plaster, with the light of a window across it. */
function wall(p: Palette, x: number, y: number, sun: number, slant: number): Rgb {
  const plain = mix(
    p.wall,
    p.wallDark,
    0.5 + x * 0.35 + y * 0.2 + (cloud(x * 3, y * 3) - 0.5) * 0.3,
  );
  const across = x + y * slant + sun;
  const beam = smooth(-0.05, 0.03, across) * smooth(0.62, 0.54, across);
  const bar = smooth(0.27, 0.285, across) * smooth(0.325, 0.31, across);
  return mix(plain, [255, 248, 230], 0.42 * beam * (1 - bar));
}

function table(p: Palette, x: number, y: number, edge: number): Rgb {
  const wood = cloud(x * 1.5, y * 22) * 0.34 + smooth(edge + 0.5, edge, y) * 0.2;
  const plain = mix(p.table, [255, 236, 210], wood - 0.08);
  return mix(p.ink, plain, 0.72 + 0.28 * smooth(edge - 0.005, edge + 0.03, y));
}

interface Shape {
  of: keyof typeof profiles;
  x?: number;
  foot?: number;
  tall: number;
  wide: number;
}

/** A pot with colours rolled from the palette. */
export function pot(p: Palette, seed: string, shape: Shape): Pot {
  const roll = dice(seed);
  const glazes: Rgb[] = [p.glaze, p.second, mix(p.glaze, p.second, 0.45)];
  const glaze = glazes[Math.floor(roll('glaze') * 3)] ?? p.glaze;
  return {
    ...{ x: shape.x ?? 0, foot: shape.foot ?? 0.78, tall: shape.tall, wide: shape.wide },
    ...{ profile: profiles[shape.of], body: mix(p.clay, p.second, roll('body') * 0.3), glaze },
    ...{ line: 0.1 + roll('line') * 0.4, inside: mix(glaze, p.second, 0.4), seed: roll('n') * 40 },
  };
}
