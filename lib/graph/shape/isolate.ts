/** What came of a question about many things: the answers, and those that cannot be asked about. */
export type Isolated<I, A> = { answers: A[]; alone: { item: I; error: unknown }[] };

/**
 * Asks about many things at once. Where one of them spoils the answer for all, the lot is halved
 * until it stands alone; the rest still arrive. Any other error is thrown. `known` says that all
 * of them together have been asked about already, in vain.
 */
export async function isolate<I, A>(
  items: readonly I[],
  ask: (items: readonly I[]) => Promise<A[]>,
  spoils: (error: unknown) => boolean,
  known = false,
): Promise<Isolated<I, A>> {
  const found: Isolated<I, A> = { answers: [], alone: [] };

  /** Gives whether the lot was clean. A lot known to be spoilt is not asked about as a whole. */
  async function lot(some: readonly I[], spoilt: boolean): Promise<boolean> {
    const [only, second] = some;
    if (only === undefined) return true;
    if (!spoilt || second === undefined) {
      try {
        found.answers.push(...(await ask(some)));
        return true;
      } catch (error) {
        if (!spoils(error)) throw error;
        if (second === undefined) {
          found.alone.push({ item: only, error });
          return false;
        }
      }
    }
    const middle = Math.ceil(some.length / 2);
    const clean = await lot(some.slice(0, middle), false);
    // Where the first half was clean, what spoilt the whole is in the second.
    await lot(some.slice(middle), clean);
    return false;
  }

  await lot(items, known);
  return found;
}
