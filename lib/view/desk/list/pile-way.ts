import type { ListReads } from './list-reads.ts';
import { pileNews } from './pile-news.ts';
import { openPiles, type PilesOf } from './piles.ts';
import type { Way } from './way.ts';

/** What waits, from the piles: no more than the screen needs, and at least so many lines. */
export async function pileWay(
  of: PilesOf & { reads: Pick<ListReads, 'comments'> },
  least: number,
): Promise<Way> {
  const piles = openPiles(of);
  await piles.more();
  while (!piles.whole() && piles.length() < least) await piles.more();
  let laid = piles.laid();
  return {
    laid: () => laid,
    whole: piles.whole,
    async more() {
      if (piles.whole()) return false;
      const came = await piles.more();
      laid = piles.laid();
      return came;
    },
    async news(about) {
      const rows = await of.reads.comments(of.accountId, [...about]);
      const gone = [...about].filter((id) => rows.get(id)?.waits !== 1);
      return { fresh: await pileNews(piles, of), gone: new Set(gone) };
    },
  };
}
