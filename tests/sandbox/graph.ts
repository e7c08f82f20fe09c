import type { Ask, Call } from './call.ts';
import {
  badParameter,
  type GraphError,
  noAlias,
  noPermission,
  noToken,
  notFound,
  unknownPath,
} from './errors.ts';
import { askedFields } from './expansion.ts';
import { metadataOf } from './legacy.ts';
import { entryOf } from './nodes/all.ts';
import { settled } from './nodes/container.ts';
import { personKind } from './nodes/person.ts';
import { type Kind, readNode } from './nodes/read.ts';
import { removePermissions } from './routes/permissions.ts';
import { routeOf } from './routes/table.ts';
import type { Bucket } from './usage.ts';

/** Which limit a call to this thing counts against. */
export function bucketOf(call: Call, id: string): Bucket {
  const thing = call.world.things.get(id === 'me' ? (call.token.page?.id ?? '') : id);
  if (!thing) return { scope: 'app', id: call.world.app.id };
  if (/business_discovery/.test(call.params['fields'] ?? ''))
    return { scope: 'app', id: call.world.app.id };
  if (thing.kind === 'page') return { scope: 'page', id: thing.id };
  const account = entryOf(thing).owner(thing);
  return account ? { scope: 'account', id: account.id } : { scope: 'app', id: call.world.app.id };
}

/** Answers a node or an edge, as far as the token may see it. */
export function answer(call: Call, path: string[]): unknown {
  const [first = '', edge, ...rest] = path;
  const route = routeOf(call.method, first);
  if (route) return route(call, path.slice(1));
  if (rest.length > 0 && !(edge === 'permissions' && rest.length === 1 && call.method === 'DELETE'))
    throw unknownPath(`/${rest.join('/')}`);
  const { page, person } = call.token;
  const id = first === 'me' ? (page?.id ?? person.id) : first;
  if (call.method === 'DELETE' && edge === 'permissions' && id === person.id)
    return removePermissions(call, rest[0] ?? call.params['permission']);
  if (id === person.id && !page) return reach(personKind, person, edge, call);
  const thing = call.world.things.get(id);
  if (!thing) throw /^\d+$/.test(id) ? notFound(id, verbOf(call)) : noAlias(id);
  const entry = entryOf(thing);
  entry.guard(thing, call);
  if (thing.kind === 'container')
    return settled(thing).then(() => reach(entry.kind, thing, edge, call));
  return reach(entry.kind, thing, edge, call);
}

const verbOf = (call: Call): string => call.method.toLowerCase();

/** Reads a thing or one of its edges, or does something to it. */
function reach<T extends { id: string }>(
  kind: Kind<T>,
  thing: T,
  edge: string | undefined,
  call: Call,
): unknown {
  if (call.method === 'GET') return read(kind, thing, edge, call);
  const act = kind.acts?.[edge === undefined ? call.method : `${call.method} ${edge}`];
  if (!act) throw notFound(thing.id, verbOf(call));
  return act(thing, call);
}

function read<T extends { id: string }>(
  kind: Kind<T>,
  thing: T,
  edge: string | undefined,
  call: Call,
): unknown {
  const fields = askedFields(call);
  if (edge === undefined)
    return { ...readNode(kind, thing, fields, call), ...metadataOf(kind, thing, call) };
  const list = Object.hasOwn(kind.edges, edge) ? kind.edges[edge] : undefined;
  if (!list) throw noEdge(edge, kind.type);
  const args = { ...call.params };
  delete args['access_token'];
  delete args['fields'];
  const ask: Ask = { args, fields, path: `${thing.id}/${edge}`, nested: false };
  return list(thing, ask, call);
}

const noEdge = (edge: string, type: string): GraphError =>
  badParameter(`Tried accessing nonexisting field (${edge}) on node type (${type})`);

/** What an app token, or no token at all, is told. */
export function refuseAppToken(first: string): GraphError {
  return first === 'me' ? noToken() : noPermission();
}
