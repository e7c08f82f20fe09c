import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { IDBFactory } from 'fake-indexeddb';
import type { Handlers } from '../../lib/bus/contract.ts';
import { createGuard } from '../../lib/desk/guard.ts';
import { createDataHandlers } from '../../lib/data/handlers.ts';
import { createGate } from '../../lib/data/gate.ts';
import { createWipe, type Wipe } from '../../lib/data/wipe.ts';
import { createDeskHandlers } from '../../lib/desk/handlers.ts';
import { createDesk } from '../../lib/desk/others.ts';
import { type Checkups, createCheckups } from '../../lib/doctor/checkups.ts';
import { createDoctorHandlers } from '../../lib/doctor/handlers.ts';
import { createRenew } from '../../lib/doctor/renew.ts';
import { createSignIns, type SignIns } from '../../lib/doctor/sign-ins.ts';
import { createPace } from '../../lib/graph/pace.ts';
import type { PublishDeps } from '../../lib/publish/deps.ts';
import { createDriver, type Driver } from '../../lib/publish/driver.ts';
import { forgetPosts } from '../../lib/publish/forget.ts';
import { createPublishHandlers } from '../../lib/publish/handlers.ts';
import { createMetaClock } from '../../lib/publish/meta-clock.ts';
import { closeDb } from '../../lib/store/db.ts';
import { closeJobs } from '../../lib/store/jobs/db.ts';
import { closeStudio } from '../../lib/store/studio/db.ts';
import { createSampleHandlers } from '../../lib/sample/handlers.ts';
import { createSampleRun } from '../../lib/sample/run.ts';
import { changeSettings } from '../../lib/store/keep/settings.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { createConnect } from '../../lib/work/connect.ts';
import type { News } from '../../lib/work/deps.ts';
import { createHandlers } from '../../lib/work/handlers.ts';
import type { Forget } from '../../lib/work/leave.ts';
import { createLooks, type Looks } from '../../lib/work/looks.ts';
import { openVault, type Vault } from '../../lib/work/vault.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/start.ts';
import { packaged } from './packaged.ts';
import { memorySession, worldOf } from './session.ts';

export const appId = '1029384756102938';
const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';

export type Worker = {
  commands: Handlers;
  looks: Looks;
  vault: Vault;
  driver: Driver;
  signIns: SignIns;
  checkups: Checkups;
  wipe: Wipe;
  /** What a worker does at its start: go on with whatever was left unfinished. */
  wake: () => Promise<void>;
  /** Ends it where it is: nothing it still waits for ever answers. */
  kill: () => void;
};

export type Loupe = {
  sandbox: Sandbox;
  worker: Worker;
  news: string[];
  told: News[];
  /** Open jobs as they stand outside their database. */
  mirror: Map<string, unknown>;
  /** The note that everything is being deleted. */
  wiping: { value: unknown };
  /** When a worker was last asked for, for the sake of jobs. */
  wakes: { at: number | null };
  /** The same for the work at rest, and for comments that were put off. */
  laterWakes: number[];
  deskWakes: { at: number | null };
  signInWakes: { at: number | null };
  /** How the browser of the next worker tells languages; null where it cannot. */
  tongues: { of: ((text: string) => Promise<string>) | null };
  /** Called with every answer that reaches a worker, before the worker has it. */
  answered: (() => void) | null;
  /** Called before a request leaves a worker. */
  asking: (() => void) | null;
  /** How an upload waits between two signs of life; by itself until it is over. */
  rest: PublishDeps['rest'];
  /** Whether the browser says that it has a line. */
  online: boolean;
  /** Whether a look follows what was published. */
  follows: boolean;
  /** A new worker over the same store, session and sandbox. */
  newWorker: () => Worker;
  restartBrowser: () => void;
  session: ReturnType<typeof memorySession>;
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

/** The same unseen: a page in place of a redirect means that somebody would have to be asked. */
async function launchUnseen(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual', headers: { 'x-unseen': 'true' } });
  const to = response.headers.get('location');
  if (!to) throw new Error('User interaction required.');
  return to;
}

/** The product without a browser: real work, store and client over HTTP to a sandbox of its own. */
export async function openLoupe(
  world: SandboxOptions['world'] = 'ceramics',
  https = false,
  clock?: SandboxOptions['clock'],
): Promise<Loupe> {
  await Promise.all([closeDb(), closeJobs(), closeStudio()]);
  globalThis.indexedDB = new IDBFactory();
  const sandbox = await startSandbox({ world, https, ...(clock ? { clock } : {}) });
  sandbox.dialog.mode = 'continue';
  if (sandbox.certificate !== undefined) {
    setDefaultCACertificates([...getCACertificates('default'), sandbox.certificate]);
  }
  const session = memorySession();
  const news: string[] = [];
  const told: News[] = [];
  const mirror = new Map<string, unknown>();
  const wiping: Loupe['wiping'] = { value: undefined };
  const wakes: Loupe['wakes'] = { at: null };
  const tongues: Loupe['tongues'] = { of: null };
  await changeSettings({ appId });

  function newWorker(): Worker {
    let alive = true;
    // Locks of a browser go with the worker that held them.
    const locks = new Set<string>();
    const never = new Promise<never>(() => undefined);
    /** Lets an answer through only while the worker lives. */
    const living = async <T>(answer: Promise<T>): Promise<T> => {
      const value = await answer.catch((error: unknown) => {
        if (!alive) return never;
        throw error;
      });
      return alive ? value : never;
    };
    const gate = createGate({
      fetch: async (input, init) => {
        loupe.asking?.();
        const response = await (alive ? living(fetch(input, init)) : never);
        loupe.answered?.();
        return alive ? response : never;
      },
      pause: () => Promise.resolve(),
      launchAuth: (url) => living(launchAuth(url)),
      launchUnseen: (url) => living(launchUnseen(url)),
    });
    const deps: PublishDeps = {
      clock: () => sandbox.clock.now(),
      ...gate.ways,
      pace: createPace(),
      announce: (topic) => void news.push(topic),
      session,
      redirectUri: () => redirectUri,
      wakeAt: (at) => void loupe.laterWakes.push(at),
      revive: (...of) => signIns.revive(...of),
      wakeSignInsAt: (at) => {
        if (alive) loupe.signInWakes.at = at;
      },
      wakeDeskAt: (at) => {
        if (alive) loupe.deskWakes.at = at;
      },
      ...(tongues.of ? { tongueOf: tongues.of } : {}),
      tell: (one) => void told.push(one),
      mirror: {
        read: () => Promise.resolve([...mirror.values()]),
        write: (id, row) => Promise.resolve(void mirror.set(id, structuredClone(row))),
        drop: (id) => Promise.resolve(void mirror.delete(id)),
      },
      lock: async (name, run) => {
        if (locks.has(name)) return null;
        locks.add(name);
        try {
          return await run();
        } finally {
          locks.delete(name);
        }
      },
      wakeJobsAt: (at) => {
        if (alive) wakes.at = at;
      },
      rest: (ms, signal) => loupe.rest(ms, signal),
      beat: () => Promise.resolve(),
      online: () => loupe.online,
      uploadOrigin: sandbox.origin,
      origin: sandbox.origin,
      dialogOrigin: sandbox.origin,
    };
    const vault = openVault(deps);
    const looks = createLooks(deps, vault);
    const follow = {
      posted: (id: string) => (loupe.follows ? looks.posted(id) : Promise.resolve()),
    };
    const driver = createDriver(
      deps,
      vault,
      follow,
      createMetaClock(deps),
      createDesk(deps, vault),
      createSampleRun(deps),
    );
    deps.arrived = createGuard(deps, driver).arrived;
    const connect = createConnect(deps, vault, () => undefined);
    const signIns = createSignIns(
      deps,
      createRenew(deps, vault, connect, (found) => void driver.signedIn(found)),
    );
    const checkups = createCheckups(deps, vault, (found) => void driver.signedIn(found));
    const forget: Forget = (accounts) => forgetPosts(deps, driver, accounts);
    const world = worldOf(mirror, session, wiping, living);
    const wipe = createWipe(deps, vault, forget, world, { gate, busy: connect.busy });
    return {
      commands: {
        ...createHandlers(
          ...([deps, vault, connect, looks] as const),
          ...([() => Promise.resolve(), forget] as const),
        ),
        ...createPublishHandlers(deps, vault, driver, () => Promise.resolve()),
        ...createDeskHandlers(deps, vault, driver, looks),
        ...createDoctorHandlers(deps, signIns, checkups),
        ...createSampleHandlers(deps, { forget, packaged }),
        ...createDataHandlers(deps, wipe),
      },
      looks,
      vault,
      driver,
      signIns,
      checkups,
      wipe,
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
    mirror,
    wiping,
    wakes,
    laterWakes: [],
    deskWakes: { at: null },
    signInWakes: { at: null },
    tongues,
    answered: null,
    asking: null,
    rest: (_ms, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    online: true,
    follows: true,
    newWorker() {
      loupe.worker.kill();
      loupe.worker = newWorker();
      return loupe.worker;
    },
    restartBrowser: () => session.clear(),
    session,
    calls: () =>
      sandbox
        .requests()
        .filter(({ path }) => !/dialog|cdn|_sandbox/.test(path))
        .map(({ method, path }) => `${method} ${path.replace(/^\/v\d+\.\d+/, '')}`),
    close: async () => {
      await Promise.all([closeDb(), closeJobs(), closeStudio()]);
      await sandbox.close();
    },
  };
  return loupe;
}

/** A connected Loupe, with or without the comments permission, and its first account's id. */
export async function openConnected(
  world?: SandboxOptions['world'],
  comments = true,
  https = false,
  clock?: SandboxOptions['clock'],
): Promise<{ loupe: Loupe; accountId: string }> {
  const loupe = await openLoupe(world, https, clock);
  await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null });
  const signInId = (await readSignIns())[0]?.userId ?? '';
  if (comments) await loupe.worker.commands['connect.start']({ feature: 'comments', signInId });
  loupe.sandbox.clearRequests();
  return { loupe, accountId: (await readAccounts())[0]?.id ?? '' };
}
