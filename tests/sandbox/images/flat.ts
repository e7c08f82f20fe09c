import { cloud, dice, mix, type Paint, type Rgb, rgb, smooth } from './canvas.ts';
import type { Palette } from './palettes.ts';

const light: Rgb = [255, 252, 243];

/** One glazed square: rounded edge, gleam, a little of the fire's chance. */
function glazed(colour: Rgb, u: number, v: number, seed: number): Rgb {
  const edge = Math.max(Math.abs(u), Math.abs(v));
  const cloudy = cloud(u * 1.6 + seed * 31, v * 1.6 + seed * 17);
  const body = mix(colour, light, (cloudy - 0.4) * 0.5);
  const rim = mix(body, [40, 30, 28], smooth(0.8, 1, edge) * 0.35);
  return mix(rim, light, 0.35 * smooth(0.35, 0, Math.hypot(u + 0.5, v + 0.55)));
}

/** A wall of tiles with a pattern that goes on from one to the next. */
export function tiles(p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const kind = roll('kind');
  return (x, y) => {
    const [column, line] = [Math.floor((x + 2) / 0.4), Math.floor((y + 2) / 0.4)];
    const [u, v] = [((x + 2) / 0.4 - column) * 2 - 1, ((y + 2) / 0.4 - line) * 2 - 1];
    if (Math.max(Math.abs(u), Math.abs(v)) > 0.95) return mix(p.wall, p.ink, 0.22);
    const turn = roll(`${column}/${line}`);
    const [a, b] = turn < 0.5 ? [u, v] : [-u, v];
    const near = Math.min(Math.hypot(a + 1, b + 1), Math.hypot(a - 1, b - 1));
    const band = kind < 0.5 ? Math.abs(near - 1) < 0.34 : near < 0.9;
    const inner = kind < 0.5 ? Math.abs(near - 1) < 0.14 : near < 0.5;
    const ground = mix(p.second, p.wall, roll(`g${column}/${line}`) * 0.6);
    return glazed(band ? (inner ? p.second : p.glaze) : ground, u, v, turn);
  };
}

/** Test tiles pegged out in rows, each a step away from the last. */
export function swatches(p: Palette, seed: string): Paint {
  const roll = dice(seed);
  return (x, y) => {
    const [column, line] = [Math.floor((x + 0.96) / 0.48), Math.floor((y + 1.2) / 0.6)];
    const [u, v] = [((x + 0.96) / 0.48 - column) * 2 - 1, ((y + 1.2) / 0.6 - line) * 2 - 1];
    const board = mix(p.wall, p.wallDark, 0.3 + cloud(x * 2, y * 12) * 0.4);
    const inside = column >= 0 && column < 4 && line >= 0 && line < 4;
    const shade = smooth(
      1.1,
      0.8,
      Math.hypot(Math.max(0, Math.abs(u - 0.08) - 0.6), Math.max(0, Math.abs(v - 0.08) - 0.7)) * 4 +
        0.72,
    );
    if (!inside || Math.abs(u) > 0.74 || Math.abs(v) > 0.82)
      return mix(board, p.ink, inside ? shade * 0.3 : 0);
    if (Math.hypot(u, (v + 0.62) * 1.2) < 0.12) return mix(board, p.ink, 0.55);
    const step = (line * 4 + column) / 15;
    const tone = mix(p.glaze, p.second, Math.abs(step * 1.3 - roll('from') * 0.5));
    const dip = 0.25 + roll(`${column}-${line}`) * 0.4 + 0.06 * Math.sin(u * 4 + line);
    return glazed(v > dip ? p.clay : tone, u / 0.74, v / 0.82, roll(`${line}${column}`));
  };
}

/** Leaves pressed into a clay slab. */
export function leaf(p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const leaves = Array.from({ length: 5 }, (_, at) => ({
    x: roll(`x${at}`) * 1.3 - 0.65,
    y: -0.8 + at * 0.42,
    turn: roll(`t${at}`) * 3.1,
    long: 0.38 + roll(`l${at}`) * 0.18,
  }));
  return (x, y) => {
    const clay = mix(p.second, p.clay, 0.25 + cloud(x * 3, y * 3) * 0.5);
    let colour = mix(clay, [40, 28, 24], smooth(0.82, 1.05, Math.abs(x)) * 0.25);
    for (const one of leaves) {
      const [dx, dy] = [x - one.x, y - one.y];
      const u = (dx * Math.cos(one.turn) + dy * Math.sin(one.turn)) / one.long;
      const v = (dy * Math.cos(one.turn) - dx * Math.sin(one.turn)) / one.long;
      const half = 0.36 * Math.max(0, 1 - u * u) ** 0.8;
      if (Math.abs(v) > half) continue;
      const vein = Math.min(Math.abs(v), Math.abs(((u + Math.abs(v) * 0.8) * 6) % 1) * 0.09 + 0.01);
      const green = mix(p.glaze, p.ink, 0.18 + cloud(u * 4, v * 4) * 0.4);
      colour = mix(green, p.second, smooth(0.028, 0.008, vein) * 0.6);
      colour = mix(colour, [30, 24, 20], smooth(half * 0.72, half, Math.abs(v)) * 0.35);
    }
    return colour;
  };
}

/** A plate from above, on linen. */
export function plate(p: Palette, seed: string): Paint {
  const roll = dice(seed);
  const food = roll('food') < 0.5 ? 0 : 0.3;
  return (x, y) => {
    const weave = (Math.sin(x * 130) + Math.sin(y * 130)) * 0.025;
    const linen = mix(p.wall, p.wallDark, 0.35 + weave + (cloud(x * 2, y * 2) - 0.5) * 0.3);
    const away = Math.hypot(x, y);
    const dark = smooth(1, 0.74, Math.hypot(x - 0.09, y - 0.11)) * 0.5;
    if (away > 0.8) return mix(linen, p.ink, dark);
    const angle = Math.atan2(y, x);
    const glow = 0.5 - (x + y) * 0.25;
    if (away < food) {
      const slice = Math.sin(angle * 9 + away * 30) * 0.5 + 0.5;
      return mix(rgb('#d9a441'), rgb('#a63d2f'), slice * smooth(0, 0.3, away));
    }
    const ring = smooth(0.01, 0, Math.abs(away - 0.56));
    const spatter = cloud(x * 46 + 4, y * 46) > 0.76 ? 0.8 : 0;
    const base = mix(away > 0.6 ? p.glaze : p.second, p.ink, spatter * 0.35);
    const rim = mix(base, p.ink, ring * 0.35 + smooth(0.76, 0.8, away) * 0.3);
    return mix(rim, light, smooth(0.3, 1, glow) * 0.34);
  };
}

/** The studio's own mark: a moon over a bowl. */
export function portrait(p: Palette, seed: string): Paint {
  const turn = dice(seed)('turn') * 0.1;
  return (x, y) => {
    const ground = mix(rgb('#f2d9c4'), rgb('#d98f6c'), smooth(-1, 1.1, y + x * turn));
    const moon = mix(ground, rgb('#fff5e4'), smooth(0.31, 0.29, Math.hypot(x - 0.08, y + 0.34)));
    const bowl = Math.hypot(x, (y - 0.08) / 0.82) < 0.66 && y > 0.08;
    if (!bowl) return moon;
    const glaze = mix(rgb('#24586f'), rgb('#123447'), smooth(-0.5, 0.6, x));
    const line = 0.2 + 0.03 * Math.sin(x * 9);
    return y < line ? mix(p.second, rgb('#fff8ea'), 0.5) : glaze;
  };
}

/** A round loaf on a board, cut crosswise before the oven. */
export function loaf(p: Palette, seed: string): Paint {
  const turn = dice(seed)('turn') * 1.5;
  return (x, y) => {
    const board = mix(p.table, p.second, 0.25 + cloud(x * 1.5, y * 20) * 0.4);
    const [dx, dy] = [x, y * 1.06];
    const away = Math.hypot(dx, dy) + (cloud(x * 3, y * 3) - 0.5) * 0.06;
    const dark = smooth(0.98, 0.7, Math.hypot(x - 0.08, y - 0.12)) * 0.55;
    if (away > 0.74) return mix(board, p.ink, dark);
    const [u, v] = [
      dx * Math.cos(turn) + dy * Math.sin(turn),
      dy * Math.cos(turn) - dx * Math.sin(turn),
    ];
    const round = Math.sqrt(1 - (away / 0.76) ** 2);
    const crust = mix(
      rgb('#7a431c'),
      rgb('#d9974a'),
      round * 0.8 + (cloud(x * 6, y * 6) - 0.5) * 0.5,
    );
    const cut = Math.min(Math.abs(v + 0.12 * u * u), Math.abs(u + 0.1 * v * v) + 0.015);
    const open = smooth(0.1, 0.03, cut + away * 0.05) * smooth(0.66, 0.5, away);
    const crumb = mix(crust, rgb('#f2d7a4'), open * 0.85);
    const flour = smooth(0.52, 0.7, cloud(x * 11 + 3, y * 11)) * (1 - open) * 0.5;
    return mix(mix(crumb, light, flour), light, 0.16 * smooth(0.5, -0.6, x + y));
  };
}
