import type { Ask, Call } from './call.ts';
import { badParameter } from './errors.ts';
import { printFields } from './fields.ts';
import { type Kind, readNode } from './nodes/read.ts';

interface Bounds {
  /** How many things come when nobody says. */
  usual?: number;
  most?: number;
  /**
   * Which of cursors and addresses come: `cursors` leaves the addresses out, `ends` also the
   * cursors that lead nowhere, and `onward` knows only the way on; `ever-onward` also from the
   * last, where nothing follows.
   */
  ways?: 'all' | 'cursors' | 'ends' | 'onward' | 'ever-onward';
}

/** One page of an edge, with cursors, and with addresses that carry the token as Meta's do. */
export function listing<T extends { id: string }>(
  kind: Kind<T>,
  things: readonly T[],
  ask: Ask,
  call: Call,
  { usual = 25, most = 100, ways = 'all' }: Bounds = {},
): { data: unknown[]; paging?: unknown } {
  const limit = Math.min(most, whole(ask.args['limit']) ?? usual);
  const { after, before } = ask.args;
  let from = 0;
  let to = limit;
  if (after) [from, to] = [placeOf(after, things) + 1, placeOf(after, things) + 1 + limit];
  else if (before)
    [from, to] = [Math.max(0, placeOf(before, things) - limit), placeOf(before, things)];
  const shown = things.slice(from, to);
  const data = shown.map((thing) => readNode(kind, thing, ask.fields, call));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return { data };
  const cursors = { before: cursor(first, from), after: cursor(last, from + shown.length - 1) };
  const [more, earlier] = [to < things.length, from > 0];
  if (ways === 'cursors') return { data, paging: { cursors } };
  if (ways === 'ends') {
    const kept = {
      ...(earlier ? { before: cursors.before } : {}),
      ...(more ? { after: cursors.after } : {}),
    };
    return earlier || more ? { data, paging: { cursors: kept } } : { data };
  }
  const next =
    more || ways === 'ever-onward'
      ? { next: address(ask, call, limit, 'after', cursors.after) }
      : {};
  if (ways.endsWith('onward'))
    return { data, paging: { cursors: { after: cursors.after }, ...next } };
  const previous = earlier ? { previous: address(ask, call, limit, 'before', cursors.before) } : {};
  return { data, paging: { cursors, ...next, ...previous } };
}

/** Nothing to show where there is something: cursors come all the same. */
export function hiddenFrom(things: readonly { id: string }[]): { data: []; paging?: unknown } {
  const [first, last] = [things[0], things.at(-1)];
  if (!first || !last) return { data: [] };
  const cursors = { before: cursor(first, 0), after: cursor(last, things.length - 1) };
  return { data: [], paging: { cursors } };
}

function whole(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text)) throw badParameter('param limit must be an integer.');
  return Math.max(1, Number(text));
}

const cursor = (thing: { id: string }, at: number): string =>
  `QVFI${Buffer.from(`${thing.id}:${at}`).toString('base64url')}ZD`;

function placeOf(text: string, things: readonly { id: string }[]): number {
  const inner = /^QVFI([\w-]+)ZD$/.exec(text)?.[1] ?? '';
  const found = /^(.+):(\d+)$/.exec(Buffer.from(inner, 'base64url').toString());
  if (!found) throw badParameter('Invalid cursors values');
  const at = things.findIndex((thing) => thing.id === found[1]);
  return at >= 0 ? at : Number(found[2]);
}

/** What an address says of itself. */
const own = new Set(['limit', 'after', 'before', 'access_token', 'fields', 'pretty', 'method']);

function address(ask: Ask, call: Call, limit: number, way: string, at: string): string {
  const query = new URLSearchParams({ access_token: call.token.value, pretty: '0' });
  if (ask.fields?.length) query.set('fields', printFields(ask.fields));
  for (const [name, value] of Object.entries(ask.args))
    if (value && !own.has(name)) query.set(name, value);
  query.set('limit', String(limit));
  query.set(way, at);
  return `${call.graph}${call.version}/${ask.path}?${query}`;
}
