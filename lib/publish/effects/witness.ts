import { readComments } from '../../graph/endpoints/comments.ts';
import { readContainer } from '../../graph/endpoints/container-status.ts';
import {
  readStanding,
  readStandingApart,
  type Standing,
  wantsApart,
} from '../../graph/endpoints/standing.ts';
import type { Answer, Baseline, Found, Looked } from '../../ledger/flight.ts';
import { type Candidate, type Expected, witnessIn } from '../../ledger/witness.ts';
import { isOurs } from '../../shared/comment/who.ts';
import type { Instant } from '../../shared/ids.ts';
import { problemOf } from '../../shared/problem.ts';
import { keepQuota } from '../quota.ts';
import { takenByOthers } from '../taken.ts';
import { type At, postIn } from './step.ts';
import { postOfComment } from './send.ts';

/** How many comments of a new post are looked through for ours. */
const comments = 50;

/** What stands on Instagram now, and how many posts the day has had. */
type There = { list: Candidate[] | null; quotaUsed: number | null };

async function posts(at: At): Promise<There> {
  const { send, ask, client, deps } = at;
  const where = postIn(at.order).surface === 'story' ? 'stories' : 'media';
  const full = { ...ask, where } as const;
  const read = async (): Promise<Standing> => {
    if (client.memory.recall('standing apart') === true) return readStandingApart(send, full);
    try {
      return await readStanding(send, full);
    } catch (error) {
      if (!wantsApart(error)) throw error;
      const apart = await readStandingApart(send, full);
      await client.memory.keep('standing apart', true);
      return apart;
    }
  };
  const { quota, posts: list } = await read();
  if (quota) await keepQuota(deps, at.job.accountId, quota);
  return { list, quotaUsed: quota?.used ?? null };
}

/** Our own comments below the post of this job. */
async function ownComments(at: At): Promise<There> {
  const { send, ask, job, client } = at;
  const turn = { after: null, limit: comments, mediaId: postOfComment(job) };
  const { comments: seen } = await readComments(send, { ...ask, ...turn });
  const own = seen.filter((one) => isOurs(one, client.account));
  const list = own.map(({ id: known, timestamp, text }): Candidate => {
    return { id: known, at: timestamp, text, kind: 'comment', children: 0 };
  });
  return { list, quotaUsed: null };
}

const there = (at: At): Promise<There> =>
  at.order.name === 'comment' ? ownComments(at) : posts(at);

export async function readBaseline(at: At): Promise<Answer> {
  const { list, quotaUsed } = await there(at);
  const knownIds = (list ?? []).map(({ id }) => id);
  return { kind: 'baseline', baseline: { quotaUsed, knownIds } };
}

function expectedOf({ order }: At): Expected {
  if (order.name === 'comment') return { text: order.text, kind: 'comment', children: 0 };
  const { surface, caption, parts } = postIn(order);
  if (surface === 'story') return { text: '', kind: 'story', children: 0 };
  if (surface === 'reel') return { text: caption, kind: 'reel', children: 0 };
  return parts.length > 1
    ? { text: caption, kind: 'carousel', children: parts.length }
    : { text: caption, kind: 'photo', children: 0 };
}

type Sent = { containerId: string | null; baseline: Baseline; intentAt: Instant };

/** What the container says; null where it could not be read, with the reason in `failed`. */
async function stateOf(
  { send, ask }: At,
  containerId: string | null,
  failed: (error: unknown) => void,
): Promise<Looked['state']> {
  if (containerId === null) return null;
  try {
    return (await readContainer(send, { ...ask, containerId })).state ?? 'other';
  } catch (error) {
    if (problemOf(error).code === 'not-found') return 'gone';
    failed(error);
    return null;
  }
}

/**
 * Looks whether a send was done. The list is read where the container does not say so, and also
 * where it does: there it is only for the post's id, and its failing changes nothing.
 */
export async function lookFor(at: At, sent: Sent): Promise<Answer> {
  const errors: unknown[] = [];
  const failed = (error: unknown): void => void errors.push(error);
  const state = await stateOf(at, sent.containerId, failed);
  let found: Found | null = null;
  let quotaUsed: number | null = null;
  try {
    const now = await there(at);
    ({ quotaUsed } = now);
    const { baseline, intentAt } = sent;
    const marks = { baseline, intentAt, quotaUsed, taken: await takenByOthers(at.job) };
    found = now.list && witnessIn(now.list, expectedOf(at), marks);
  } catch (error) {
    failed(error);
  }
  if (state === null && found === null && errors.length > 0) throw errors[0];
  return { kind: 'looked', looked: { state, found, quotaUsed } };
}
