import { cloud, mix, type Rgb, smooth } from './canvas.ts';

/** Half the width of a pot at a height: 0 is its foot, 1 its rim. */
export type Profile = (t: number) => number;

export interface Pot {
  x: number;
  /** Where it stands. */
  foot: number;
  tall: number;
  wide: number;
  profile: Profile;
  body: Rgb;
  /** Glaze from the rim down to this height. */
  glaze?: Rgb;
  line?: number;
  inside?: Rgb;
  /** Glazes one under the other, in place of a single one. */
  bands?: Rgb[];
  seed: number;
}

export const profiles: Record<'bowl' | 'vase' | 'bottle' | 'mug' | 'jar' | 'plate', Profile> = {
  bowl: (t) => 0.36 + 0.64 * Math.sin(Math.min(1, t * 1.02) * 1.5) ** 0.72,
  vase: (t) =>
    0.42 + 0.58 * Math.sin(Math.min(1, t * 1.18 + 0.08) * 2.72) ** 1 * (t < 0.92 ? 1 : 1),
  bottle: (t) =>
    t < 0.6
      ? 0.55 + 0.45 * Math.sin((t / 0.6) * 2.6)
      : 0.24 + 0.54 * (1 - smooth(0.58, 0.8, t)) + 0.1 * smooth(0.9, 1, t),
  mug: (t) => 0.9 + 0.1 * Math.sin(t * 3),
  jar: (t) => Math.max(0.3, Math.sqrt(Math.max(0, 1 - ((t - 0.5) / 0.56) ** 2))),
  plate: (t) => 0.3 + 0.7 * t ** 0.5,
};

/** The colour of a pot at a point, or nothing beside it. */
export function potAt(pot: Pot, x: number, y: number): Rgb | undefined {
  const t = (pot.foot - y) / pot.tall;
  const rim = pot.profile(1) * pot.wide;
  const lip = rim * 0.2;
  const across = (x - pot.x) / rim;
  const down = (y - (pot.foot - pot.tall)) / lip;
  if (across ** 2 + down ** 2 < 1) return mouth(pot, across, down);
  const sag = Math.max(0, 1 - ((x - pot.x) / (pot.profile(0) * pot.wide)) ** 2) ** 0.5 * 0.02;
  if (t > 1 || t < -sag) return undefined;
  const half = pot.profile(Math.max(0, t)) * pot.wide;
  const side = (x - pot.x) / half;
  if (Math.abs(side) > 1) return undefined;
  return lit(skin(pot, x, t), side);
}

function mouth(pot: Pot, across: number, down: number): Rgb {
  const edge = across ** 2 + down ** 2;
  const lip = pot.glaze ?? pot.body;
  if (edge > 0.82) return mix(lip, [255, 250, 240], 0.35);
  const inside = pot.inside ?? pot.body;
  const shade = 0.62 + 0.3 * smooth(-0.9, 0.9, down - across * 0.35);
  return mix([20, 16, 18], inside, shade);
}

/** Clay and glaze; the glaze ends in a wavering line. */
function skin(pot: Pot, x: number, t: number): Rgb {
  const cloudy = cloud(x * 5 + pot.seed, t * 6 + pot.seed);
  const bare = mix(pot.body, [70, 46, 34], cloudy * 0.28);
  if (!pot.glaze) return bare;
  const line = (pot.line ?? 0.35) + (cloud(x * 7 + pot.seed * 3, pot.seed) - 0.5) * 0.22;
  const deep = mix(pot.glaze, [12, 18, 26], 0.34 * smooth(line + 0.2, line, t));
  const bands = pot.bands ?? [];
  const at = (1 - t) * bands.length + (cloud(x * 6, t * 3 + pot.seed) - 0.5) * 0.9;
  const band = bands[Math.max(0, Math.min(bands.length - 1, Math.floor(at)))];
  const run = mix(band ?? deep, [255, 252, 240], 0.24 * smooth(0.5, 0.85, cloudy));
  return mix(bare, run, smooth(line - 0.012, line + 0.012, t));
}

/** Light from the upper left, with a soft gleam. */
function lit(colour: Rgb, side: number): Rgb {
  const round = Math.sqrt(Math.max(0, 1 - side * side));
  const light = 0.46 + 0.62 * (round * 0.72 - side * 0.42);
  const shaded = mix([18, 14, 20], colour, Math.min(1.02, light));
  const gleam = Math.exp(-(((side + 0.46) / 0.13) ** 2)) * 0.34;
  const bounce = smooth(0.72, 1, side) * 0.1;
  return mix(shaded, [255, 251, 242], gleam + bounce);
}

/** How dark the shadow of a pot is on the table. */
export function shadowOf(pot: Pot, x: number, y: number): number {
  const wide = pot.profile(0.3) * pot.wide;
  const [u, v] = [(x - pot.x - wide * 0.55) / (wide * 1.55), (y - pot.foot - 0.01) / (wide * 0.3)];
  return 0.5 * (1 - smooth(0.15, 1, u * u + v * v));
}
