import { readComments, readReplies } from '../graph/endpoints/comments.ts';
import { halving } from '../graph/shape/halving.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { keepComments } from '../store/keep/comments.ts';
import { forgetUnseen } from '../store/keep/gone.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { CommentRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { type Gap, gapOf, keepGap } from './gaps.ts';
import type { Client } from './graph.ts';

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
 * replies of long threads. What is left is kept after every page. Gives comments that newly wait.
 */
export async function finishComments(
  deps: Pick<Deps, 'session'>,
  { account, send, memory }: Client,
  posts: readonly MediaId[],
  ask: { priority: Priority; most: number },
  now: Instant,
): Promise<CommentRow[]> {
  const accountId = account.id;
  const fresh: CommentRow[] = [];

  /** One page of what is left, and what is left after it. */
  async function step(mediaId: MediaId, gap: Gap): Promise<Gap | null> {
    const { after, cut, through } = gap;
    const asking = { accountId, priority: ask.priority, mediaId };
    const [thread, ...threads] = cut;
    const page = await halving(memory, 'comments', limit, (size) =>
      after !== null || !thread
        ? readComments(send, { ...asking, limit: size, after })
        : readReplies(send, { ...asking, ...thread, limit: size }),
    );
    const count = (await readMediaByIds(accountId, [mediaId])).get(mediaId)?.comments ?? 0;
    const read = { mediaId, comments: page.comments, count, whole: false };
    const kept = await keepComments(accountId, account, [read], now);
    fresh.push(...kept.fresh);
    if (after === null && thread) {
      const rest = page.after === null ? [] : [{ ...thread, after: page.after }];
      return leftIn({ ...gap, cut: [...rest, ...threads] });
    }
    const met = !through && kept.joined.has(mediaId);
    const next = met || page.after === after ? null : page.after;
    const began = page.dropped > 0 ? null : gap.began;
    if (next === null && through && began !== null) await forgetUnseen(accountId, mediaId, began);
    return leftIn({ after: next, cut: [...cut, ...page.cut], through, began });
  }

  for (const mediaId of posts) {
    let gap = gapOf(memory, mediaId);
    for (let calls = 0; gap && calls < ask.most; calls += 1) {
      // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
      await deps.session.read('beat');
      try {
        gap = await step(mediaId, gap);
      } catch (error) {
        if (!ofOnePost(error)) throw error;
        // The place is gone, or the post: its next read begins anew.
        gap = null;
      }
      await keepGap(memory, mediaId, gap);
    }
  }
  return fresh;
}

const leftIn = (gap: Gap): Gap | null => (gap.after === null && gap.cut.length === 0 ? null : gap);
