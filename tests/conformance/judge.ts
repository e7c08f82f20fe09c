import { createSend } from '../../lib/graph/client.ts';
import type { GraphRequest, GraphResponse, Send } from '../../lib/graph/types.ts';
import { AppError, type Problem } from '../../lib/shared/problem.ts';
import { expectedFor } from './expect.ts';
import { idsInText, idsInValue, missing } from './ids.ts';
import { readByKind } from './parsers.ts';
import type { Sample } from './samples.ts';

export type Verdict = {
  result: 'handled' | 'thrown' | 'lost' | 'misclassified';
  note: string;
};

const handled = (note: string): Verdict => ({ result: 'handled', note });
const lost = (note: string): Verdict => ({ result: 'lost', note });
const misclassified = (note: string): Verdict => ({ result: 'misclassified', note });

const accountId = '17841400000000001';

const bodiless = new Set([204, 205, 304]);

/** The real client; only the wire is ours, and it always gives the one answer. */
export function clientAnswering(
  text: string,
  status: number,
  headers: Record<string, string> = {},
): Send {
  return createSend({
    fetch: async () => new Response(bodiless.has(status) ? null : text, { status, headers }),
    clock: () => 0,
    pause: async () => undefined,
    tokens: { user: 'a-token', page: null },
    limits: { read: async () => null, keep: async () => undefined },
  });
}

const request = (method: GraphRequest['method']): GraphRequest => ({
  method,
  path: '/me',
  lane: 'reads',
  speaker: 'either',
  priority: 'click',
  accountId,
});

async function outcome(
  send: Send,
  method: GraphRequest['method'],
): Promise<GraphResponse | Problem> {
  try {
    return await send(request(method));
  } catch (error) {
    if (error instanceof AppError) return error.problem;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plain reading for comparison; undefined where the text is no JSON. */
function plain(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const numberOf = (value: unknown): number | undefined =>
  value !== null && value !== '' && Number.isInteger(Number(value)) ? Number(value) : undefined;

async function judgeError(text: string, status: number, error: unknown): Promise<Verdict> {
  const read = await outcome(clientAnswering(text, status), 'GET');
  const write = await outcome(clientAnswering(text, status), 'POST');
  if ('body' in read || 'body' in write) return lost('an error was taken for an answer');
  if (status >= 500 && write.code !== 'unknown-outcome') {
    return misclassified(`a write ended ${write.code} though it may have been done`);
  }
  const body = isRecord(error) ? error : {};
  const code = numberOf(body['code']);
  const subcode = numberOf(body['error_subcode']);
  const note = `${code ?? 'no code'}/${subcode ?? '-'} → ${read.code} ${read.reason ?? ''}`.trim();
  if (code === undefined) return handled(note);
  if (read.metaCode !== code || read.metaSubcode !== subcode) return misclassified(note);
  const message = typeof body['message'] === 'string' ? body['message'] : '';
  const expected = expectedFor(code, subcode, message);
  if (!expected) return handled(`${note}, not documented`);
  const right =
    expected.code === read.code && (!expected.reason || expected.reason === read.reason);
  return right ? handled(note) : misclassified(`${note}, should be ${expected.code}`);
}

async function judgeHeaders(headers: Record<string, unknown>): Promise<Verdict> {
  const texts = Object.entries(headers).map(([key, value]) => [key, String(value)] as const);
  const read = await outcome(clientAnswering('{}', 200, Object.fromEntries(texts)), 'GET');
  if (!('body' in read)) return lost('headers made an answer an error');
  const gauges = texts.flatMap(([, text = '']) =>
    [...text.matchAll(/"(?:call|total|cpu)_\w+":\s*(\d+)/g)].map(([, digits]) => Number(digits)),
  );
  if (gauges.length === 0) return handled('no gauges');
  if (!read.usage) return lost('gauges not read');
  const highest = Math.max(...gauges);
  return read.usage.percent === highest
    ? handled(`${highest} %`)
    : misclassified(`${read.usage.percent} % instead of ${highest} %`);
}

/** A batch holds whole answers as text; each goes through the client by itself. */
async function judgeBatch(parts: unknown[]): Promise<Verdict> {
  const notes: string[] = [];
  for (const part of parts) {
    if (!isRecord(part) || typeof part['body'] !== 'string') continue;
    const verdict = await judgeBody(part['body'], numberOf(part['code']) ?? 200, null);
    if (verdict.result !== 'handled') return verdict;
    notes.push(verdict.note);
  }
  return handled(`batch: ${notes.join('; ')}`);
}

async function judgeBody(text: string, status: number, sample: Sample | null): Promise<Verdict> {
  const value = plain(text);
  const error = isRecord(value) ? value['error'] : undefined;
  if ((error !== undefined && error !== null) || status >= 400)
    return judgeError(text, status, error);
  const read = await outcome(clientAnswering(text, status), 'GET');
  if (value === undefined)
    return 'body' in read ? lost('read what is no JSON') : handled(read.code);
  if (!('body' in read)) return lost(`an answer became ${read.code}`);
  const changed = missing(idsInText(text), idsInValue(read.body));
  if (changed.length > 0) return misclassified(`ids changed: ${changed.slice(0, 3).join(', ')}`);
  const parsed = sample ? await readByKind(sample, () => clientAnswering(text, status)) : null;
  if (parsed?.missing.length) return lost(`${parsed.by} lost ${parsed.missing.join(', ')}`);
  return handled(parsed?.by ?? 'node or edge');
}

/** How the client did on one recorded answer. */
export async function judge(sample: Sample): Promise<Verdict> {
  try {
    const value = plain(sample.text);
    if (sample.isHeaders && isRecord(value)) return await judgeHeaders(value);
    const isBatch = Array.isArray(value) && value.some((part) => isRecord(part) && 'body' in part);
    if (isBatch) return await judgeBatch(value);
    return await judgeBody(sample.text, sample.status, sample);
  } catch (error) {
    return { result: 'thrown', note: String(error) };
  }
}
