import type { Call } from '../call.ts';
import { debugToken } from './debug-token.ts';

/** A path that is no thing's id. What stands behind its first part is given as well. */
export type Route = (call: Call, rest: string[]) => unknown;

/** Every such path, by method where the methods differ. */
export const routes: Record<string, Route> = {
  debug_token: debugToken,
};

export function routeOf(method: string, first: string): Route | undefined {
  for (const name of [`${method} ${first}`, first])
    if (Object.hasOwn(routes, name)) return routes[name];
  return undefined;
}
