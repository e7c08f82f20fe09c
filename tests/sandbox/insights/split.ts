const followers: [string, number][] = [
  ['FOLLOWER', 0.61],
  ['NON_FOLLOWER', 0.36],
  ['UNKNOWN', 0.03],
];

const parts: Record<string, [string, number][]> = {
  media_product_type: [
    ['REEL', 0.44],
    ['CAROUSEL_CONTAINER', 0.24],
    ['POST', 0.22],
    ['STORY', 0.1],
  ],
  follow_type: followers,
  follower_type: followers,
  contact_button_type: [
    ['EMAIL', 0.62],
    ['DIRECTION', 0.25],
    ['UNDEFINED', 0.13],
  ],
};

interface Row {
  dimension_values: string[];
  value: number;
}

/** A total divided by one or two dimensions; the rows add up to it. */
export function splitOf(
  value: number,
  keys: string[],
): { dimension_keys: string[]; results: Row[] } {
  let rows: { names: string[]; part: number }[] = [{ names: [], part: 1 }];
  for (const key of keys)
    rows = rows.flatMap(({ names, part }) =>
      (parts[key] ?? []).map(([name, own]) => ({ names: [...names, name], part: part * own })),
    );
  return { dimension_keys: keys, results: divide(value, rows) };
}

/** Divides a number by shares so that the parts add up to it; empty parts are left out. */
export function divide(value: number, rows: { names: string[]; part: number }[]): Row[] {
  let left = value;
  const results = rows.map(({ names, part }, at): Row => {
    const own = at === rows.length - 1 ? left : Math.min(left, Math.round(value * part));
    left -= own;
    return { dimension_values: names, value: own };
  });
  return results.filter((row) => row.value > 0);
}
