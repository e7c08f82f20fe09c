/** Keys whose values name things and have to come through digit by digit. */
const idKey = /^(id|ids|.*_id|.*_ids|mid|after|before)$/;

/** Ids and cursors as the text itself has them, without any JSON number in between. */
export function idsInText(text: string): string[] {
  const pairs =
    /"((?:id|mid|after|before|[a-z_]*_id))"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+(?![\d.eE]))/g;
  return [...text.matchAll(pairs)].map(([, , value = '']) =>
    value.startsWith('"') ? (JSON.parse(value) as string) : value,
  );
}

/** The same from what the client made of it; by a list of work, so that depth is no matter. */
export function idsInValue(root: unknown): string[] {
  const found: string[] = [];
  const work: unknown[] = [root];
  while (work.length > 0) {
    const value = work.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const plain = typeof inner === 'string' || typeof inner === 'number';
      if (plain && idKey.test(key) && !Array.isArray(value)) found.push(String(inner));
      else work.push(inner);
    }
  }
  return found;
}

/** What is in the first list and not in the second, counting. */
export function missing(from: string[], list: string[]): string[] {
  const left = new Map<string, number>();
  for (const one of list) left.set(one, (left.get(one) ?? 0) + 1);
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
