import { type Asker, type Endpoint, type More, requestFor } from './endpoint.ts';
import type { Send } from './types.ts';

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
