import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPace } from '../../../lib/graph/pace.ts';
import type { Lane, Send } from '../../../lib/graph/types.ts';
import { type Problem, problemOf } from '../../../lib/shared/problem.ts';
import { closeDb, db } from '../../../lib/store/db.ts';
import { keepAccounts, keepSignIn } from '../../../lib/store/keep/people.ts';
import { sendWith } from '../../../lib/work/graph.ts';
import { accountRow, at, signInRow } from '../../help/rows.ts';
import { request } from '../graph/help/limits.ts';

const minute = 60_000;
const first = accountRow();
const second = accountRow({ id: '17841400000000002', order: 1 });

/** A Meta that answers as told, and workers that share nothing but the store. */
function world() {
  const state = {
    now: at,
    sent: [] as string[],
    answer: (): Response | Promise<Response> => Response.json({}),
  };
  const news: string[] = [];
  const newWorker = (): ((account: typeof first) => Send) => {
    const deps = {
      clock: () => state.now,
      fetch: async (input: unknown) => {
        state.sent.push(String(input).replace(/^.*\//, ''));
        return state.answer();
      },
      pause: async () => undefined,
      pace: createPace(),
      announce: (topic: string) => void news.push(topic),
    };
    return (account) => sendWith(deps, { user: 'u', page: null }, account);
  };
  return { state, news, newWorker };
}

const ask = (send: Send, lane: Lane, accountId: string): Promise<Problem | null> =>
  send({ ...request(lane, 'click', accountId), method: 'POST' }).then(() => null, problemOf);

const refused = (code: number, minutes: number): Response =>
  Response.json(
    { error: { message: 'no', code } },
    {
      status: 400,
      headers: {
        'x-app-usage': JSON.stringify({ call_count: 100 }),
        'x-business-use-case-usage': JSON.stringify({
          '1': [{ call_count: 1, estimated_time_to_regain_access: minutes }],
        }),
      },
    },
  );

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepSignIn(signInRow());
  await keepAccounts([first, second]);
});

describe('limits in the store', () => {
  it.each([4, 17, 32, 341, 613, 80001, 80002])(
    'code %i stops what the call counts in, also for the next worker',
    async (code) => {
      const { state, news, newWorker } = world();
      state.answer = () => refused(code, 7);
      const until = at + 7 * minute;
      await ask(newWorker()(first), 'writes', first.id);
      expect(await (await db()).getAll('limits')).toEqual([
        { owner: first.id, pool: 'account', percent: 100, readAt: at, blockedUntil: until },
      ]);
      expect(news).toEqual([`limits:${first.id}`]);
      const next = newWorker();
      expect(await ask(next(first), 'reads', first.id)).toMatchObject({ retryAt: until });
      state.answer = () => Response.json({});
      expect(await ask(next(first), 'likes', first.id)).toBeNull();
      expect(await ask(next(second), 'writes', second.id)).toBeNull();
      expect(state.sent).toHaveLength(3);
    },
  );

  it('hold for every account of a person where Meta counts the person', async () => {
    const { state, newWorker } = world();
    state.answer = () => refused(4, 30);
    await ask(newWorker()(first), 'discovery', first.id);
    expect(await (await db()).getAll('limits')).toMatchObject([
      { owner: first.signInId, pool: 'platform' },
    ]);
    const next = newWorker();
    expect(await ask(next(second), 'hashtags', second.id)).toMatchObject({
      retryAt: at + 30 * minute,
    });
    state.answer = () => Response.json({});
    expect(await ask(next(first), 'writes', first.id)).toBeNull();
  });

  it('stop likes for an hour where Meta names no time', async () => {
    const { state, newWorker } = world();
    state.answer = () => Response.json({ error: { message: 'no', code: 613 } }, { status: 400 });
    await ask(newWorker()(first), 'likes', first.id);
    expect(await (await db()).getAll('limits')).toMatchObject([
      { pool: 'likes', blockedUntil: at + 60 * minute },
    ]);
  });
});

it('clients of one worker keep one pace', async () => {
  const { state, newWorker } = world();
  const client = newWorker();
  const { promise: held, resolve: answer } = Promise.withResolvers<Response>();
  const { promise: sent, resolve: goes } = Promise.withResolvers<void>();
  state.answer = () => {
    goes();
    return held;
  };
  const other = ask(client(first), 'writes', first.id);
  const same = ask(client(first), 'writes', first.id);
  await sent;
  // Whatever the second could do by itself it has done once the store has answered this.
  await (await db()).getAll('limits');
  expect(state.sent).toHaveLength(1);
  state.answer = () => Response.json({});
  answer(Response.json({}));
  expect(await Promise.all([other, same])).toEqual([null, null]);
  expect(state.sent).toHaveLength(2);
});
