import { GraphError } from '../../../../lib/graph/errors.ts';
import { limitsLayer } from '../../../../lib/graph/layers/limits.ts';
import { createPace } from '../../../../lib/graph/pace.ts';
import type {
  GraphRequest,
  Lane,
  LimitOf,
  Limits,
  Priority,
  Usage,
} from '../../../../lib/graph/types.ts';
import { problemOf, type Problem } from '../../../../lib/shared/problem.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const start = 1_000 * hour;

export type Kept = Limits & { readAt: number };

/** A call that is under way at Meta, answered when the test says so. */
export type UnderWay = {
  lane: Lane;
  at: number;
  answers: (usage?: Usage | null) => Promise<void>;
  fails: (error: Error) => Promise<void>;
};

export const request = (lane: Lane, priority: Priority, accountId: string | null = '1') =>
  ({ method: 'GET', path: '/1', lane, speaker: 'either', priority, accountId }) as GraphRequest;

export const limitError = (usage: Usage | null = null): GraphError =>
  new GraphError({ code: 'rate-limited' }, 'too many', { usage, limit: true });

/** Lets everything that can go on do so. */
export const settle = (): Promise<void> => new Promise((done) => void setImmediate(done));

/** Limits kept in memory, workers over them, and a Meta whose every answer the test gives. */
export function limitsWorld() {
  const kept = new Map<string, Kept>();
  const underWay: UnderWay[] = [];
  const state = { now: start, sent: 0, storeFails: false };
  const key = ({ owner, pool }: LimitOf): string => `${owner} ${pool}`;

  function newWorker() {
    const layer = limitsLayer({
      clock: () => state.now,
      pace: createPace(),
      person: 'person',
      limits: {
        read: async (of) => kept.get(key(of)) ?? null,
        keep: async (of, limits) => {
          if (state.storeFails) throw new Error('no room');
          kept.set(key(of), { ...limits, readAt: state.now });
        },
      },
    });
    return layer(({ lane }) => {
      const { promise, resolve, reject } = Promise.withResolvers<Usage | null>();
      const call: UnderWay = {
        lane,
        at: state.now,
        answers(usage = null) {
          underWay.splice(underWay.indexOf(call), 1);
          resolve(usage);
          return settle();
        },
        fails(error) {
          underWay.splice(underWay.indexOf(call), 1);
          reject(error);
          return settle();
        },
      };
      state.sent += 1;
      underWay.push(call);
      return promise.then((usage) => ({ body: {}, usage }));
    });
  }

  const world = {
    state,
    kept,
    underWay,
    send: newWorker(),
    /** What a call came to: null where it was answered. */
    ask(lane: Lane, priority: Priority, accountId: string | null = '1'): Promise<Problem | null> {
      return world.send(request(lane, priority, accountId)).then(() => null, problemOf);
    },
    /** Nobody waits any more for what the old worker had under way. */
    restart(): void {
      underWay.length = 0;
      world.send = newWorker();
    },
  };
  return world;
}
