import { readComments } from '../graph/endpoints/comments.ts';
import { readMediaPage } from '../graph/endpoints/media.ts';
import type { Send } from '../graph/types.ts';
import { keepComments, type CommentSeen } from '../store/keep/comments.ts';
import { keepMediaSeen } from '../store/keep/media.ts';
import { keepLook } from '../store/keep/state.ts';
import { readLook } from '../store/read/state.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { AccountRow, LookRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { lookDeep, type DeepGain } from './deep.ts';
import { deepMedia } from './freshness.ts';

/** A runaway guard: more pages than an account's ten thousand reachable posts can have. */
const mostPages = 400;
const mostCommentPages = 40;

/** Where to begin so that only so many of the newest pages are read. */
export const newestPages = (pages: number): NonNullable<LookRow['resume']> => ({
  after: null,
  page: mostPages - pages,
});

/** Reads the rest of the comments of posts that have more than one answer holds. */
async function finishComments(
  deps: Pick<Deps, 'session'>,
  send: Send,
  account: AccountRow,
  unfinished: DeepGain['unfinished'],
  now: number,
): Promise<void> {
  const owner = { id: account.id, username: account.username };
  for (const { mediaId, after: first } of unfinished) {
    const comments: CommentSeen[] = [];
    const seen = new Set<string>();
    let after: string | null = first;
    for (let page = 0; after !== null && page < mostCommentPages; page += 1) {
      if (seen.has(after)) break;
      // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
      await deps.session.read('beat');
      seen.add(after);
      const request = { accountId: account.id, priority: 'background' as const, mediaId };
      const answer = await readComments(send, { ...request, after, limit: 50 });
      comments.push(...answer.comments);
      after = answer.after;
    }
    const count = (await readMediaByIds(account.id, [mediaId])).get(mediaId)?.comments ?? 0;
    await keepComments(account.id, owner, [{ mediaId, comments, count, whole: false }], now);
  }
}

/**
 * The back-fill: older posts with their comments, page by page. After each page its rows and the
 * place to go on are kept, so that a stopped worker loses one page at most. Gives true when done.
 */
export async function lookBackfill(
  deps: Pick<Deps, 'session'>,
  { account, send }: { account: AccountRow; send: Send },
  may: { comments: boolean; insights: boolean },
  now: number,
): Promise<boolean> {
  const look = await readLook(account.id, 'backfill');
  const resume = look?.resume ?? { after: null, page: 0 };
  const { after } = resume;
  const request = { accountId: account.id, priority: 'background' as const, after };
  // The first page was read by the light look; further ones are new to the store.
  let next: string | null = null;
  if (resume.page > 0) {
    const page = await readMediaPage(send, { ...request, limit: deepMedia });
    const seen = page.media.map((media) => ({ ...media, accountId: account.id, fetchedAt: now }));
    await keepMediaSeen(seen);
    next = page.after;
  }
  if (may.comments || resume.page > 0) {
    const priority = 'background' as const;
    const want = { withComments: may.comments, withInsights: may.insights, apart: false };
    const gain = await lookDeep(send, { account, priority, after, ...want }, now);
    await finishComments(deps, send, account, gain.unfinished, now);
    next = gain.after;
  } else {
    const page = await readMediaPage(send, { ...request, limit: deepMedia });
    next = page.after;
  }
  const done = next === null || next === after || resume.page + 1 >= mostPages;
  await keepLook(account.id, 'backfill', {
    fetchedAt: done ? now : null,
    resume: done ? null : { after: next, page: resume.page + 1 },
  });
  return done;
}
