import type { Instant } from '../../lib/shared/ids.ts';
import type { Room } from './room.ts';
import type { Switches } from './switches.ts';
import type { Incoming } from './traffic.ts';
import type { Token, Tokens } from './tokens.ts';
import type { World } from './world/world.ts';
import type { Field } from './fields.ts';

/** One request to the Graph API, understood. */
export interface Call {
  method: string;
  world: World;
  tokens: Tokens;
  token: Token;
  now: Instant;
  /** Query and body together. */
  params: Record<string, string>;
  /** `/v26.0`, or nothing when the path has no version. */
  version: string;
  /** Where Graph addresses and pictures stand for this caller. */
  graph: string;
  cdn: string;
  switches: Switches;
  /** How much the answer holds so far. */
  spent: { objects: number };
  /** The sandbox it came to, and the request as it came. */
  room: Room;
  incoming: Incoming;
}

/** What is asked of an edge: its arguments and the fields of each thing. */
export interface Ask {
  args: Record<string, string>;
  fields?: Field[];
  /** The path of the edge, without a version. */
  path: string;
  /** Whether it stands inside a field list. */
  nested: boolean;
}
