import type { Call } from '../call.ts';
import { noAlias } from '../errors.ts';
import { searchHashtag } from '../nodes/hashtag.ts';
import type { Room } from '../room.ts';
import { searchAudio } from './audio.ts';
import { debugToken } from './debug-token.ts';
import { embed } from './embed.ts';
import { exchangeToken } from './exchange.ts';
import { searchPlaces } from './places.ts';

/** A path that is no thing's id. What stands behind its first part is given as well. */
export type Route = (call: Call, rest: string[]) => unknown;

/** Every such path, by method where the methods differ. */
export const routes: Record<string, Route> = {
  debug_token: debugToken,
  'GET ig_hashtag_search': searchHashtag,
  'GET ig_audio': searchAudio,
  'GET pages': (call, [edge = '']) => {
    if (edge !== 'search') throw noAlias('pages');
    return searchPlaces(call);
  },
};

/** The paths that ask for no token. */
type OpenRoute = (params: Record<string, string>, room: Room) => unknown;
const open: Record<string, OpenRoute> = {
  instagram_oembed: embed,
  'oauth/access_token': exchangeToken,
};

export const openRouteOf = (path: string): OpenRoute | undefined =>
  Object.hasOwn(open, path) ? open[path] : undefined;

export function routeOf(method: string, first: string): Route | undefined {
  for (const name of [`${method} ${first}`, first])
    if (Object.hasOwn(routes, name)) return routes[name];
  return undefined;
}
