import type { Clock } from '../shared/ids.ts';
import { authLayer } from './layers/auth.ts';
import { limitsLayer } from './layers/limits.ts';
import { retryLayer } from './layers/retry.ts';
import { stack } from './stack.ts';
import { createTransport } from './transport.ts';
import type { GraphRequest, Layer, LimitsPort, Send, Tokens } from './types.ts';
import { graphVersion } from '../shared/version.ts';

export type ClientDeps = {
  fetch: typeof fetch;
  clock: Clock;
  /** Waits between tries of one read, under two seconds in all. */
  pause: (ms: number) => Promise<void>;
  /** Each endpoint's own description says which of them it speaks with. */
  tokens: Tokens;
  limits: LimitsPort;
  origin?: string;
  version?: string;
  /** Told of every request that goes out, further tries included. */
  counted?: (request: GraphRequest) => void;
};

const defaultOrigin = 'https://graph.facebook.com';

/** A client for one account or person. Retry is outermost so that every try is counted and admitted anew. */
export function createSend(deps: ClientDeps): Send {
  const { clock, pause, tokens, limits, counted } = deps;
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
    retryLayer({ clock, pause }),
    limitsLayer({ clock, limits }),
    counting,
    authLayer(tokens),
  ]);
}
