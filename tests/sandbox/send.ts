import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Answer, Incoming } from './traffic.ts';

/** Sends an answer, packed where the caller takes that. */
export function send(to: ServerResponse, answer: Answer, incoming: Incoming): void {
  const { status, headers, bytes } = packed(answer, incoming);
  to.writeHead(status, headers);
  to.end(bytes);
}

const pieces = 8;

/** Sends an answer piece by piece, over a span of time. */
export async function drip(
  to: ServerResponse,
  answer: Answer,
  incoming: Incoming,
  ms: number,
): Promise<void> {
  const { status, headers, bytes } = packed(answer, incoming);
  to.writeHead(status, headers);
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length && !to.destroyed; at += size) {
    await wait(ms / pieces);
    to.write(bytes.subarray(at, at + size));
  }
  to.end();
}

interface Packed {
  status: number;
  headers: Record<string, string | number>;
  bytes: Buffer;
}

function packed({ status, headers = {}, body = '' }: Answer, incoming: Incoming): Packed {
  const plain = Buffer.from(body);
  const taken = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(
    String(incoming.headers['accept-encoding'] ?? ''),
  );
  const text = /^(?:text|application)\//.test(headers['content-type'] ?? '');
  if (!taken || !text || plain.length === 0)
    return { status, headers: { 'content-length': plain.length, ...headers }, bytes: plain };
  const bytes = gzipSync(plain, { level: 1 });
  const told = { 'content-encoding': 'gzip', 'content-length': bytes.length };
  return { status, headers: { ...headers, ...told }, bytes };
}
