import { createSend } from '../../../../lib/graph/client.ts';
import type { Send, Tokens } from '../../../../lib/graph/types.ts';

export type Call = { method: string; path: string; query: URLSearchParams; body: string };

/** A client whose wire gives what a function says of each call, and remembers the calls. */
export function answering(
  answer: (call: Call) => unknown,
  tokens: Tokens = { user: 'a-token', page: null },
): { send: Send; calls: Call[] } {
  const calls: Call[] = [];
  const send = createSend({
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const body = init?.body instanceof URLSearchParams ? init.body.toString() : '';
      const path = url.pathname.replace(/^\/v25\.0/, '');
      const call = { method: init?.method ?? 'GET', path, query: url.searchParams, body };
      calls.push(call);
      const said = answer(call);
      const refused = typeof said === 'object' && said !== null && 'error' in said;
      return Response.json(said, { status: refused ? 400 : 200 });
    },
    clock: () => 0,
    pause: async () => undefined,
    tokens,
    limits: { read: async () => null, keep: async () => undefined },
  });
  return { send, calls };
}
