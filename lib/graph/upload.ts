import type { Clock } from '../shared/ids.ts';
import { AppError, type Problem } from '../shared/problem.ts';
import { graphVersion } from '../shared/version.ts';
import { problemFor, problemIn } from './codes.ts';
import { badRequest } from './errors.ts';
import { type Answer, isRecord, readJson } from './json.ts';

export type UploadDeps = {
  fetch: typeof fetch;
  clock: Clock;
  /** Waits so long, or until the signal ends. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  token: string;
  origin?: string;
  version?: string;
};

export type UploadRequest = {
  containerId: string;
  headers: Record<string, string>;
  body?: Blob;
  /** The whole of it may take so long; bytes on their way show no progress to go by. */
  limitMs: number;
  /** Stops it from outside. */
  signal?: AbortSignal;
  /** Called every ten seconds of waiting, so that the browser sees the worker at work. */
  beat: () => Promise<void>;
};

export type Upload = (request: UploadRequest) => Promise<unknown>;

const defaultOrigin = 'https://rupload.facebook.com';
const beatEvery = 10_000;

/** Uploads are refused in a shape of their own, with Graph's error as JSON in a text inside. */
function refusedUpload({ retriable, type, message }: Record<string, unknown>): Problem {
  // Bytes of an upload that broke may still come in: read anew, the offset is another.
  if (retriable === true || type === 'OffsetInvalidError') return { code: 'temporary' };
  const inner = typeof message === 'string' ? readJson(message).value : undefined;
  const error = isRecord(inner) ? inner['error'] : undefined;
  if (isRecord(error) && error['code'] !== undefined) {
    return problemFor(error, { status: 400, method: 'POST' }).problem;
  }
  if (/unauthorized/i.test(String(message))) return { code: 'not-allowed' };
  return { code: 'bad-media', reason: 'video-unfit' };
}

function refusalIn(answer: Answer, status: number): Problem | null {
  const { value } = answer;
  const info = isRecord(value) ? value['debug_info'] : undefined;
  if (isRecord(info)) return refusedUpload(info);
  return problemIn(answer, { status, method: 'POST' })?.problem ?? null;
}

/** Keeps the worker alive until `rest`, and ends the request when its time is up. */
async function hold(
  { beat, limitMs }: UploadRequest,
  { clock, pause }: UploadDeps,
  { rest, stop }: { rest: AbortSignal; stop: () => void },
): Promise<void> {
  const end = clock() + limitMs;
  while (!rest.aborted) {
    const left = end - clock();
    if (left <= 0) return stop();
    await pause(Math.min(beatEvery, left), rest);
    // A lost beat costs the worker at worst, and the upload goes on from its offset then.
    if (!rest.aborted && clock() < end) await beat().catch(() => undefined);
  }
}

function addressOf(containerId: string, deps: UploadDeps): string {
  if (!/^\d{1,25}$/.test(containerId)) throw badRequest('a container’s id has digits alone');
  const { origin = defaultOrigin, version = graphVersion } = deps;
  return `${origin}/ig-api-upload/${version}/${containerId}`;
}

/**
 * Sends bytes, or the address of them, to a container. It has no limit of its own: held by its
 * beats it may outlive every other request, and after any break it goes on from the offset Meta
 * tells. A broken one is an unknown outcome, for some of the bytes may have arrived.
 */
export function createUpload(deps: UploadDeps): Upload {
  return async (request) => {
    const { containerId, headers, body, signal } = request;
    const address = addressOf(containerId, deps);
    const stop = new AbortController();
    const rest = new AbortController();
    const options: RequestInit = {
      method: 'POST',
      headers: { Authorization: `OAuth ${deps.token}`, ...headers },
      ...(body ? { body } : {}),
      signal: AbortSignal.any(signal ? [stop.signal, signal] : [stop.signal]),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    };
    let response: Response;
    let text: string;
    try {
      const { fetch } = deps;
      const asked = fetch(address, options);
      // Without its watch an upload would have no end.
      hold(request, deps, { rest: rest.signal, stop: () => stop.abort() }).catch(() =>
        stop.abort(),
      );
      response = await asked;
      text = await response.text();
    } catch (error) {
      throw new AppError({ code: 'unknown-outcome' }, `the upload of ${containerId} broke`, error);
    } finally {
      rest.abort();
    }
    const answer = readJson(text);
    const problem = refusalIn(answer, response.status);
    if (!problem) return answer.value;
    throw new AppError(problem, `the upload of ${containerId} was refused: ${response.status}`);
  };
}
