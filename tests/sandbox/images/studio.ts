import { cloud, dice, mix, type Paint, rgb, smooth } from './canvas.ts';
import type { Palette } from './palettes.ts';
import { pot } from './still.ts';
import { potAt } from './pots.ts';

/** The mouth of the kiln, with pots standing in the glow. */
export function kiln(p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const pots = [-0.36, 0.02, 0.38].map((x, at) => {
    const of = (['vase', 'bowl', 'jar'] as const)[Math.floor(roll(at) * 3)] ?? 'jar';
    const tall = of === 'bowl' ? 0.24 : 0.36 + roll(`t${at}`) * 0.16;
    return pot(p, `${seed}${at}`, { of, x, foot: 0.58, tall, wide: 0.16 });
  });
  const bricks = (x: number, y: number) => {
    const line = Math.floor((y + 3) / 0.17);
    const along = (x + (line % 2) * 0.19) / 0.38 + 20;
    const joint = Math.min((along % 1) * 0.38, (((y + 3) / 0.17) % 1) * 0.17);
    const tone = 0.32 + roll(`${line}/${Math.floor(along)}`) * 0.3 + cloud(x * 9, y * 9) * 0.2;
    const brick = mix(rgb('#3a2420'), rgb('#a9674a'), tone);
    return joint < 0.014 ? rgb('#2b1c1a') : brick;
  };
  return (x, y) => {
    const arch = y < -0.1 ? Math.hypot(x, (y + 0.1) * 0.92) : Math.abs(x);
    const inside = arch < 0.66 && y < 0.66;
    const heat = Math.exp(-Math.hypot(x * 0.8, y - 0.12) * 1.5);
    if (!inside) return mix(bricks(x, y), rgb('#ff9a3c'), heat * 0.72 * smooth(1.3, 0.6, arch));
    const fire = mix(
      rgb('#b3330f'),
      rgb('#ffd27a'),
      heat * 1.15 + (cloud(x * 3, y * 4) - 0.5) * 0.4,
    );
    if (y > 0.58) return mix(fire, rgb('#4a1a0e'), 0.55);
    for (const one of pots) {
      const colour = potAt(one, x, y);
      if (colour) return mix(mix(colour, rgb('#ff6a1f'), 0.55), rgb('#3b0f08'), 0.22);
    }
    return mix(fire, rgb('#fff1c9'), smooth(0.5, 1, heat) * 0.6);
  };
}

/** Clay turning on the wheel, seen a little from above. */
export function wheel(p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const of = roll('of') < 0.5 ? 'bowl' : 'vase';
  const wet = {
    ...pot(p, seed, {
      of,
      foot: 0.5,
      tall: of === 'bowl' ? 0.42 : 0.66,
      wide: of === 'bowl' ? 0.48 : 0.34,
    }),
  };
  delete wet.glaze;
  const clay = {
    ...wet,
    body: mix(p.clay, rgb('#a79a90'), 0.45),
    inside: mix(p.clay, rgb('#5d5049'), 0.5),
  };
  return (x, y) => {
    const colour = potAt(clay, x, y);
    if (colour) {
      const groove = Math.sin(y * 95 + x * 4 + Math.sin(x * 5)) * 0.5 + 0.5;
      return mix(colour, rgb('#fff4e6'), groove * 0.11);
    }
    const away = Math.hypot(x / 0.94, (y - 0.52) / 0.36);
    if (away < 1) {
      const turn = Math.sin(away * 42 + Math.atan2(y - 0.52, x) * 2) * 0.5 + 0.5;
      const slip = smooth(0.75, 0.5, away + (cloud(x * 5, y * 8) - 0.5) * 0.5);
      const metal = mix(rgb('#6f757c'), rgb('#cfd3d4'), turn * 0.35 + smooth(0.8, -0.8, x) * 0.4);
      const dark = smooth(0.62, 0.3, Math.hypot((x - 0.14) / 0.9, (y - 0.54) / 0.3)) * 0.55;
      return mix(mix(metal, clay.body, slip * 0.75), p.ink, dark);
    }
    if (away < 1.06 && y > 0.5) return mix(p.ink, rgb('#3f444a'), 0.5);
    const back = mix(p.wallDark, p.ink, 0.35 + y * 0.22 + (cloud(x * 2, y * 2) - 0.5) * 0.3);
    const lamp = Math.exp(-Math.hypot(x + 0.65, y + 0.95) * 1.7);
    return mix(back, rgb('#ffe6bd'), lamp * 0.75);
  };
}
