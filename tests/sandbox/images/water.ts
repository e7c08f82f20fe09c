import { cloud, dice, mix, type Paint, rgb, smooth } from './canvas.ts';
import type { Palette } from './palettes.ts';

/** Rows of waves, each darker towards the viewer, with a line of foam. */
export function wave(_p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const [far, near] = [rgb('#bfe0dd'), rgb('#0f3f5e')];
  const rows = 7;
  return (x, y) => {
    let colour = mix(rgb('#f6ead6'), rgb('#e8c9ac'), smooth(-1.25, -0.4, y));
    for (let i = 0; i < rows; i++) {
      const phase = roll(i) * 6.3;
      const crest = -0.72 + i * 0.29 + 0.07 * Math.sin(x * (3.2 - i * 0.2) + phase);
      const top = crest + 0.03 * Math.sin(x * 7 + phase * 2);
      if (y < top) break;
      const deep = mix(far, near, i / (rows - 1) + (cloud(x * 4 + i, y * 9) - 0.5) * 0.22);
      const foam = smooth(0.05, 0, y - top) * (0.4 + 0.6 * cloud(x * 9, y * 30 + i));
      colour = mix(deep, rgb('#fbf6ea'), foam * 0.85);
    }
    return colour;
  };
}

/** An evening over flat water. */
export function horizon(_p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const [x0, y0] = [roll('x') * 1.1 - 0.55, -0.14 - roll('y') * 0.22];
  const warm = roll('warm');
  const [high, low] = [
    mix(rgb('#35406b'), rgb('#6d8fb0'), warm),
    mix(rgb('#f7b267'), rgb('#f4d6b8'), warm),
  ];
  const line = 0.18;
  const sky = (x: number, y: number) => {
    const plain = mix(high, low, smooth(-1.2, line, y) + (cloud(x * 1.6, y * 7) - 0.5) * 0.36);
    const away = Math.hypot(x - x0, y - y0);
    const halo = mix(plain, rgb('#ffe3b0'), 0.65 * Math.exp(-away * 3.4));
    return mix(halo, rgb('#fff3da'), smooth(0.15, 0.135, away));
  };
  return (x, y) => {
    const hill = line - 0.05 - 0.07 * cloud(x * 1.7 + 9, roll('hill') * 9);
    if (y < line) return y > hill ? mix(high, rgb('#1c2238'), 0.62) : sky(x, y);
    const depth = y - line;
    const ripple = Math.sin((depth * 90) / (0.4 + depth) + x * 3) * 0.02 * (1 + depth * 2);
    const mirrored = mix(
      sky(x + ripple * 3, line - depth * 0.8),
      rgb('#182a45'),
      0.24 + depth * 0.34,
    );
    const path = Math.exp(-(((x - x0 + ripple * 4) / (0.07 + depth * 0.22)) ** 2));
    return mix(mirrored, rgb('#ffe2ac'), path * 0.55 * cloud(x * 6, depth * 60));
  };
}
