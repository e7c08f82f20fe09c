import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { fieldList } from '../fields.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody } from '../parse/edge.ts';
import { address, id, maybe, number, text } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /pages/search
 * Permission: the feature Page Public Metadata Access (or Page Public Content Access).
 * Task: none. Units: degrees. Only Pages with a place may be a post's location.
 * Meta asks for a proof made with the app's secret, which no extension has: it works for apps
 * that do not require the proof (unconfirmed).
 * Errors: 10 or 200 without the feature, 100 for a missing proof.
 * Source: Pages API, "Search Pages".
 */

export const endpoints = describe({
  places: {
    call: 'GET /pages/search',
    permissions: ['Page Public Metadata Access'],
    part: null,
    speaker: 'user',
    lane: 'reads',
    source: 'Search Pages',
  },
});

/** A Page that may stand for a place; `place` is null where it has none, and then it may not. */
export type PlaceSeen = {
  id: string;
  name: string;
  link: string | null;
  place: {
    street: string | null;
    city: string | null;
    country: string | null;
    latitude: number | null;
    longitude: number | null;
  } | null;
};

const location = v.object({
  ...{ street: text, city: text, country: text },
  ...{ latitude: number, longitude: number },
});

const place = v.pipe(
  v.object({ id, name: text, link: address, location: maybe(location) }),
  v.transform((seen): PlaceSeen => ({
    id: seen.id,
    name: seen.name ?? seen.id,
    link: seen.link,
    place: seen.location,
  })),
);

const fields = fieldList(['id', 'name', 'location', 'link']);

/** Pages for words, those without a place included. */
export async function searchPlaces(
  send: Send,
  ask: Asking & Turn & { words: string },
): Promise<Edge<PlaceSeen>> {
  const words = ask.words.trim();
  if (words === '') throw badRequest('a search without words');
  const query = { q: words, fields, ...turnQuery(ask) };
  return readEdgeBody(await answerTo(send, endpoints.places, ask, [], { query }), place);
}
