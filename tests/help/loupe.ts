import { IDBFactory } from 'fake-indexeddb';
import type { Handlers } from '../../lib/bus/contract.ts';
import { createPace } from '../../lib/graph/pace.ts';
import { createPublishHandlers } from '../../lib/publish/handlers.ts';
import { closeDb } from '../../lib/store/db.ts';
import { changeSettings } from '../../lib/store/keep/settings.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { createConnect } from '../../lib/work/connect.ts';
import type { Deps } from '../../lib/work/deps.ts';
import { createHandlers } from '../../lib/work/handlers.ts';
import { createLooks, type Looks } from '../../lib/work/looks.ts';
import { openVault, type Vault } from '../../lib/work/vault.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/start.ts';
import { memorySession } from './session.ts';

export const appId = '1029384756102938';
const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';

export type Worker = {
  commands: Handlers;
  looks: Looks;
  vault: Vault;
  /** What a worker does at its start: go on with whatever was left unfinished. */
  wake: () => Promise<void>;
  /** Ends it where it is: nothing it still waits for ever answers. */
  kill: () => void;
};

export type Loupe = {
  sandbox: Sandbox;
  worker: Worker;
  news: string[];
  told: { username: string; count: number }[];
  /** A new worker over the same store, session and sandbox. */
  newWorker: () => Worker;
  restartBrowser: () => void;
  /** Graph requests so far, pictures and the dialog left out. */
  calls: () => string[];
  close: () => Promise<void>;
};

/** Follows the dialog as a browser would: to the first address of our own. */
async function launchAuth(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  const to = response.headers.get('location');
  if (!to) throw new Error('The user did not approve access.');
  return to;
}

/** The product without a browser: real work, store and client over HTTP to a sandbox of its own. */
export async function openLoupe(world: SandboxOptions['world'] = 'ceramics'): Promise<Loupe> {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  const sandbox = await startSandbox({ world });
  sandbox.dialog.mode = 'continue';
  const session = memorySession();
  const news: string[] = [];
  const told: { username: string; count: number }[] = [];
  await changeSettings({ appId });

  function newWorker(): Worker {
    let alive = true;
    const never = new Promise<never>(() => undefined);
    /** Lets an answer through only while the worker lives. */
    const living = async <T>(answer: Promise<T>): Promise<T> => {
      const value = await answer.catch((error: unknown) => {
        if (!alive) return never;
        throw error;
      });
      return alive ? value : never;
    };
    const deps: Deps = {
      clock: () => sandbox.clock.now(),
      fetch: (input, init) => (alive ? living(fetch(input, init)) : never),
      pause: () => Promise.resolve(),
      pace: createPace(),
      announce: (topic) => void news.push(topic),
      session,
      launchAuth: (url) => living(launchAuth(url)),
      redirectUri: () => redirectUri,
      wakeAt: () => undefined,
      tell: (one) => void told.push(one),
      origin: sandbox.origin,
      dialogOrigin: sandbox.origin,
    };
    const vault = openVault(deps);
    const looks = createLooks(deps, vault);
    const connect = createConnect(deps, vault, () => undefined);
    return {
      commands: {
        ...createHandlers(deps, vault, connect, looks, () => Promise.resolve()),
        ...createPublishHandlers(),
      },
      looks,
      vault,
      async wake() {
        await connect.resume();
        await looks.resume();
      },
      kill() {
        alive = false;
      },
    };
  }

  const loupe: Loupe = {
    sandbox,
    worker: newWorker(),
    news,
    told,
    newWorker() {
      loupe.worker.kill();
      loupe.worker = newWorker();
      return loupe.worker;
    },
    restartBrowser: () => session.clear(),
    calls: () =>
      sandbox
        .requests()
        .filter(({ path }) => !/dialog|cdn|_sandbox/.test(path))
        .map(({ method, path }) => `${method} ${path.replace(/^\/v\d+\.\d+/, '')}`),
    close: async () => {
      await closeDb();
      await sandbox.close();
    },
  };
  return loupe;
}

/** A connected Loupe, with or without the comments permission, and its first account's id. */
export async function openConnected(
  world?: SandboxOptions['world'],
  comments = true,
): Promise<{ loupe: Loupe; accountId: string }> {
  const loupe = await openLoupe(world);
  await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null });
  const signInId = (await readSignIns())[0]?.userId ?? '';
  if (comments) await loupe.worker.commands['connect.start']({ feature: 'comments', signInId });
  loupe.sandbox.clearRequests();
  return { loupe, accountId: (await readAccounts())[0]?.id ?? '' };
}
