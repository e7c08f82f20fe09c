import { AppError, type Code } from '../shared/problem.ts';
import { problemIn } from './codes.ts';
import { badRequest, GraphError } from './errors.ts';
import { readJson } from './json.ts';
import type { GraphRequest, GraphResponse, Send } from './types.ts';
import { usageIn } from './usage.ts';

export type TransportDeps = {
  fetch: typeof fetch;
  origin: string;
  version: string;
  /** Below the 30 s after which a browser ends a worker's request, bytes of files left out. */
  timeouts?: { read: number; write: number };
};

const defaults = { read: 20_000, write: 25_000 };

/** Bytes a second; a line that brings less than this is taken for dead in the end. */
export const slowestLine = 25_000;

/**
 * How long a request may take. One that carries a file may take as long as a slow line needs for it;
 * whoever sends one holds the worker meanwhile.
 */
function limitOf({ method, file }: GraphRequest, { read, write }: typeof defaults): number {
  if (method === 'GET') return read;
  return write + Math.ceil(((file?.bytes.size ?? 0) / slowestLine) * 1000);
}

const secretNames = new Set(['access_token', 'input_token', 'client_secret']);

function addressOf({ path, query = {} }: GraphRequest, deps: TransportDeps): string {
  if (!/^(\/[A-Za-z0-9_-]+)+$/.test(path)) throw badRequest('a path of unknown shape');
  if (Object.keys(query).some((name) => secretNames.has(name))) {
    throw badRequest('a secret must not stand in an address');
  }
  const text = new URLSearchParams(query).toString();
  return `${deps.origin}/${deps.version}${path}${text && `?${text}`}`;
}

function bodyOf({ method, body, file }: GraphRequest): FormData | URLSearchParams | null {
  if (method === 'GET' || (!body && !file)) return null;
  if (!file) return new URLSearchParams(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, value);
  form.set(file.name, file.bytes, file.name);
  return form;
}

function optionsOf(request: GraphRequest, timeout: number): RequestInit {
  const { method, bearer, signal } = request;
  const late = AbortSignal.timeout(timeout);
  const body = bodyOf(request);
  return {
    method,
    headers: bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` },
    ...(body === null ? {} : { body }),
    signal: signal ? AbortSignal.any([late, signal]) : late,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
}

/** A request that broke on its way: a read can be asked again, a write may have been done. */
function broken(request: GraphRequest, error: unknown): AppError {
  const late = error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name);
  const read: Code = late ? 'temporary' : 'offline';
  const code = request.method === 'GET' ? read : 'unknown-outcome';
  return new AppError({ code }, `${request.method} ${request.path} brought no answer`, error);
}

/** Sends one request and reads its answer; Meta's refusals become errors by code and subcode. */
export function createTransport(deps: TransportDeps): Send {
  const timeouts = deps.timeouts ?? defaults;

  return async (request): Promise<GraphResponse> => {
    const { method, path } = request;
    const address = addressOf(request, deps);
    const options = optionsOf(request, limitOf(request, timeouts));
    let response: Response;
    let text: string;
    try {
      // Called bare: browsers refuse `fetch` as another object's method.
      const { fetch } = deps;
      response = await fetch(address, options);
      text = await response.text();
    } catch (error) {
      throw broken(request, error);
    }
    const usage = usageIn(response.headers);
    const answer = readJson(text);
    const refusal = problemIn(answer, { status: response.status, method });
    if (!refusal) return { body: answer.value, usage };
    const { problem, limit, metrics } = refusal;
    const { metaCode = 'none', metaSubcode = 'none' } = problem;
    const note = `${method} ${path}: ${response.status}, code ${metaCode}, subcode ${metaSubcode}`;
    throw new GraphError(problem, note, { usage, limit, metrics });
  };
}
