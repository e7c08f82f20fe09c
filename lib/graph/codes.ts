import type { Code, Problem, Reason } from '../shared/problem.ts';
import { type Meaning, meaningNamed, meaningOf } from './code-table.ts';
import { type Answer, isRecord } from './json.ts';
import { type MetricsTold, metricsTold } from './metrics-told.ts';
import type { GraphRequest } from './types.ts';

export type Refusal = { problem: Problem; limit: boolean; metrics?: MetricsTold };

type Context = { status: number; method: GraphRequest['method'] };

type Envelope = {
  code?: number;
  subcode?: number;
  message: string;
  transient: boolean;
  traceId?: string;
};

/** A whole number, also where it came as text. */
function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,12}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function envelopeOf(error: unknown): Envelope {
  const seen = isRecord(error) ? error : {};
  const code = wholeOf(seen['code']);
  const subcode = wholeOf(seen['error_subcode']);
  const trace = seen['fbtrace_id'];
  return {
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    ...(typeof trace === 'string' && /^[\w+/=-]{1,64}$/.test(trace) ? { traceId: trace } : {}),
    message: typeof seen['message'] === 'string' ? seen['message'].slice(0, 2000) : '',
    transient: seen['is_transient'] === true,
  };
}

const names = /\b((?:instagram|pages|business|ads|catalog|read|publish)_[a-z_]+[a-z])\b/;
const required = /requires? (?:the )?['"]?([a-z]+_[a-z_]+)['"]? permission/;

const permissionIn = (message: string, pattern: RegExp): Pick<Problem, 'permission'> => {
  const permission = pattern.exec(message)?.[1];
  return permission === undefined ? {} : { permission };
};

type Finer = Meaning & Pick<Problem, 'permission'>;

/**
 * The few codes that mean several things: there Meta's developer text, always English, decides.
 * Texts meant for people are in their language and never looked at.
 */
function refined({ code, subcode, message }: Envelope, meaning: Meaning): Finer {
  if (subcode !== undefined) return meaning;
  const not = (reason: Reason, as: Code = 'not-found'): Finer => ({ code: as, reason });
  if (code === 1 && /reduce the amount of data/i.test(message)) {
    return { ...meaning, reason: 'too-much-data' };
  }
  if (code === 10 && /not enough viewers/i.test(message)) return not('too-few-viewers');
  if (code === 10 && /not an instagram business/i.test(message)) {
    return not('no-instagram', 'not-allowed');
  }
  if (code === 2500 && /access token/i.test(message)) return { code: 'signed-out' };
  if (code === 100 && /\bappsecret_proof\b/.test(message)) {
    return not('app-secret-required', 'not-allowed');
  }
  if (code === 100 && /does not exist/i.test(message)) {
    const missing = permissionIn(message, required);
    return missing.permission
      ? { ...not('permission-missing', 'not-allowed'), ...missing }
      : { code: 'not-found' };
  }
  return meaning.reason === 'permission-missing'
    ? { ...meaning, ...permissionIn(message, names) }
    : meaning;
}

/** What is left to go by when Meta's code is unknown or missing. */
function byStatus(status: number, transient: boolean): Meaning {
  if (status >= 500 || status === 408 || transient) return { code: 'temporary', doubt: true };
  if (status === 429) return { code: 'rate-limited', limit: true };
  if (status === 401) return { code: 'signed-out' };
  if (status === 403) return { code: 'not-allowed' };
  if (status === 404) return { code: 'not-found' };
  return { code: 'unexpected' };
}

/** A body that is no JSON came from something between Meta and here, or was cut on the way. */
function unreadable({ status, method }: Context): Refusal {
  if (status === 429) return { problem: { code: 'rate-limited' }, limit: true };
  if (method !== 'GET') return { problem: { code: 'unknown-outcome' }, limit: false };
  const refused = status >= 400 && status < 500 && status !== 408;
  return { problem: { code: refused ? 'unexpected' : 'temporary' }, limit: false };
}

/** The error an envelope stands for. */
export function problemFor(error: unknown, { status, method }: Context): Refusal {
  const seen = envelopeOf(error);
  const known =
    meaningNamed(seen.message) ??
    (seen.code === undefined ? undefined : meaningOf(seen.code, seen.subcode));
  const finer: Finer = known ? refined(seen, known) : byStatus(status, seen.transient);
  const doubt = method !== 'GET' && (finer.doubt === true || status >= 500);
  const problem: Problem = {
    code: doubt ? 'unknown-outcome' : finer.code,
    ...(finer.reason ? { reason: finer.reason } : {}),
    ...(finer.permission ? { permission: finer.permission } : {}),
    ...(seen.traceId === undefined ? {} : { traceId: seen.traceId }),
    ...(seen.code === undefined ? {} : { metaCode: seen.code }),
    ...(seen.subcode === undefined ? {} : { metaSubcode: seen.subcode }),
  };
  const metrics = seen.code === 100 ? metricsTold(seen.message) : undefined;
  return { problem, limit: !doubt && finer.limit === true, ...(metrics ? { metrics } : {}) };
}

/** The error an answer is, whatever its status says; null when it is none. */
export function problemIn(answer: Answer, context: Context): Refusal | null {
  if (!answer.readable) return unreadable(context);
  const { value } = answer;
  const error = isRecord(value) && Object.hasOwn(value, 'error') ? value['error'] : undefined;
  if (error !== undefined && error !== null && error !== false) return problemFor(error, context);
  return context.status >= 200 && context.status < 300 ? null : problemFor({}, context);
}
