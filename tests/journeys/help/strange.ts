import { afterEach } from 'vitest';
import { isRecord } from '../../../lib/graph/json.ts';

const plain = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = plain;
});

type Body = Record<string, unknown>;

/** Has Meta answer differently where an address fits; what is changed is what it would have said. */
export function answers(path: RegExp, change: (body: Body) => unknown): void {
  const inner = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await inner(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (!path.test(pathname)) return response;
    const body: unknown = JSON.parse(await response.text());
    const { status, headers } = response;
    const plainHeaders = new Headers(headers);
    for (const name of ['content-length', 'content-encoding']) plainHeaders.delete(name);
    const changed = isRecord(body) ? change(body) : body;
    return new Response(JSON.stringify(changed), { status, headers: plainHeaders });
  };
}

/** The items of a list, each changed, or left out by null. */
export const each =
  (change: (item: Body, at: number) => unknown) =>
  (body: Body): Body => ({
    ...body,
    data: (body['data'] as Body[]).map(change).filter((one) => one !== null),
  });
