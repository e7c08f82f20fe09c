import type { Loupe } from '../../help/loupe.ts';
import type { Container } from '../../sandbox/world/made.ts';
import type { Schedule } from './schedule.ts';
import { isAt, type Kill, type Place, type Trouble } from './trouble.ts';

/** What lies between a worker and Instagram: where requests are doubled and cut, and workers die. */
export type Wire = {
  /** Whether the worker has died and there is no new one yet. */
  readonly died: Kill | null;
  /** Waits for something of this worker's, or for its death. */
  until: <T>(work: Promise<T>) => Promise<T | null>;
  /** A new worker, however the old one ended. */
  revive: () => void;
  close: () => void;
};

type Request = { method: string; path: string };
type Send = () => Promise<Response>;

const requestOf = (input: RequestInfo | URL, init: RequestInit | undefined): Request => ({
  method: init?.method ?? 'GET',
  path: new URL(input instanceof Request ? input.url : input).pathname,
});

const isGraph = ({ path }: Request): boolean =>
  /^\/(v\d|ig-api)/.test(path) && !/dialog/.test(path);

/** Counts requests by place, so that the nth of them can be met. */
function counter(): (place: Place, request: Request) => number {
  const seen = new Map<Place, number>();
  return (place, { method, path }) => {
    if (!isAt(place, method, path)) return 0;
    seen.set(place, (seen.get(place) ?? 0) + 1);
    return seen.get(place) ?? 0;
  };
}

/** Whether the moment that one of a list waits for has come; each comes once. */
function due<T extends { place: Place; nth: number }>(list: T[]): (request: Request) => T | null {
  const counted = list.map((one) => ({ one, count: counter(), done: false }));
  return (request) => {
    let found: T | null = null;
    for (const entry of counted) {
      const fits = entry.count(entry.one.place, request) === entry.one.nth;
      if (!fits || entry.done || found) continue;
      entry.done = true;
      found = entry.one;
    }
    return found;
  };
}

const only = <K extends Trouble['kind']>(
  all: Trouble[],
  kind: K,
): Extract<Trouble, { kind: K }>[] =>
  all.filter((one): one is Extract<Trouble, { kind: K }> => one.kind === kind);

/** Lays the wire of a schedule; `act` is told the number of every request. */
export function layWire(
  loupe: Loupe,
  { troubles, kills, freeze }: Schedule,
  act: (nth: number) => void,
): Wire {
  const { fetch: plain } = globalThis;
  const { world, clock, switches } = loupe.sandbox;
  const doubled = due(only(troubles, 'twice'));
  const cuts = due(only(troubles, 'cut').map((cut) => ({ ...cut, place: 'upload' as const })));
  const killed = due(kills.filter(({ at }) => at !== 'write'));
  const fates = only(troubles, 'fate');
  let [requests, writes] = [0, 0];
  let died: Kill | null = null;
  let death = Promise.withResolvers<null>();

  function kill(by: Kill): void {
    if (died) return;
    died = by;
    loupe.worker.kill();
    death.resolve(null);
  }

  function decideFates(): void {
    const made = [...world.things.values()].filter((one) => one.kind === 'container');
    for (const { nth, status, subcode, afterMs } of fates) {
      const container: Container | undefined = made[nth - 1];
      if (container) container.fate ??= { status, subcode, from: clock.now() + afterMs };
    }
    if (world.published.length > 0) switches.publishing = 'open';
  }

  /** Sends a request the way the schedule has it. */
  async function deliver(
    request: Request,
    init: RequestInit,
    send: (i: RequestInit) => Promise<Response>,
  ): Promise<Response> {
    const twice = doubled(request);
    const cut = cuts(request);
    if (twice) {
      const first = await send(init);
      // What Meta refuses it refuses in both copies, which are a moment apart.
      if (first.status === 400) return first;
      const second = await send(init);
      return twice.answer === 'first' ? first : second;
    }
    if (!cut) return send(init);
    const signals = [AbortSignal.timeout(cut.ms), ...(init.signal ? [init.signal] : [])];
    return send({ ...init, signal: AbortSignal.any(signals) });
  }

  async function meet(request: Request, send: Send): Promise<Response> {
    const death = killed(request);
    requests += 1;
    act(requests);
    if (death && death.at !== 'answer') kill(death);
    if (death?.at === 'request') return new Promise(() => undefined);
    const response = await send();
    decideFates();
    if (death) kill(death);
    return response;
  }

  globalThis.fetch = (input, init = {}) => {
    const request = requestOf(input, init);
    if (!isGraph(request)) return plain(input, init);
    return meet(request, () => deliver(request, init, (changed) => plain(input, changed)));
  };

  /** A row has just been written; nothing that follows from it was done. */
  function written(): void {
    writes += 1;
    if (freeze?.nth === writes) clock.advance(freeze.ms);
    const by = kills.find(({ at, nth }) => at === 'write' && nth === writes);
    if (by) kill(by);
  }
  const { mirror } = loupe;
  const [set, drop] = [mirror.set.bind(mirror), mirror.delete.bind(mirror)];
  mirror.set = (id, row) => {
    set(id, row);
    written();
    return mirror;
  };
  mirror.delete = (id) => {
    const gone = drop(id);
    written();
    return gone;
  };

  return {
    get died() {
      return died;
    },
    until: (work) => {
      // What breaks in a worker that is dead is nobody's any more.
      work.catch(() => undefined);
      return Promise.race([work, death.promise]);
    },
    revive() {
      died = null;
      death = Promise.withResolvers();
      loupe.newWorker();
    },
    close() {
      globalThis.fetch = plain;
    },
  };
}
