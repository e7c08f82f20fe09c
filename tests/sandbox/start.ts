import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../lib/shared/ids.ts';
import { makeCertificate } from './certificate.ts';
import { type MovingClock, movingClock } from './clock.ts';
import { controls } from './control/calls.ts';
import { breakAtStart } from './control/broken.ts';
import { usualDialog } from './dialog/script.ts';
import { type Fault, Faults, type ScriptedFault } from './faults.ts';
import { Holds } from './holds.ts';
import { Later } from './later.ts';
import { Log, type Logged } from './log.ts';
import type { Room } from './room.ts';
import { serve } from './serve.ts';
import { usualSwitches } from './switches.ts';
import { Tokens } from './tokens.ts';
import { Usage } from './usage.ts';
import { announce } from './webhooks/notices.ts';
import { Webhooks } from './webhooks/webhooks.ts';
import { makeWorld } from './world/named.ts';
import type { World } from './world/world.ts';

export interface SandboxOptions {
  port?: number;
  https?: boolean;
  /** The name of a world, `ceramics` when left out, or one that was made by hand. */
  world?: string | ((now: number) => World);
  clock?: Clock;
}

export interface Sandbox extends Omit<Room, 'faults' | 'log'> {
  origin: string;
  port: number;
  /** What a browser needs to trust the certificate; over HTTPS only. */
  spki?: string;
  /** The certificate itself, for whoever can be told to trust it. */
  certificate?: string;
  world: World;
  clock: MovingClock;
  /** A long-lived user token of each person, in order. */
  users: { name: string; token: string }[];
  fault: (fault: Fault) => ScriptedFault;
  clearFaults: () => void;
  requests: () => Logged[];
  clearRequests: () => void;
  /** The numbers of the requests whose whole address holds a text. */
  leaks: (needle: string) => number[];
  close: () => Promise<void>;
}

/** Starts a sandbox of its own world on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const [later, notices] = [new Later(), new Later()];
  const clock = movingClock(options.clock, (now) => {
    later.run(now);
    notices.run(now);
  });
  const { world: wanted = 'ceramics' } = options;
  const world = typeof wanted === 'string' ? makeWorld(wanted, clock.now()) : wanted(clock.now());
  const tokens = new Tokens(world, clock.now);
  const room: Room = {
    ...{ world, clock, tokens, switches: usualSwitches(), usage: new Usage() },
    ...{
      faults: new Faults(),
      holds: new Holds(),
      later,
      webhooks: new Webhooks(notices, clock.now),
      log: new Log(),
      dialog: usualDialog(),
    },
    origin: '',
  };
  const users = world.people.map((person) => ({
    name: person.name,
    token: tokens.user(person, undefined, person.handed).value,
  }));
  const secure = options.https === true ? makeCertificate() : undefined;
  const server = secure
    ? createSecureServer(secure, (from, to) => serve(room, from, to))
    : createServer((from, to) => serve(room, from, to));
  // A film may take longer on its way than Node lets a request take.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  room.origin = `${secure ? 'https' : 'http'}://127.0.0.1:${port}`;
  announce(room);
  breakAtStart(room, (name) => controls[name]);
  const { faults, log, ...rest } = room;
  return {
    ...rest,
    port,
    users,
    ...(secure ? { spki: secure.spki, certificate: secure.cert.toString() } : {}),
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    requests: () => log.list(),
    clearRequests: () => log.clear(),
    leaks: (needle) => log.leaks(needle),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
