/** One page of a list: its items and the cursor of the next page, null at the end. */
export type Page<T> = { items: T[]; after: string | null };

/** Which page of a list is wanted, and how long it may be. */
export type Turn = { after: string | null; limit: number };

/** A page's arguments in an address; a null cursor is the first page. */
export const turnQuery = ({ after, limit }: Turn): Record<string, string> => ({
  limit: String(limit),
  ...(after === null ? {} : { after }),
});

/**
 * Walks a list by cursors alone (the address Meta gives for the next page holds the token). Ends
 * at a cursor seen before and after so many pages, whatever the answers say.
 */
export async function* everyPage<T>(
  read: (after: string | null) => Promise<Page<T>>,
  most: number,
): AsyncGenerator<T[], void, undefined> {
  const seen = new Set<string | null>();
  let after: string | null = null;
  do {
    seen.add(after);
    const page: Page<T> = await read(after);
    yield page.items;
    after = page.after;
  } while (after !== null && !seen.has(after) && seen.size < most);
}

/** All of a list, each thing once, however often the pages repeat it; the first word holds. */
export async function everyOne<T extends { id: string }>(
  read: (after: string | null) => Promise<Page<T>>,
  most: number,
): Promise<T[]> {
  const found = new Map<string, T>();
  for await (const items of everyPage(read, most)) {
    for (const one of items) if (!found.has(one.id)) found.set(one.id, one);
  }
  return [...found.values()];
}
