import type { IncomingMessage } from 'node:http';

/** A request as it came. */
export interface Incoming {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Record<string, string>;
  /** The body byte for byte. */
  bytes: Buffer;
  /** A form's fields one by one, since a ticked list repeats its name. */
  form: URLSearchParams;
  /** The address word for word, for leak tests. */
  raw: string;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = request.url ?? '/';
  const host = (request.headers.host ?? '').toLowerCase();
  const url = new URL(raw, 'http://here');
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString();
  const type = request.headers['content-type'] ?? '';
  const body = readBody(text, type);
  const method = request.method ?? 'GET';
  const path = decodeURIComponent(url.pathname);
  const form = new URLSearchParams(type.includes('urlencoded') ? text : '');
  const { headers } = request;
  return { method, host, path, query: url.searchParams, headers, body, bytes, form, raw };
}

/** Form, multipart or JSON, all as plain texts. */
function readBody(text: string, type: string): Record<string, string> {
  if (text === '') return {};
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary !== undefined) return readMultipart(text, boundary);
  if (!type.includes('json') && !text.trimStart().startsWith('{'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const whole = JSON.parse(text) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(whole).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  } catch {
    return {};
  }
}

function readMultipart(text: string, boundary: string): Record<string, string> {
  const fields: [string, string][] = [];
  for (const piece of text.split(`--${boundary}`)) {
    const found = /name="([^"]+)"[^]*?\r\n\r\n([^]*?)\r\n$/.exec(piece);
    if (found?.[1] !== undefined) fields.push([found[1], found[2] ?? '']);
  }
  return Object.fromEntries(fields);
}

/** JSON as Meta writes it: slashes and everything beyond ASCII escaped. */
export function jsonAnswer(status: number, body: unknown, headers = {}): Answer {
  const text = JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(
      /[\u0080-\uffff]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: text,
  };
}
