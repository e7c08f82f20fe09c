import { createHash } from 'node:crypto';
import type { Call } from './call.ts';
import type { Kind } from './nodes/read.ts';
import type { Answer } from './traffic.ts';

/** What `metadata=1` tells about a node: its fields and where its edges are. */
export function metadataOf<T extends { id: string }>(
  kind: Kind<T>,
  thing: T,
  call: Call,
): Record<string, unknown> {
  if (call.params['metadata'] !== '1' && call.params['metadata'] !== 'true') return {};
  const fields = Object.keys(kind.fields).map((name) => ({
    name,
    description: '',
    type: 'string',
  }));
  const edges = Object.keys(kind.edges).map((edge) => [
    edge,
    `${call.graph}${call.version}/${thing.id}/${edge}?access_token=${call.token.value}`,
  ]);
  const type = kind.type.toLowerCase();
  return { metadata: { fields, type, connections: Object.fromEntries(edges) as unknown } };
}

/** What `debug=all` added to an object until v26. */
export function debugged(call: Call, body: unknown): unknown {
  const plain = typeof body === 'object' && body !== null && !Array.isArray(body);
  if (!plain || !call.switches.legacyProtocol || call.params['debug'] === undefined) return body;
  return { ...body, __debug__: { messages: [] } };
}

/** The mark of an answer, and 304 for who has it already, until v26. */
export function tagged(answer: Answer, known: string | undefined): Answer {
  const hash = createHash('sha1')
    .update(answer.body ?? '')
    .digest('hex');
  const etag = `"${hash}"`;
  const headers = { ...answer.headers, etag };
  return known === etag ? { status: 304, headers, body: '' } : { ...answer, headers };
}
