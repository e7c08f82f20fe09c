import { authLayer } from '../../../../lib/graph/layers/auth.ts';
import { retryLayer } from '../../../../lib/graph/layers/retry.ts';
import { stack } from '../../../../lib/graph/stack.ts';
import { createTransport } from '../../../../lib/graph/transport.ts';
import type { Send } from '../../../../lib/graph/types.ts';

export type Written = {
  method: string;
  path: string;
  query: Record<string, string>;
  form: Record<string, FormDataEntryValue>;
  /** Whose token it went with. */
  as: string;
};

/** What the wire does with a write. */
export type Wire = (call: Written) => Response | Promise<Response>;

const formOf = (body: unknown): Written['form'] =>
  body instanceof URLSearchParams || body instanceof FormData
    ? Object.fromEntries<FormDataEntryValue>(body.entries())
    : {};

/** A client with its tries and tokens, whose wire is a function, and what went over it. */
export function writing(wire: Wire): { send: Send; calls: Written[] } {
  const calls: Written[] = [];
  const transport = createTransport({
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const token = new Headers(init?.headers).get('authorization') ?? '';
      const call = {
        method: init?.method ?? 'GET',
        path: url.pathname.replace(/^\/v25\.0/, ''),
        query: Object.fromEntries(url.searchParams),
        form: formOf(init?.body),
        as: token.replace('Bearer ', ''),
      };
      calls.push(call);
      return wire(call);
    },
    origin: 'https://graph.example',
    version: 'v25.0',
  });
  const layers = [
    retryLayer({ clock: () => 0, pause: async () => undefined }),
    authLayer({ user: 'user', page: 'page' }),
  ];
  return { send: stack(transport, layers), calls };
}

/** A wire on which every write goes well. */
export const well: Wire = () =>
  Response.json({
    ...{ id: '17900000000000009', success: true, deleted_id: '17900000000000001' },
    ...{ recipient_id: '5', message_id: 'aWdfZAG1' },
  });

/** A wire on which everything is refused by a code of Meta's. */
export const refusing =
  (code: number, subcode: number | null = null, status = 400): Wire =>
  () =>
    Response.json(
      { error: { code, message: 'no', ...(subcode === null ? {} : { error_subcode: subcode }) } },
      { status },
    );
