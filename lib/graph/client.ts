import type { Clock, UserId } from '../shared/ids.ts';
import { authLayer } from './layers/auth.ts';
import { lanesLayer, startsLayer } from './layers/lanes.ts';
import { limitsLayer } from './layers/limits.ts';
import { retryLayer } from './layers/retry.ts';
import { createPace, type Pace } from './pace.ts';
import { stack } from './stack.ts';
import { createTransport } from './transport.ts';
import type { GraphRequest, Layer, LimitsPort, Send, Tokens } from './types.ts';
import { graphVersion } from '../shared/version.ts';

export type ClientDeps = {
  fetch: typeof fetch;
  clock: Clock;
  /** Waits between tries of one read and between two writes, under two seconds. */
  pause: (ms: number) => Promise<void>;
  /** Each endpoint's own description says which of them it speaks with. */
  tokens: Tokens;
  limits: LimitsPort;
  /** Shared by all clients of a worker; without it a client keeps a pace of its own. */
  pace?: Pace;
  /** Whose sign-in it is, for the limits their accounts share. */
  person?: UserId;
  origin?: string;
  version?: string;
  /** Told of every request that goes out, further tries included. */
  counted?: (request: GraphRequest) => void;
};

const defaultOrigin = 'https://graph.facebook.com';

/**
 * A client for one account or person. A call first stands in its lane; every try of it is then
 * admitted and counted anew.
 */
export function createSend(deps: ClientDeps): Send {
  const { clock, pause, tokens, limits, counted, pace = createPace(), person = null } = deps;
  const counting: Layer = (next) => (request) => {
    counted?.(request);
    return next(request);
  };
  const transport = createTransport({
    fetch: deps.fetch,
    origin: deps.origin ?? defaultOrigin,
    version: deps.version ?? graphVersion,
  });
  return stack(transport, [
    lanesLayer({ clock, pause, pace, person }),
    retryLayer({ clock, pause }),
    limitsLayer({ clock, limits, pace, person }),
    startsLayer({ clock, pace, person }),
    counting,
    authLayer(tokens),
  ]);
}
