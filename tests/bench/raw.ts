import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Reply = { id?: number; result?: unknown; error?: { message: string } };

export type Raw = {
  /** Opens a page; the session speaks to it. */
  open: (url: string) => Promise<string>;
  send: (method: string, params?: object, session?: string) => Promise<unknown>;
  close: () => Promise<void>;
};

async function addressIn(profile: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, path] = text.trim().split('\n');
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await sleep(100);
  }
  throw new Error('Chromium did not open its debugging port');
}

/**
 * A Chromium with nothing attached to its workers: the test libraries attach to every worker and
 * hold it at its first line, which would drown a start of a few milliseconds.
 */
export async function openRaw(extensions: string[]): Promise<Raw> {
  const profile = await mkdtemp(join(tmpdir(), 'loupe-raw-'));
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((done) => child.on('exit', () => done()));
  const socket = new WebSocket(await addressIn(profile));
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('Chromium does not answer')));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  const send: Raw['send'] = (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      const id = (last += 1);
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done(result);
      });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  return {
    send,
    open: async (url) => {
      const { targetId } = (await send('Target.createTarget', { url })) as { targetId: string };
      const attached = await send('Target.attachToTarget', { targetId, flatten: true });
      return (attached as { sessionId: string }).sessionId;
    },
    close: async () => {
      await send('Browser.close').catch(() => child.kill());
      await gone;
      socket.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
