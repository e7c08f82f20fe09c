import { type Asker, type Endpoint, requestFor } from './endpoint.ts';
import type { GraphRequest, Send } from './types.ts';

type More = Pick<GraphRequest, 'query' | 'body' | 'file'>;

/** What Meta answers to an endpoint, as it came. */
export async function answerTo(
  send: Send,
  endpoint: Endpoint,
  ask: Asker,
  ids: readonly string[],
  more: More = {},
): Promise<unknown> {
  return (await send(requestFor(endpoint, ask, ids, more))).body;
}
