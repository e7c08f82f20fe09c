import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
};

/** What the server does with a request: an answer, a cut line, or nothing at all. */
export type Reply =
  { status?: number; headers?: Record<string, string>; body?: string } | 'cut' | 'never';

export type Server = { origin: string; seen: Seen[]; close: () => Promise<void> };

/** A real server on this machine that gives these answers in turn, the last one for ever. */
export async function serve(...replies: Reply[]): Promise<Server> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const reply = replies[Math.min(seen.length, replies.length - 1)] ?? 'never';
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      if (reply === 'never') return;
      if (reply === 'cut') {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status ?? 200, reply.headers);
      response.end(reply.body ?? '{}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
