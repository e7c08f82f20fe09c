import type { Clock } from '../shared/ids.ts';
import type { Deps } from '../work/deps.ts';

const key = 'meta-clock';
/** Headers tell whole seconds, and answers take a while: less than this is no difference. */
const noise = 5_000;
/** An answer that took longer, a film's or one slept through, does not tell when it was written. */
const slow = 2 * noise;

/** Meta's time, as far as its answers have told it. */
export type MetaClock = {
  now: Clock;
  /** What Meta's clock is ahead of this computer's. */
  ahead: () => number;
  /** A fetch that learns from every answer. */
  fetch: typeof fetch;
  /** Takes up what an earlier worker has learnt. */
  load: () => Promise<void>;
};

/**
 * Jobs follow Meta's clock and not this computer's, which may be wrong or be set while they wait:
 * how long a send is looked for, and when a container is a day old, Meta alone decides.
 */
export function createMetaClock({
  clock,
  fetch: plain,
  session,
  origin = 'https://graph.facebook.com',
}: Pick<Deps, 'clock' | 'fetch' | 'session' | 'origin'>): MetaClock {
  let ahead = 0;
  let heard = false;

  function learn(response: Response, asked: number): void {
    const told = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isFinite(told) || clock() - asked > slow) return;
    heard = true;
    const found = told + 500 - (asked + clock()) / 2;
    const next = Math.abs(found) < noise ? 0 : found;
    if (Math.abs(next - ahead) < noise && next !== 0) return;
    if (next === ahead) return;
    ahead = next;
    // Learnt anew by the next answer, should it not be kept.
    session.write(key, ahead).catch(() => undefined);
  }

  const isGraph = (input: Parameters<typeof fetch>[0]): boolean =>
    new URL(input instanceof Request ? input.url : input).origin === new URL(origin).origin;

  return {
    now: () => clock() + ahead,
    ahead: () => ahead,
    async fetch(input, init) {
      const asked = clock();
      const response = await plain(input, init);
      // Pictures come from caches, which tell the time at which they were first fetched.
      if (isGraph(input)) learn(response, asked);
      return response;
    },
    async load() {
      const kept = await session.read(key);
      // What was heard meanwhile is newer.
      if (heard) return;
      if (typeof kept === 'number' && Number.isFinite(kept)) ahead = kept;
    },
  };
}
