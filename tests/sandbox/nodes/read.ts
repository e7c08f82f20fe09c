import type { Ask, Call } from '../call.ts';
import { noSuchField } from '../errors.ts';
import { spend } from '../expansion.ts';
import { type Field, keyOf } from '../fields.ts';

/** What a node of one type can tell about a thing. */
export interface Kind<T> {
  type: string;
  /** A row without an id of its own to tell. */
  bare?: boolean;
  /** The fields given when none are asked for. */
  shown: string[];
  fields: Record<string, (thing: T, call: Call, field: Field) => unknown>;
  edges: Record<string, (thing: T, ask: Ask, call: Call) => unknown>;
  /** What can be done to it: `POST`, `DELETE` or, on an edge, `POST comments`. */
  acts?: Record<string, (thing: T, call: Call) => unknown>;
}

/** The asked fields of a thing; what it has no value for is left out, `id` always comes. */
export function readNode<T extends { id: string }>(
  kind: Kind<T>,
  thing: T,
  fields: Field[] | undefined,
  call: Call,
): Record<string, unknown> {
  spend(call, 1);
  const asked = fields?.length ? fields : kind.shown.map((name) => ({ name, args: {} }));
  const out: Record<string, unknown> = {};
  for (const field of asked) {
    const value = readField(kind, thing, field, call);
    if (value !== undefined) out[keyOf(field)] = value;
  }
  if (kind.bare !== true) out['id'] ??= thing.id;
  return out;
}

function readField<T extends { id: string }>(
  kind: Kind<T>,
  thing: T,
  field: Field,
  call: Call,
): unknown {
  const plain = Object.hasOwn(kind.fields, field.name) ? kind.fields[field.name] : undefined;
  if (plain) return plain(thing, call, field);
  const edge = Object.hasOwn(kind.edges, field.name) ? kind.edges[field.name] : undefined;
  if (!edge) throw noSuchField(field.name, kind.type);
  const path = `${thing.id}/${field.name}`;
  const fields = field.fields ? { fields: field.fields } : {};
  const list = edge(thing, { args: field.args, path, nested: true, ...fields }, call);
  if (field.name === 'insights') spend(call, rowsOf(list).length);
  return isEmpty(list) && field.name !== 'insights' ? undefined : list;
}

const rowsOf = (list: unknown): unknown[] =>
  typeof list === 'object' && list !== null && 'data' in list && Array.isArray(list.data)
    ? list.data
    : [];

/** Inside a field list, Meta leaves an empty edge out. */
const isEmpty = (list: unknown): boolean =>
  typeof list === 'object' &&
  list !== null &&
  'data' in list &&
  Array.isArray(list.data) &&
  list.data.length === 0 &&
  !('paging' in list);

/** A plain object inside a node, of which single keys may be asked. */
export function part(whole: Record<string, unknown>, type: string, fields?: Field[]): unknown {
  if (!fields?.length) return whole;
  const asked = fields.map((field) => {
    if (!(field.name in whole)) throw noSuchField(field.name, type);
    return [keyOf(field), whole[field.name]];
  });
  return Object.fromEntries([...asked, ...('id' in whole ? [['id', whole['id']]] : [])]);
}
