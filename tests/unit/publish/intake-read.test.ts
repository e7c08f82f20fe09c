import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAt, readFirst, type IntakeDoors } from '../../../lib/publish/intake-read.ts';

const large = randomBytes(13 * 1024 * 1024 + 7);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The functions for the page run here, over real HTTP. */
const doors: Pick<IntakeDoors, 'runIn'> = {
  runIn: async (_, func, ...args) => func(...args),
};
const frame = { tabId: 1, frameId: 0 };

describe('reading in a page', () => {
  let server: Server;
  let at = '';
  let changes = 0;
  beforeAll(async () => {
    server = createServer((from, to) => {
      if (from.url === '/large') to.end(large);
      else if (from.url === '/changes') to.end(`answer ${(changes += 1)}`);
      else if (from.url === '/huge') to.writeHead(200, { 'content-length': 90_000_000 }).write('a');
      else to.writeHead(from.url === '/hidden' ? 403 : 404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('brings many megabytes over whole, piece by piece', async () => {
    const got = await readAt(doors, frame, `${at}/large`, false);
    if (got.kind !== 'bytes') throw new Error(got.refusal);
    expect(sha(got.bytes)).toBe(sha(large));
    // Everybody at home gets the same, which is not everybody.
    expect(got.public).toBe(false);
    const { loupeTaken } = globalThis as { loupeTaken?: Map<string, unknown> };
    expect(loupeTaken?.size).toBe(0);
  });

  it('sees that a read without cookies gave other bytes', async () => {
    expect(await readAt(doors, frame, `${at}/changes`, false)).toMatchObject({ public: false });
  });

  it.each([
    ['/huge', 'too-large'],
    ['/nothing', 'gone'],
    ['/hidden', 'unreadable'],
  ])('of %s is refused as %s', async (path, refusal) => {
    expect(await readAt(doors, frame, at + path, false)).toMatchObject({ refusal });
  });

  it('goes on to the next address, and tells of the first where none can be read', async () => {
    const addresses = [`${at}/nothing`, `${at}/changes`];
    expect(await readFirst(doors, frame, addresses, false)).toMatchObject({ url: addresses[1] });
    expect(await readFirst(doors, frame, [`${at}/hidden`, `${at}/nothing`], false)).toMatchObject({
      refusal: 'unreadable',
      address: `${at}/hidden`,
    });
  });
});
