import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../sandbox/certificate.ts';
import { hosts, suffixes } from './hosts.ts';

/** What a foreign server is asked: a host, a path and the cookies that came along. */
export type Asked = { host: string; path: string; cookie: string };
export type Answered = {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: Uint8Array | string;
};

export type Foreign = {
  asked: Asked[];
  /** The switches that lead foreign names here, beside the sandbox's own. */
  switches: (sandbox: { port: number; spki: string }) => string[];
  close: () => void;
};

/** Other people's sites, on one local server that plays every `.example` host. */
export async function openForeign(answer: (asked: Asked) => Answered): Promise<Foreign> {
  const certificate = makeCertificate();
  const asked: Asked[] = [];
  const server: Server = createServer(certificate, (from, to) => {
    const { host = '', cookie = '' } = from.headers;
    const one = { host, path: from.url ?? '/', cookie };
    asked.push(one);
    const { status = 200, type = 'text/html; charset=utf-8', headers, body } = answer(one);
    to.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    switches: (sandbox) => {
      const known = [...hosts, ...suffixes.map((suffix) => `*.${suffix}`)];
      const maps = known.map((host) => `MAP ${host} 127.0.0.1:${sandbox.port}`);
      const rules = [...maps, `MAP *.example 127.0.0.1:${port}`, 'MAP * ~NOTFOUND'];
      return [
        `--host-resolver-rules=${rules.join(', ')}, EXCLUDE 127.0.0.1`,
        `--ignore-certificate-errors-spki-list=${sandbox.spki},${certificate.spki}`,
      ];
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
