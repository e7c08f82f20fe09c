/** One goal and what was measured against it. */
export type Row = {
  name: string;
  value: number;
  /** What it is measured against, in the same unit and the same run. */
  anchor: number;
  ratio: number;
  /** The highest ratio that will do; null for a figure that is only shown. */
  goal: number | null;
  ok: boolean;
  /** How many pairs were measured. */
  runs: number;
};

type Sample = { median: number; low: number; high: number };

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** The median and the middle half. */
export function sample(values: number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A row from two series measured in turn. */
export function compare(
  name: string,
  goal: number | null,
  values: number[],
  anchors: number[],
): Row {
  const [value, anchor] = [sample(values), sample(anchors)];
  const spread = ({ median, low, high }: Sample): string =>
    `${median.toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)})`;
  console.log(`  ${name}: ${spread(value)} against ${spread(anchor)}, ${values.length} pairs`);
  return limit(name, round(value.median), round(anchor.median), goal, values.length);
}

/** A row from one value and what it may at most be compared with. */
export function limit(
  name: string,
  value: number,
  anchor: number,
  goal: number | null,
  runs = 1,
): Row {
  const ratio = value / anchor;
  const ok = goal === null || ratio <= goal;
  // Small ratios, as of calls, would round to nothing at two places.
  const shown = ratio < 0.1 ? Math.round(ratio * 10_000) / 10_000 : round(ratio);
  return { name, value, anchor, ratio: shown, goal, ok, runs };
}
