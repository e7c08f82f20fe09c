/** One address of a `srcset`, with what it says of its size. */
export type Candidate = { url: string; width: number; density: number };

/** Reads a `srcset` as browsers do: commas may stand inside an address, so spaces decide. */
export function readSrcset(srcset: string): Candidate[] {
  const found: Candidate[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const url = /^\S+/.exec(rest)?.[0];
    if (url === undefined) return found;
    rest = rest.slice(url.length);
    const bare = url.replace(/,+$/, '');
    let said = '';
    if (bare === url) {
      said = /^[^,(]*(?:\([^)]*\)?[^,(]*)*/.exec(rest)?.[0] ?? '';
      rest = rest.slice(said.length);
    }
    const width = /(?:^|\s)(\d+)w(?:\s|$)/.exec(said)?.[1];
    const density = /(?:^|\s)(\d*\.?\d+)x(?:\s|$)/.exec(said)?.[1];
    if (bare) found.push({ url: bare, width: Number(width ?? 0), density: Number(density ?? 1) });
  }
}

function resolved(url: string, base: string): string | null {
  return URL.parse(url, base)?.href ?? null;
}

/**
 * The addresses to read for a picture that is seen, best first. Only the set that the seen picture
 * is of counts: another source of a `<picture>` may be another picture.
 */
export function addressesFor(seen: string, sets: readonly string[], base: string): string[] {
  for (const set of sets) {
    const candidates = readSrcset(set).flatMap((one) => {
      const url = resolved(one.url, base);
      return url ? [{ ...one, url }] : [];
    });
    if (!candidates.some(({ url }) => url === seen)) continue;
    const best = candidates.reduce((most, one) =>
      one.width > most.width || (one.width === most.width && one.density > most.density)
        ? one
        : most,
    );
    return [...new Set([best.url, seen])];
  }
  return [seen];
}
