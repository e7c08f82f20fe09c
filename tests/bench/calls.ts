import 'fake-indexeddb/auto';
import { readCounts } from '../../lib/store/read/pictures.ts';
import { readLook } from '../../lib/store/read/state.ts';
import { type Loupe, openConnected } from '../help/loupe.ts';
import { between } from '../sandbox/random.ts';
import { busy, type Busyness } from '../sandbox/world/busy.ts';
import { limit, type Row } from './rows.ts';

/*
 * How many calls journeys cost, read from the sandbox's own request log. The anchors are what
 * other clients need for the same: one that asks for everything by itself, a careful one that
 * asks edge by edge, and for a day one light look at every tick.
 */

const minute = 60_000;
const ticks = 96;

async function inWorld<T>(
  size: Busyness,
  run: (loupe: Loupe, accountId: string) => Promise<T>,
): Promise<T> {
  const { loupe, accountId } = await openConnected((now) => busy(now, size));
  try {
    return await run(loupe, accountId);
  } finally {
    await loupe.close();
  }
}

async function backfilled(loupe: Loupe, accountId: string): Promise<void> {
  for (;;) {
    const row = await readLook(accountId, 'backfill');
    if (row?.fetchedAt) return;
    if (row?.problem) throw new Error(`the back-fill came to nothing: ${row.problem.code}`);
    await loupe.worker.looks.later();
  }
}

/** A second full look at 25 posts of which comments and insights have grown old. */
const refresh = (expansions: boolean): Promise<number> =>
  inWorld({ posts: 25, comments: 20, replied: 30, every: 24 }, async (loupe, accountId) => {
    loupe.sandbox.switches.insightsExpansion = expansions;
    loupe.sandbox.switches.aliases = expansions;
    const look = (): Promise<unknown> => loupe.worker.commands['look.now']({ accountId });
    await look();
    for (const post of loupe.sandbox.world.accounts[0]?.posts ?? [])
      loupe.sandbox.world.commented(post, 'ilka.brandt', 'And now?', loupe.sandbox.clock.now());
    loupe.sandbox.clock.advance(70 * minute);
    loupe.sandbox.clearRequests();
    await look();
    return loupe.calls().length;
  });

/** Three of the newest posts get a comment between two looks; older ones now and then. */
function talk(loupe: Loupe, tick: number, olderADay: number): void {
  const { world, clock } = loupe.sandbox;
  const posts = world.accounts[0]?.posts ?? [];
  const newest = Math.min(25, posts.length);
  const under = [0, 1, 2].map((n) => between(`${tick}/${n}`, 0, newest - 1));
  const before = Math.floor((tick * olderADay) / ticks);
  const older = Math.floor(((tick + 1) * olderADay) / ticks) - before;
  for (let n = 0; n < older; n += 1)
    under.push(between(`${tick}/old/${n}`, newest, posts.length - 1));
  for (const at of under) {
    const post = posts[at];
    if (post) world.commented(post, `guest.${tick}`, 'Is it for sale?', clock.now() - minute);
  }
}

/** A day of looks every quarter of an hour, with all that hangs on them. */
const day = (posts: number, every: number, olderADay: number): Promise<number> =>
  inWorld({ posts, comments: 2, replied: 0, every }, async (loupe, accountId) => {
    await loupe.worker.commands['look.now']({ accountId });
    await backfilled(loupe, accountId);
    loupe.sandbox.clock.advance(15 * minute);
    const before = (await readCounts()).comments;
    loupe.sandbox.clearRequests();
    for (let tick = 0; tick < ticks; tick += 1) {
      talk(loupe, tick, olderADay);
      const [account] = loupe.sandbox.world.accounts;
      if (tick === 40 && account) loupe.sandbox.world.posted(account, loupe.sandbox.clock.now());
      await loupe.worker.looks.atRest();
      await loupe.worker.looks.later();
      loupe.sandbox.clock.advance(15 * minute);
    }
    const gained = (await readCounts()).comments - before;
    // Those under the oldest posts are found within the day that follows.
    if (gained < 3 * ticks) throw new Error(`only ${gained} comments came in a day`);
    return loupe.calls().length;
  });

/** Everything of a thousand posts with twenty comments each, from nothing. */
const backfill = (): Promise<number> =>
  inWorld({ posts: 1000, comments: 20, replied: 0, every: 12 }, async (loupe, accountId) => {
    await loupe.worker.commands['look.now']({ accountId });
    loupe.sandbox.clearRequests();
    await backfilled(loupe, accountId);
    const { posts, comments } = await readCounts();
    if (posts < 1000 || comments < 20_000) throw new Error(`only ${comments} comments came`);
    return (await readLook(accountId, 'backfill'))?.calls ?? NaN;
  });

const against = (name: string, calls: number, anchor: number, most: number): Row =>
  limit(`calls: ${name}`, calls, anchor, most / anchor);

/** The economy of calls. */
export async function benchCalls(): Promise<Row[]> {
  const full = await refresh(true);
  return [
    against('full refresh, against naive', full, 579, 2),
    against('full refresh, against careful', full, 54, 2),
    against('full refresh, expansions refused', await refresh(false), 54, 4),
    against('back-fill of 1,000 posts', await backfill(), 2010, 110),
    against('a day with 10 posts', await day(10, 24, 0), ticks, 210),
    against('a day with 1,000 posts', await day(1000, 12, 10), ticks, 240),
    against('a day with 10,000 posts', await day(10_000, 8, 25), ticks, 360),
  ];
}
