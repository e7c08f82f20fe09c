import { searchAudio } from '../graph/endpoints/audio.ts';
import { searchPlaces } from '../graph/endpoints/places.ts';
import { readCatalogs, searchProducts } from '../graph/endpoints/shop.ts';
import type { Client } from '../work/graph.ts';

const turn = { after: null, limit: 25 } as const;
const asking = ({ account }: Client): { accountId: string; priority: 'click' } => ({
  accountId: account.id,
  priority: 'click',
});

/** Pages that may be a post's location. */
export async function places(
  client: Client,
  words: string,
): Promise<{ id: string; name: string }[]> {
  if (words.trim() === '') return [];
  const { items } = await searchPlaces(client.send, { ...asking(client), ...turn, words });
  return items.flatMap(({ id, name, place }) => (place === null ? [] : [{ id, name }]));
}

/** Music a reel may carry, and where there is none of that name, original sounds. */
export async function sounds(
  client: Client,
  words: string,
): Promise<{ audioId: string; title: string; artist: string | null }[]> {
  for (const kind of ['music', 'original_sound'] as const) {
    const found = await searchAudio(client.send, { ...asking(client), kind, words: words.trim() });
    const hits = found.map(({ id, title, artist, username }) => ({
      audioId: id,
      title: title ?? username ?? id,
      artist: artist ?? username,
    }));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Products of the shop that may be tagged, of all its catalogs. */
export async function products(
  client: Client,
  words: string,
): Promise<{ productId: string; name: string }[]> {
  const ask = asking(client);
  const hits: { productId: string; name: string }[] = [];
  for (const { id: catalogId } of (await readCatalogs(client.send, ask)).items) {
    const more = { ...ask, ...turn, catalogId, words: words.trim() };
    const { items } = await searchProducts(client.send, more);
    hits.push(...items.map(({ id, name }) => ({ productId: id, name: name ?? id })));
  }
  return hits;
}
