import type { Layer } from '../types.ts';

/** Puts the token on, as a header's value: an address may be logged, a header is not. */
export function authLayer(token: string): Layer {
  return (next) => (request) => next({ ...request, bearer: token });
}
