import { request } from 'node:https';
import { createHash, type X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { expect, it } from 'vitest';
import { hosts } from '../../sandbox/room.ts';
import { type Answered, asking } from './asking.ts';

const { sandbox, token, account } = await asking({ https: true });

interface Got {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
  json: () => Answered;
  certificate: X509Certificate | undefined;
}

/** Asks as a browser does whose hosts are all mapped to the sandbox. */
const ask = (host: string, path: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${token}` };
    const trusting = { rejectUnauthorized: false, servername: host };
    request({ port: sandbox.port, host: '127.0.0.1', path, headers, ...trusting }, (from) => {
      const certificate = (from.socket as TLSSocket).getPeerX509Certificate();
      const chunks: Buffer[] = [];
      from.on('data', (chunk: Buffer) => chunks.push(chunk));
      from.on('end', () => {
        const body = Buffer.concat(chunks);
        const json = (): Answered => JSON.parse(body.toString()) as Answered;
        resolve({ status: from.statusCode ?? 0, headers: from.headers, body, certificate, json });
      });
    })
      .on('error', reject)
      .end();
  });

it('shows a certificate for Meta’s hosts whose key is the one it told', async () => {
  const { certificate } = await ask('graph.facebook.com', '/v26.0/me');
  for (const host of hosts) expect(certificate?.checkHost(host)).toBe(host);
  const key = certificate?.publicKey.export({ type: 'spki', format: 'der' }) ?? '';
  expect(createHash('sha256').update(key).digest('base64')).toBe(sandbox.spki);
});

it('hands out addresses under the real names', async () => {
  const path = `/v26.0/${account}/media?fields=media_url&limit=1`;
  const page = (await ask('graph.facebook.com', path)).json();
  expect(page.paging.next).toMatch(/^https:\/\/graph\.facebook\.com\/v26\.0\//);
  expect(page.data[0].media_url).toMatch(/^https:\/\/scontent\.cdninstagram\.com\/v\//);
});

it('hands out addresses of its own to those who come by its own', async () => {
  const own = `127.0.0.1:${sandbox.port}`;
  const path = `/v26.0/${account}?fields=profile_picture_url`;
  const { profile_picture_url: url } = (await ask(own, path)).json();
  expect(url).toMatch(new RegExp(`^${sandbox.origin}/cdn/v/`));
});

it('serves real pictures from the picture host until their time is up', async () => {
  const node = await ask('graph.facebook.com', `/v26.0/${account}?fields=profile_picture_url`);
  const url = new URL(node.json().profile_picture_url);
  const path = url.pathname + url.search;
  const picture = await ask(url.host, path);
  expect(picture.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'access-control-allow-origin': '*',
  });
  expect(picture.body.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(picture.body.subarray(-2).toString('hex')).toBe('ffd9');
  sandbox.switches.picturesForAll = false;
  expect((await ask(url.host, path)).headers['access-control-allow-origin']).toBeUndefined();
  sandbox.clock.advance(6 * 86_400_000);
  const late = await ask(url.host, path);
  expect([late.status, late.body.toString()]).toEqual([403, 'URL signature expired']);
  sandbox.clock.reset();
  expect((await ask(url.host, path.replace(/oe=./, 'oe=7'))).body.toString()).toBe('Bad URL hash');
});

it('answers the dialog on the one host, the Graph on the other, control on all', async () => {
  const dialog = await ask('www.facebook.com', '/v26.0/dialog/oauth?client_id=1');
  expect(dialog.body.toString()).toContain('Invalid App ID');
  expect((await ask('www.instagram.com', '/p/abc/')).headers['content-type']).toContain(
    'text/html',
  );
  for (const host of hosts)
    expect((await ask(host, '/_sandbox/state')).json()['world']).toBe('ceramics');
});
