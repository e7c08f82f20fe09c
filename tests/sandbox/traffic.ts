import type { IncomingMessage } from 'node:http';
import type { Upload } from './publishing/upload.ts';
import { plainParams, readBody, type SentFile } from './params.ts';

/** A request as it came. */
export interface Incoming {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** The parameters of the address, however their lists are spelt. */
  params: Record<string, string>;
  /** Those of the body: a form, multipart or JSON. */
  body: Record<string, string>;
  /** What a multipart body carries besides, byte for byte. */
  files: Record<string, SentFile>;
  /** The body byte for byte. */
  bytes: Buffer;
  /** A form's fields one by one, since a ticked list repeats its name. */
  form: URLSearchParams;
  /** A film's bytes, which were taken as they came. */
  upload?: Upload;
  /** The address word for word, for leak tests. */
  raw: string;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** For the log: what a batch held. */
  operations?: { method: string; path: string; status?: number }[];
}

/** The address of a request; slashes that stand twice at its start name no host. */
export const addressOf = (request: IncomingMessage): URL =>
  new URL((request.url ?? '/').replace(/^\/+/, '/'), 'http://here');

/** A text without its percent signs, or as it came when they mean nothing. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a request to its end; the bytes of an upload go where they belong, one by one. */
export async function readIncoming(request: IncomingMessage, upload?: Upload): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request)
    if (upload) await upload.take(chunk as Buffer);
    else chunks.push(chunk as Buffer);
  const raw = request.url ?? '/';
  const host = (request.headers.host ?? '').toLowerCase();
  const url = addressOf(request);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const { texts: body, files } = readBody(bytes, type);
  const method = request.method ?? 'GET';
  const path = unescaped(url.pathname).replace(/\/{2,}/g, '/');
  const form = new URLSearchParams(type.includes('urlencoded') ? bytes.toString() : '');
  const { headers } = request;
  const query = url.searchParams;
  const params = plainParams(query);
  const all = { method, host, path, query, params, headers, body, files, bytes, form, raw };
  return upload ? { ...all, upload } : all;
}

/** JSON as Meta writes it: slashes and everything beyond ASCII escaped. */
export const escaped = (body: unknown): string =>
  JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(
      /[\u0080-\uffff]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

export const jsonAnswer = (status: number, body: unknown, headers = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  body: escaped(body),
});
