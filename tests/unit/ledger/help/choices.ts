/** Picks one of several ways on; the first is what happens when nothing goes wrong. */
export type Choose = (options: number) => number;

/**
 * Runs something once for every combination of choices it can make, and gives all results. What
 * runs must depend on nothing but its choices.
 */
export async function everyWay<T>(run: (choose: Choose) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let script: { taken: number; options: number }[] = [];
  do {
    let depth = 0;
    const choose: Choose = (options) => {
      script[depth] ??= { taken: 0, options };
      const choice = script[depth];
      depth += 1;
      return choice?.taken ?? 0;
    };
    results.push(await run(choose));
    // The last choice that can still be made otherwise is, and those after it begin anew.
    while (script.length > 0) {
      const last = script.at(-1);
      if (last && last.taken + 1 < last.options) {
        last.taken += 1;
        break;
      }
      script = script.slice(0, -1);
    }
  } while (script.length > 0);
  return results;
}
