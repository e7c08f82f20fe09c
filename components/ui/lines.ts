/** Where a day and a value stand in a plot. */
export type Scale = { x: (day: number) => number; y: (value: number) => number };

type Values = readonly (number | null)[];

const inset = 3;

/** Fits all values in; `floor` is the share of the highest the plot begins at (0: at zero). */
export function scaleOf(
  all: Values,
  days: number,
  width: number,
  height: number,
  floor: number,
): Scale {
  const known = all.filter((value) => value !== null);
  const top = Math.max(...known, 0);
  const bottom = floor === 0 ? Math.min(...known, 0) : Math.min(...known, top * floor);
  const span = top - bottom || 1;
  return {
    x: (day) => 1 + (day * (width - 1 - inset)) / Math.max(1, days - 1),
    y: (value) => height - 2 - ((value - bottom) / span) * (height - 2 - inset),
  };
}

export type Lines = {
  firm: string;
  /** The part that may still change. */
  soft: string;
  /** The last day, and days without a neighbour: as strokes of no length. */
  dots: string;
};

/** Paths that never cross a gap. */
export function lines(values: Values, { x, y }: Scale, soft: number): Lines {
  const out: Lines = { firm: '', soft: '', dots: '' };
  const known = (day: number): boolean => typeof values[day] === 'number';
  values.forEach((value, day) => {
    if (value === null) return;
    const at = `${x(day).toFixed(1)} ${y(value).toFixed(1)}`;
    const before = values[day - 1];
    if (typeof before === 'number') {
      const part = day >= values.length - soft ? 'soft' : 'firm';
      const from = `M${x(day - 1).toFixed(1)} ${y(before).toFixed(1)}`;
      out[part] += `${out[part].endsWith(from.slice(1)) ? '' : from}L${at}`;
    }
    if (day === values.length - 1 || (!known(day - 1) && !known(day + 1))) out.dots += `M${at}h.01`;
  });
  return out;
}
