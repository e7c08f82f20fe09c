import { readComments, readReplies } from '../graph/endpoints/comments.ts';
import { halving } from '../graph/shape/halving.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { keepComments } from '../store/keep/comments.ts';
import { forgetUnseen } from '../store/keep/gone.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { Deps } from './deps.ts';
import { type Gap, gapOf, keepGap } from './gaps.ts';
import type { Client } from './graph.ts';
import { noteNews } from './news.ts';

/** Calls one look spends on the comments of one post; more wait for the work at rest. */
export const callsALook = 4;
export const callsAtRest = 40;
const limit = 50;

/** Whether an error is about this one post or place, so that others may be read all the same. */
export const ofOnePost = (error: unknown): boolean => {
  const { code, reason } = problemOf(error);
  return code === 'not-found' || reason === 'bad-request' || reason === 'too-much-data';
};

/**
 * Reads on where an answer about many posts held only the newest comments of one, and the further
 * replies of long threads. What is left is kept after every page.
 */
export async function finishComments(
  deps: Pick<Deps, 'session'>,
  { account, send, memory }: Client,
  posts: readonly MediaId[],
  ask: { priority: Priority; most: number },
  now: Instant,
): Promise<void> {
  const accountId = account.id;
  let read = 0;

  /** One page of what is left, and what is left after it. */
  async function step(mediaId: MediaId, gap: Gap): Promise<Gap | null> {
    const { after, cut, through, fromTop = false, past = null } = gap;
    const asking = { accountId, priority: ask.priority, mediaId };
    const [thread, ...threads] = cut;
    const page = await halving(memory, 'comments', limit, (size) =>
      after !== null || fromTop || !thread
        ? readComments(send, { ...asking, limit: size, after })
        : readReplies(send, { ...asking, ...thread, limit: size }),
    );
    const count = (await readMediaByIds(accountId, [mediaId])).get(mediaId)?.comments ?? 0;
    const { comments } = page;
    const seen = { mediaId, comments, count, whole: false, joinsBefore: gap.walk, past };
    const kept = await keepComments(accountId, [seen], now);
    await noteNews(accountId, kept, now);
    read += 1;
    if (after === null && !fromTop && thread) {
      const rest = page.after === null ? [] : [{ ...thread, after: page.after }];
      return leftIn({ ...gap, cut: [...rest, ...threads] });
    }
    const met = !through && kept.joined.has(mediaId);
    const next = met || page.after === after ? null : page.after;
    const began = page.dropped > 0 ? null : gap.began;
    const ended = page.after === null && comments.length > 0;
    if (ended && through && began !== null) await forgetUnseen(accountId, mediaId, began);
    const { walk } = gap;
    return leftIn({ after: next, cut: [...cut, ...page.cut], through, began, walk, past });
  }

  const trouble: unknown[] = [];
  for (const mediaId of posts) {
    let gap = gapOf(memory, mediaId);
    for (let calls = 0; gap && calls < ask.most; calls += 1) {
      // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
      await deps.session.read('beat');
      const before: Gap = gap;
      try {
        gap = await step(mediaId, before);
      } catch (error) {
        if (!ofOnePost(error)) {
          // Meta's own trouble with one post keeps no other waiting; it is told at the end.
          if (problemOf(error).code !== 'temporary') throw error;
          trouble.push(error);
          break;
        }
        gap = withoutPlace(before, now);
      }
      await keepGap(memory, mediaId, gap);
    }
  }
  if (read === 0 && trouble.length > 0) throw trouble[0];
}

/**
 * What is left where Meta does not know the place any more: without the thread that is gone, or the
 * list from its beginning, once.
 */
function withoutPlace(gap: Gap, now: Instant): Gap | null {
  if (gap.after === null && !gap.fromTop) return leftIn({ ...gap, cut: gap.cut.slice(1) });
  if (gap.fromTop) return null;
  return { ...gap, after: null, through: true, began: now, walk: now, fromTop: true };
}

const leftIn = (gap: Gap): Gap | null => (gap.after === null && gap.cut.length === 0 ? null : gap);
