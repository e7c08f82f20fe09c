import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { afterAll } from 'vitest';
import { encodeJpeg } from '../../sandbox/images/jpeg.ts';

/** A grey picture of a size. */
export const jpeg = (wide: number, high: number): Buffer =>
  encodeJpeg(new Uint8ClampedArray(wide * high * 3).fill(128), wide, high);

const box = (name: string, inside: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, inside]);
};

/** A film that says how long it is, and weighs as much as is wanted. */
export function mp4(seconds: number, weight = 0): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(600, 12);
  header.writeUInt32BE(seconds * 600, 16);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2mp41', 'latin1')),
    box('moov', box('mvhd', header)),
    box('mdat', Buffer.alloc(weight, 7)),
  ]);
}

/** A PNG of rows as they are packed: each begins with the number of its filter. */
export function png(wide: number, type: number, rows: number[][]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(wide, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, type], 8);
  // Nobody here looks at the sums that follow each part.
  const part = (name: string, inside: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(inside.length);
    return Buffer.concat([length, Buffer.from(name, 'latin1'), inside, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', header),
    part('PLTE', Buffer.from([9, 8, 7, 6, 5, 4])),
    part('IDAT', deflateSync(Buffer.from(rows.flat()))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

export interface Hosted {
  bytes?: Buffer;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Takes the request and never answers. */
  silent?: boolean;
}

/** A server of somebody's, with files by their path; the answer is its address. */
export async function hosting(files: Record<string, Hosted>): Promise<string> {
  const answer: RequestListener = (request, response) => {
    const file = files[request.url ?? ''];
    if (file?.silent) return;
    const { bytes = Buffer.from('not here'), type = 'text/plain', headers } = file ?? {};
    response.writeHead(file ? (file.status ?? 200) : 404, { 'content-type': type, ...headers });
    response.end(bytes);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
