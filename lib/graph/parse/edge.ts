import * as v from 'valibot';
import { AppError } from '../../shared/problem.ts';
import { isRecord } from '../json.ts';

/** A list as Meta gives it: what could be read, how much could not, and where it goes on. */
export type Edge<T> = { items: T[]; dropped: number; after: string | null };

const badBody = (what: string): AppError =>
  new AppError({ code: 'unexpected' }, `the answer is not ${what}`);

/** The cursor in the next page's address; the rest of it, with the token, is left behind. */
function cursorIn(next: string): string | null {
  return URL.canParse(next) ? new URL(next).searchParams.get('after') : null;
}

/**
 * The cursor of the next page. Only a list with `next` has one: cursors alone also stand on the
 * last page. Source: Graph API, "Paginated Results".
 */
export function afterOf(paging: unknown): string | null {
  if (!isRecord(paging) || typeof paging['next'] !== 'string') return null;
  const { cursors } = paging;
  const after = isRecord(cursors) ? cursors['after'] : undefined;
  return typeof after === 'string' && after !== '' ? after : cursorIn(paging['next']);
}

/** Reads a list item by item, so that a broken one costs itself alone. */
export function readEdge<T>(value: unknown, item: v.GenericSchema<unknown, T>): Edge<T> {
  const edge: Edge<T> = { items: [], dropped: 0, after: null };
  if (!isRecord(value) || !Array.isArray(value['data'])) return edge;
  for (const one of value['data']) {
    const result = v.safeParse(item, one);
    if (result.success) edge.items.push(result.output);
    else edge.dropped += 1;
  }
  edge.after = afterOf(value['paging']);
  return edge;
}

/** A list that is the whole answer; an answer without one is not what was asked for. */
export function readEdgeBody<T>(body: unknown, item: v.GenericSchema<unknown, T>): Edge<T> {
  if (!isRecord(body) || !Array.isArray(body['data'])) throw badBody('a list');
  return readEdge(body, item);
}

/**
 * A list that gives cursors and never an address of the next page: it goes on until a page is
 * empty. So do tags and the posts of Business Discovery.
 */
export function readCursorEdge<T>(value: unknown, item: v.GenericSchema<unknown, T>): Edge<T> {
  const edge = readEdge(value, item);
  const paging = isRecord(value) ? value['paging'] : undefined;
  const cursors = isRecord(paging) ? paging['cursors'] : undefined;
  const after = isRecord(cursors) ? cursors['after'] : undefined;
  const empty = edge.items.length + edge.dropped === 0;
  return { ...edge, after: !empty && typeof after === 'string' && after !== '' ? after : null };
}

/** The same where it is the whole answer. */
export function readCursorEdgeBody<T>(body: unknown, item: v.GenericSchema<unknown, T>): Edge<T> {
  if (!isRecord(body) || !Array.isArray(body['data'])) throw badBody('a list');
  return readCursorEdge(body, item);
}

/** The one object of a list that holds no more. */
export function readOnly<T>(body: unknown, node: v.GenericSchema<unknown, T>): T {
  const data = isRecord(body) ? body['data'] : undefined;
  return readNode(Array.isArray(data) ? data[0] : undefined, node);
}

/** One object that is the whole answer. */
export function readNode<T>(body: unknown, node: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(node, body);
  if (!result.success) throw badBody('an object of the fields asked for');
  return result.output;
}

/** An edge inside a node, kept as it came until its own reader takes it. */
export const raw = v.optional(v.unknown());
