/**
 * POST / with `batch`: up to 50 operations in one request.
 * Each has method, relative_url, body (a form as text), name, depends_on, headers, access_token,
 * attached_files and omit_response_on_success; all count as calls. Answers are an array of
 * `{code, headers, body}` with the body as text, or null for what was not finished, whose
 * dependency failed, or on which others depend. Source: graph-api §8 and recorded batches.
 */
import { badParameter, GraphError } from './errors.ts';
import { parseExact } from './exact-json.ts';
import { valuesAt } from './json-path.ts';
import { plainParams, readBody } from './params.ts';
import { type Answer, type Incoming, jsonAnswer, unescaped } from './traffic.ts';

interface Operation {
  method?: string;
  relative_url?: string;
  body?: string;
  name?: string;
  depends_on?: string | string[];
  headers?: unknown;
  access_token?: string;
  attached_files?: string;
  omit_response_on_success?: boolean | string;
}

/** Answers one operation; nothing when it was not finished in time. */
export type AnswerOne = (incoming: Incoming) => Promise<Answer | undefined>;

/** What an operation came to: `skipped` when what it depends on failed. */
type Outcome = Answer | 'skipped' | 'unfinished';

const most = 50;
const reference = /\{result=([\w-]+):([^}]*)\}/g;

/** Answers every operation, those others depend on first. */
export async function answerBatch(
  outer: Incoming,
  params: Record<string, string>,
  token: string | undefined,
  answerOne: AnswerOne,
): Promise<Answer> {
  const operations = operationsIn(params['batch'] ?? '');
  const names = new Map(operations.map((one, at) => [one.name ?? '', at]));
  names.delete('');
  const needed = new Set(operations.flatMap(namesIn));
  const running = new Map<number, Promise<Outcome>>();

  async function outcomeOf(at: number, waiting: number[]): Promise<Outcome> {
    const operation = operations[at] ?? {};
    const bodies = new Map<string, unknown>();
    for (const name of namesIn(operation)) {
      const other = names.get(name);
      if (other === undefined || waiting.includes(other))
        return refused(`The operation depends on '${name}', which cannot come before it`);
      const outcome = await run(other, [...waiting, at]);
      if (outcome === 'skipped' || outcome === 'unfinished' || outcome.status >= 400)
        return 'skipped';
      bodies.set(name, JSON.parse(String(outcome.body ?? 'null')));
    }
    try {
      const filled = fill(operation, bodies);
      return (await answerOne(incomingOf(filled, outer, token))) ?? 'unfinished';
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return jsonAnswer(error.http, error.body);
    }
  }
  const run = (at: number, waiting: number[]): Promise<Outcome> => {
    const known = running.get(at) ?? outcomeOf(at, [...waiting, at]);
    running.set(at, known);
    return known;
  };

  const rows: unknown[] = [];
  const told: NonNullable<Answer['operations']> = [];
  const bare = params['include_headers'] === 'false' || params['include_headers'] === '0';
  for (const [at, operation] of operations.entries()) {
    const outcome = await run(at, []);
    const omit = String(operation.omit_response_on_success ?? needed.has(operation.name ?? ''));
    const silent = outcome === 'skipped' || outcome === 'unfinished';
    const { method = 'GET', relative_url = '' } = operation;
    const path = relative_url.split('?')[0] ?? '';
    told.push({ method, path, ...(silent ? {} : { status: outcome.status }) });
    if (silent || (outcome.status < 400 && omit === 'true')) rows.push(null);
    else rows.push(rowOf(outcome, bare));
  }
  return { ...jsonAnswer(200, rows), operations: told };
}

function operationsIn(text: string): Operation[] {
  let all: unknown;
  try {
    all = parseExact(text);
  } catch {
    all = undefined;
  }
  if (!Array.isArray(all)) throw badParameter('param batch must be an array.');
  if (all.length === 0) throw badParameter('param batch must be non-empty.');
  if (all.length > most)
    throw badParameter(`Too many requests in batch message. Maximum batch size is ${most}`);
  return all.map(operationIn);
}

/** An operation as it was sent; texts that came as numbers or objects become texts. */
function operationIn(sent: unknown, at: number): Operation {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw badParameter(`param batch[${at}] must be an object.`);
  const texts = ['method', 'relative_url', 'body', 'name', 'access_token', 'attached_files'];
  const pairs = Object.entries(sent).filter(([, value]) => value !== null);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, texts.includes(name) ? textOf(value) : value]),
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** The operations one waits for: those it names, and those whose results it takes up. */
function namesIn({ depends_on = [], relative_url = '', body = '' }: Operation): string[] {
  const taken = [...`${relative_url} ${body}`.matchAll(reference)].map(([, name = '']) => name);
  return [
    ...new Set([...[depends_on].flat().flatMap((name) => String(name).split(',')), ...taken]),
  ];
}

/** Puts the results of others where they are asked for. */
function fill(operation: Operation, bodies: Map<string, unknown>): Operation {
  const put = (text: string): string =>
    text.replace(reference, (_all, name: string, path: string) => {
      const values = valuesAt(bodies.get(name), unescaped(path));
      if (!values?.length)
        throw badParameter(`Nothing is found at ${path} in the result of ${name}`);
      return values.map(encodeURIComponent).join(',');
    });
  const { relative_url = '', body } = operation;
  return { ...operation, relative_url: put(relative_url), ...(body ? { body: put(body) } : {}) };
}

function incomingOf(operation: Operation, outer: Incoming, fallback: string | undefined): Incoming {
  const {
    relative_url = '',
    body: text = '',
    method = 'GET',
    attached_files: attached,
  } = operation;
  const version = /^\/v\d+\.\d+(?=\/|$)/.exec(outer.path)?.[0] ?? '';
  const relative = `/${relative_url.replace(/^https?:\/\/[^/]+/, '')}`.replace(/^\/+/, '/');
  const raw = /^\/v\d+\.\d+(?=[/?]|$)/.test(relative) ? relative : `${version}${relative}`;
  const url = new URL(raw, 'http://here');
  const query = url.searchParams;
  const params = plainParams(query);
  const { texts: body } = readBody(Buffer.from(text), 'application/x-www-form-urlencoded');
  const token =
    operation.access_token ?? params['access_token'] ?? body['access_token'] ?? fallback;
  const files = Object.fromEntries(
    Object.entries(outer.files).filter(([name]) => attached?.split(',').includes(name)),
  );
  return {
    ...{ method: method.toUpperCase(), host: outer.host, raw, query, params, body, files },
    path: unescaped(url.pathname).replace(/\/{2,}/g, '/'),
    headers: { ...headersIn(operation), ...(token ? { authorization: `Bearer ${token}` } : {}) },
    bytes: Buffer.from(text),
    form: new URLSearchParams(text),
  };
}

/** Headers of an operation's own: lines, or an object. */
function headersIn({ headers }: Operation): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  const pairs = Array.isArray(headers)
    ? headers.map((line) => String(line).split(/:\s*/, 2))
    : Object.entries(headers as Record<string, unknown>);
  return Object.fromEntries(
    pairs.map(([name, value]) => [String(name).toLowerCase(), String(value)]),
  );
}

const refused = (text: string): Answer => jsonAnswer(400, badParameter(text).body);

function rowOf({ status, headers = {}, body = '' }: Answer, bare: boolean): unknown {
  const told = { ...headers, 'content-type': 'text/javascript; charset=UTF-8' };
  const named = Object.entries(told).map(([name, value]) => ({ name: spelt(name), value }));
  return { code: status, ...(bare ? {} : { headers: named }), body: String(body) };
}

/** Inside a batch the names of headers keep their capitals. */
const spelt = (name: string): string =>
  name
    .replace(/(^|-)[a-z]/g, (mark) => mark.toUpperCase())
    .replace('Facebook-Api', 'Facebook-API')
    .replace('Www-', 'WWW-')
    .replace('Etag', 'ETag')
    .replace('X-Fb-', 'X-FB-');
