import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { parseFields } from '../fields.ts';
import { listing } from '../paging.ts';
import { allowAtAll } from '../permissions.ts';
import type { Kind } from '../nodes/read.ts';
import type { Place } from '../world/beside.ts';

const placeKind: Kind<Place> = {
  type: 'Page',
  shown: ['id', 'name'],
  fields: {
    id: (place) => place.id,
    name: (place) => place.name,
    link: (place) => `https://www.facebook.com/${place.id}`,
    is_eligible_for_branded_content: () => false,
    is_unclaimed: () => false,
    verification_status: () => 'not_verified',
    location: ({ city, country, latitude, longitude }) => ({ city, country, latitude, longitude }),
  },
  edges: {},
};

/**
 * `GET /pages/search?q`: Pages with a place, whose ids a post may carry as its location.
 * Feature Page Public Metadata Access; a person's token. Source: fact sheet §2.14.
 */
export function searchPlaces(call: Call): unknown {
  allowAtAll(call, 'locations');
  const words = call.params['q']?.trim().toLowerCase();
  if (!words) throw badParameter('The parameter q is required');
  const places = call.world.places.filter((place) => place.name.toLowerCase().includes(words));
  const fields = parseFields(call.params['fields'] ?? '');
  const args = { ...call.params };
  return listing(placeKind, places, { args, fields, path: 'pages/search', nested: false }, call);
}
