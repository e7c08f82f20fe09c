import type { Priority } from '../graph/types.ts';
import type { AccountId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { keepComments } from '../store/keep/comments.ts';
import { keepLook } from '../store/keep/state.ts';
import { readMedia } from '../store/read/media.ts';
import { readLook } from '../store/read/state.ts';
import type { MediaRow } from '../store/rows.ts';
import { lookDeep } from './deep.ts';
import type { Deps } from './deps.ts';
import { failLook } from './fail.ts';
import { figuresHeld } from './figures.ts';
import { callsALook, finishComments } from './finish.ts';
import { commentsDue, deepMedia, figuresDue, isOld, maxAge, wideMedia } from './freshness.ts';
import type { Client } from './graph.ts';
import { lookLight } from './light.ts';
import { logProblem } from './log.ts';
import type { May } from './may.ts';
import { lookOnePost } from './one-post.ts';
import { asAllowed } from './regrant.ts';
import { tellOf } from './telling.ts';

/** `unasked`: nobody waits for it, and that it spares the budget is no trouble of anybody's. */
export type Wish = { priority: Priority; force: boolean; unasked?: boolean };

/** Pause before background work after a look, so that it never delays what a person waits for. */
export const laterDelay = 30_000;
/** Older posts whose comments one look reads, a call each; more are read by the next. */
const olderALook = 8;

/**
 * Older posts whose comments are due again. Those never read are the back-fill's as long as it
 * goes on; one it has missed would otherwise be read by nobody.
 */
const olderDue = (posts: readonly MediaRow[], backfilled: boolean, now: number): MediaRow[] =>
  posts
    .slice(deepMedia)
    .filter((post) => post.commentsSeen !== null || (backfilled && post.comments > 0))
    .filter((post) => commentsDue(post, now))
    .slice(0, olderALook);

/** Comments and insights of the newest posts, and comments of older ones that moved. */
async function lookAtPosts(
  deps: Deps,
  client: Client,
  priority: Priority,
  may: May,
): Promise<void> {
  const { account } = client;
  const now = deps.clock();
  const posts = await readMedia(account.id, wideMedia);
  const newest = posts.slice(0, deepMedia);
  const comments = may.comments && newest.some((post) => commentsDue(post, now));
  const insights =
    may.insights && !figuresHeld(client) && newest.some((post) => figuresDue(post, now));
  // Without posts nothing can wait, and that is a known zero.
  if (may.comments && posts.length === 0) await keepComments(account.id, [], now);
  const backfilled = Boolean((await readLook(account.id, 'backfill'))?.fetchedAt);
  try {
    if (comments || insights) {
      const want = { priority, media: false, comments, insights, until: null, known: newest };
      const gain = await lookDeep(client, want, now);
      // What a first look leaves is the back-fill's and the work at rest.
      const read = backfilled ? gain.unfinished : [];
      const ask = { priority, most: callsALook };
      await finishComments(deps, client, read, ask, now);
    }
    for (const { id } of may.comments ? olderDue(posts, backfilled, now) : []) {
      try {
        await lookOnePost(deps, client, id, priority, now);
      } catch (error) {
        // Meta's own trouble with one older post keeps neither the others nor the look waiting.
        if (problemOf(error).code !== 'temporary') throw error;
        await logProblem(deps, 'look at an older post', error);
      }
    }
  } finally {
    // What was kept is no news to the next look, whatever became of this one.
    deps.announce(`comments:${account.id}`);
    deps.announce(`media:${account.id}`);
    await tellOf(deps, account);
  }
}

/** One look at an account: counts first, then only what has moved or grown old. */
export async function look(
  deps: Deps,
  clientOf: (what: 'light') => Promise<Client | null>,
  accountId: AccountId,
  { priority, force, unasked = priority === 'background' }: Wish,
): Promise<void> {
  const light = await readLook(accountId, 'light');
  const at = deps.clock();
  const last = light?.fetchedAt ?? null;
  const fresh = last !== null && !isOld(last, maxAge.light, at);
  if (fresh && !force && !light?.problem && light?.startedAt === null) return;
  await keepLook(accountId, 'light', { startedAt: at });
  deps.announce(`looks:${accountId}`);

  /** Both halves; a look interrupted after its first goes on with the second. */
  async function both(client: Client): Promise<void> {
    if (!fresh || force || light?.problem) {
      await asAllowed(deps, client, ['insights'], ({ insights }) =>
        lookLight(client, priority, insights, at),
      );
      await keepLook(accountId, 'light', { fetchedAt: at });
      deps.announce('accounts');
      deps.announce(`figures:${accountId}`);
      deps.announce(`media:${accountId}`);
    }
    await asAllowed(deps, client, ['comments', 'insights'], (may) =>
      lookAtPosts(deps, client, priority, may),
    );
  }

  try {
    const client = await clientOf('light');
    if (client) await both(client);
    await keepLook(accountId, 'light', { startedAt: null, problem: null });
    deps.announce(`looks:${accountId}`);
    if (client) deps.wakeAt(deps.clock() + laterDelay);
  } catch (error) {
    // A look that spares the budget by itself is no trouble of the person's.
    const spared = unasked && problemOf(error).reason === 'usage-high';
    if (spared) await keepLook(accountId, 'light', { startedAt: null });
    else await failLook(deps, accountId, 'light', error, at);
    deps.wakeAt(deps.clock() + laterDelay);
  }
}
