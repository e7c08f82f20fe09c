import type { Ask, Call } from './call.ts';
import {
  badParameter,
  GraphError,
  noPermission,
  noToken,
  notFound,
  unknownPath,
} from './errors.ts';
import { parseFields } from './fields.ts';
import { accountKind } from './nodes/account.ts';
import { commentKind } from './nodes/comment.ts';
import { pageKind } from './nodes/page.ts';
import { personKind } from './nodes/person.ts';
import { postKind } from './nodes/post.ts';
import { type Kind, readNode } from './nodes/read.ts';
import { allow, has, missingPage, seesPage } from './permissions.ts';
import { removePermissions } from './routes/permissions.ts';
import type { Thing } from './world/things.ts';
import type { Bucket } from './usage.ts';

/** Which limit a call to this thing counts against. */
export function bucketOf(call: Call, id: string): Bucket {
  const thing = call.world.things.get(id === 'me' ? (call.token.page?.id ?? '') : id);
  if (!thing) return { scope: 'app', id: call.world.app.id };
  if (thing.kind === 'page') return { scope: 'page', id: thing.id };
  const account =
    thing.kind === 'account' ? thing : thing.kind === 'post' ? thing.owner : thing.post.owner;
  return { scope: 'account', id: account.id };
}

/** Answers a node or an edge, as far as the token may see it. */
export function answer(call: Call, path: string[]): unknown {
  const [first = '', edge, ...rest] = path;
  if (rest.length > 0 && !(edge === 'permissions' && rest.length === 1 && call.method === 'DELETE'))
    throw unknownPath(`/${rest.join('/')}`);
  const { page, person } = call.token;
  const id = first === 'me' ? (page?.id ?? person.id) : first;
  if (call.method === 'DELETE' && edge === 'permissions' && id === person.id)
    return removePermissions(call, rest[0] ?? call.params['permission']);
  if (call.method !== 'GET') throw notFound(id, call.method.toLowerCase());
  if (id === person.id && !page) return read(personKind, person, edge, call);
  const thing = call.world.things.get(id);
  if (!thing) throw /^\d+$/.test(id) ? notFound(id) : noAlias(id);
  return readThing(thing, edge, call);
}

function readThing(thing: Thing, edge: string | undefined, call: Call): unknown {
  switch (thing.kind) {
    case 'page':
      if (!seesPage(call, thing)) throw notFound(thing.id);
      if (!has(call, 'pages_show_list') && !has(call, 'pages_read_engagement'))
        throw missingPage('pages_read_engagement');
      return read(pageKind, thing, edge, call);
    case 'account':
      allow(call, thing, 'read');
      return read(accountKind, thing, edge, call);
    case 'post':
      allow(call, thing.owner, 'read', thing.id);
      return read(postKind, thing, edge, call);
    case 'comment':
      allow(call, thing.post.owner, 'comments', thing.id);
      return read(commentKind, thing, edge, call);
  }
}

function read<T extends { id: string }>(
  kind: Kind<T>,
  thing: T,
  edge: string | undefined,
  call: Call,
): unknown {
  const fields = parseFields(call.params['fields'] ?? '');
  if (edge === undefined) return readNode(kind, thing, fields, call);
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

const noAlias = (name: string): GraphError =>
  new GraphError({
    message: `(#803) Some of the aliases you requested do not exist: ${name}`,
    code: 803,
  });

/** What an app token, or no token at all, is told. */
export function refuseAppToken(first: string): GraphError {
  return first === 'me' ? noToken() : noPermission();
}
