import type { Priority } from '../graph/types.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import { mayOnPage } from '../shared/tasks.ts';
import { dayOf } from '../shared/pacific.ts';
import { problemOf } from '../shared/problem.ts';
import { keepComments } from '../store/keep/comments.ts';
import { endSignIn } from '../store/keep/people.ts';
import { keepLook } from '../store/keep/state.ts';
import { readMedia } from '../store/read/media.ts';
import { readAccount, readAccounts, readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import { readLook } from '../store/read/state.ts';
import type { AccountRow, CommentRow, ConnectRow, LookRow } from '../store/rows.ts';
import { lookBackfill, newestPages } from './backfill.ts';
import { lookDeep } from './deep.ts';
import type { Deps } from './deps.ts';
import { commentsDue, deepMedia, figuresDue, maxAge } from './freshness.ts';
import { clientFor } from './graph.ts';
import { lookHistory } from './history.ts';
import { lookLight } from './light.ts';
import { logProblem } from './log.ts';
import { keepPictures } from './pictures.ts';
import type { Vault } from './vault.ts';

export type Looks = {
  /** A screen is open: look if what is kept is old. */
  wanted: (accountId: AccountId) => Promise<void>;
  /** The person asked: look whatever the age. */
  now: (accountId: AccountId) => Promise<void>;
  /** A connect ended well: first figures for the open account, and older posts read anew. */
  afterConnect: (row: ConnectRow) => Promise<void>;
  /** The alarm at rest: every account in turn. */
  atRest: () => Promise<void>;
  /** History and back-fill, which wait until the person has their first figures. */
  later: () => Promise<void>;
  /** Goes on with looks that a stopped worker left unfinished. */
  resume: () => Promise<void>;
};

/** Pause before background work after a look, so that it never delays what a person waits for. */
const laterDelay = 30_000;
/** Back-fill pages a single waking may read. */
const pagesAWaking = 10;
/** An unfinished look older than this is left to the next alarm. */
const resumeWithin = 10 * 60_000;

type Wish = { priority: Priority; force: boolean };

export function createLooks(deps: Deps, vault: Vault): Looks {
  const underWay = new Map<string, Promise<void>>();

  /** Joins the same work under way, or starts it. */
  function once(key: string, run: () => Promise<void>): Promise<void> {
    const running = underWay.get(key);
    if (running) return running;
    const started = run().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  }

  const counted = (accountId: AccountId, what: LookRow['what']) => (): void => {
    void keepLook(accountId, what, (row) => ({ calls: row.calls + 1 })).catch(() => undefined);
  };

  async function allowed(account: AccountRow): Promise<{ insights: boolean; comments: boolean }> {
    const signIn = await readSignIn(account.signInId);
    // A pasted Page token may not tell its permissions: then Meta's answers do.
    const told = signIn !== null && signIn.permissions.length > 0;
    const granted = (name: string): boolean =>
      !told || signIn.permissions.some((p) => p.name === name && p.state === 'granted');
    return {
      insights: granted('instagram_manage_insights') && mayOnPage(account.tasks, 'insights'),
      comments: granted('instagram_manage_comments') && mayOnPage(account.tasks, 'comments'),
    };
  }

  /** Keeps why a look begun at `since` came to nothing. */
  async function fail(
    accountId: AccountId,
    what: LookRow['what'],
    error: unknown,
    since: Instant,
  ): Promise<void> {
    const problem = await logProblem(deps, `look ${what}`, error);
    await keepLook(accountId, what, { problem, startedAt: null });
    // A lost Page role ends one account, not the sign-in.
    if (problem.code === 'signed-out' && problem.reason !== 'page-role-lost') {
      const account = await readAccount(accountId);
      const ended = { at: deps.clock(), problem };
      if (account && (await endSignIn(account.signInId, since, ended))) deps.announce('sign-ins');
    }
    deps.announce(`looks:${accountId}`);
  }

  async function tell(account: AccountRow, fresh: CommentRow[]): Promise<void> {
    const { notifications } = await readSettings();
    if (notifications === 'off') return;
    const asked = fresh.filter((row) => notifications === 'all' || row.text.includes('?'));
    if (asked.length > 0) {
      deps.tell({ kind: 'comments', username: account.username, count: asked.length });
    }
  }

  async function look(accountId: AccountId, { priority, force }: Wish): Promise<void> {
    const light = await readLook(accountId, 'light');
    const at = deps.clock();
    const fresh = light?.fetchedAt && at - light.fetchedAt < maxAge.light;
    if (fresh && !force && !light.problem && light.startedAt === null) return;
    await keepLook(accountId, 'light', { startedAt: at });
    deps.announce(`looks:${accountId}`);
    try {
      const client = await clientFor(deps, vault, accountId, counted(accountId, 'light'));
      if (!client) return;
      const { account, send } = client;
      const may = await allowed(account);
      // A look interrupted after its first half goes on with the second.
      if (!fresh || force || light.problem) {
        await lookLight(send, account, priority, may.insights, at);
        await keepLook(accountId, 'light', { fetchedAt: at });
        deps.announce('accounts');
        deps.announce(`figures:${accountId}`);
        deps.announce(`media:${accountId}`);
      }
      const posts = await readMedia(accountId, deepMedia);
      const withComments = may.comments && posts.some(commentsDue);
      // Without posts nothing can wait, and that is a known zero.
      if (may.comments && posts.length === 0) await keepComments(accountId, account, [], at);
      const withInsights = may.insights && posts.some((post) => figuresDue(post, at));
      if (withComments || withInsights) {
        const apart = posts.some((post) => post.figures?.missing === 'before-professional');
        const ask = { account, priority, after: null, withComments, withInsights, apart };
        const gain = await lookDeep(send, ask, at);
        // More new comments than one answer holds: the back-fill reads the rest.
        if (gain.unfinished.length > 0 && (await readLook(accountId, 'backfill'))?.fetchedAt) {
          await keepLook(accountId, 'backfill', { fetchedAt: null, resume: newestPages(1) });
        }
        deps.announce(`comments:${accountId}`);
        deps.announce(`media:${accountId}`);
        await tell(account, gain.fresh);
      }
      await keepLook(accountId, 'light', { startedAt: null, problem: null });
      deps.announce(`looks:${accountId}`);
      deps.wakeAt(deps.clock() + laterDelay);
    } catch (error) {
      // An alarm that spares the budget is no trouble of the person's.
      const spared = priority === 'background' && problemOf(error).reason === 'usage-high';
      if (spared) await keepLook(accountId, 'light', { startedAt: null });
      else await fail(accountId, 'light', error, at);
    }
  }

  async function history(accountId: AccountId): Promise<void> {
    const now = deps.clock();
    const kept = await readLook(accountId, 'history');
    // Once a Pacific day, since every midnight there adds a day and moves the window.
    if (kept?.fetchedAt && dayOf(kept.fetchedAt) === dayOf(now)) return;
    try {
      const client = await clientFor(deps, vault, accountId, counted(accountId, 'history'));
      if (!client || !(await allowed(client.account)).insights) return;
      // Woken again should this worker be stopped on the way.
      deps.wakeAt(now + laterDelay);
      await lookHistory(client.send, accountId, now);
      await keepLook(accountId, 'history', { fetchedAt: now, problem: null });
      deps.announce(`figures:${accountId}`);
      deps.announce(`looks:${accountId}`);
    } catch (error) {
      await fail(accountId, 'history', error, now);
    }
  }

  async function backfill(accountId: AccountId): Promise<void> {
    const since = deps.clock();
    const kept = await readLook(accountId, 'backfill');
    if (kept?.fetchedAt && since - kept.fetchedAt < maxAge.sweep) return;
    try {
      const client = await clientFor(deps, vault, accountId, counted(accountId, 'backfill'));
      if (!client) return;
      if (kept?.fetchedAt) await keepLook(accountId, 'backfill', { resume: newestPages(8) });
      const may = await allowed(client.account);
      for (let page = 0; page < pagesAWaking; page += 1) {
        deps.wakeAt(deps.clock() + laterDelay);
        const done = await lookBackfill(deps, client, may, deps.clock());
        deps.announce(`media:${accountId}`);
        deps.announce(`comments:${accountId}`);
        if (done) return;
      }
    } catch (error) {
      await fail(accountId, 'backfill', error, since);
    }
  }

  async function run(accountId: AccountId, wish: Wish): Promise<void> {
    await once(accountId, () => look(accountId, wish));
    // Apart from the look itself, so that nobody who wants newer figures waits for pictures.
    await once(`pictures ${accountId}`, () => keepPictures(deps, accountId));
  }

  return {
    wanted: (accountId) => run(accountId, { priority: 'open', force: false }),
    now: (accountId) => run(accountId, { priority: 'click', force: true }),

    async afterConnect({ found }) {
      // A back-fill under way knows nothing of a new permission and would end without it.
      await underWay.get('later');
      // Comments of older posts could not be read before: the back-fill begins again.
      const anew = { fetchedAt: null, resume: null };
      for (const id of found) await keepLook(id, 'backfill', anew);
      const { openAccountId } = await readSettings();
      if (!openAccountId) return;
      // A look begun before the new permission knows nothing of it.
      await underWay.get(openAccountId);
      await run(openAccountId, { priority: 'click', force: true });
    },

    async atRest() {
      if (!(await readSettings()).looks) return;
      for (const { id, signInId } of await readAccounts()) {
        if ((await readSignIn(signInId))?.ended) continue;
        await run(id, { priority: 'background', force: true });
      }
    },

    async later() {
      await once('later', async () => {
        for (const { id } of await readAccounts()) {
          if (!(await readLook(id, 'light'))?.fetchedAt) continue;
          await history(id);
          await backfill(id);
        }
      });
    },

    async resume() {
      for (const { id } of await readAccounts()) {
        const light = await readLook(id, 'light');
        const started = light?.startedAt ?? null;
        if (started === null || deps.clock() - started > resumeWithin) continue;
        await run(id, { priority: 'open', force: false });
      }
    },
  };
}
