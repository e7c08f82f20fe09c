import type { MovingClock } from './clock.ts';
import type { DialogScript } from './dialog/script.ts';
import type { Faults } from './faults.ts';
import type { Holds } from './holds.ts';
import type { Later } from './later.ts';
import type { Log } from './log.ts';
import type { Switches } from './switches.ts';
import type { Tokens } from './tokens.ts';
import type { Incoming } from './traffic.ts';
import type { Usage } from './usage.ts';
import type { Webhooks } from './webhooks/webhooks.ts';
import type { World } from './world/world.ts';

/** Everything one running sandbox consists of. */
export interface Room {
  world: World;
  clock: MovingClock;
  tokens: Tokens;
  switches: Switches;
  usage: Usage;
  faults: Faults;
  holds: Holds;
  /** What was asked for and has yet to happen. */
  later: Later;
  webhooks: Webhooks;
  log: Log;
  dialog: DialogScript;
  /** The sandbox's own address, once it listens. */
  origin: string;
}

/** The hosts of Meta's the sandbox answers for when they are mapped to it. */
export const hosts = [
  'graph.facebook.com',
  'rupload.facebook.com',
  'www.facebook.com',
  'www.instagram.com',
  'scontent.cdninstagram.com',
];

/** Whether the caller believes to be talking to Meta. */
export const isMapped = (incoming: Incoming): boolean =>
  hosts.includes(incoming.host.replace(/:\d+$/, ''));

export const nameOf = (incoming: Incoming): string => incoming.host.replace(/:\d+$/, '');
