import type { Answer, Effect } from '../ledger/flight.ts';
import type { Job } from '../ledger/job.ts';
import type { Port } from '../ledger/run.ts';
import { deskOrderOf } from '../shared/comment/act.ts';
import { sha256 } from '../shared/hex.ts';
import type { CommentOrder, PostOrder } from '../shared/post/order.ts';
import { AppError } from '../shared/problem.ts';
import { madeHere } from '../shared/sample.ts';
import type { Deps } from '../work/deps.ts';
import { keepPost, sayBelow } from './posted.ts';

type Reach = Pick<Deps, 'clock' | 'announce'>;

/** What an effect of a job makes is called, the same however often it is asked for. */
async function idFor({ id, at }: Job, what: string): Promise<string> {
  const print = await sha256(new TextEncoder().encode(`${id} ${at} ${what}`));
  return madeHere(String(Number.parseInt(print.slice(0, 12), 16)));
}

/** What a step of the job at hand is for. */
const orderOf = (job: Job): PostOrder | CommentOrder | { name: string } =>
  job.steps[job.at]?.payload as PostOrder | CommentOrder | { name: string };

/** Puts what would be on Instagram into the store. Done twice, it stands there once. */
async function send(deps: Reach, job: Job): Promise<string> {
  const id = await idFor(job, 'send');
  const order = orderOf(job);
  const now = deps.clock();
  if (order.name === 'post') await keepPost(deps, id, order as PostOrder, now);
  if (order.name === 'comment') {
    const outcome = job.outcomes[job.main];
    const mediaId = outcome?.kind === 'done' ? outcome.id : null;
    if (mediaId !== null) await sayBelow(deps, id, mediaId, (order as CommentOrder).text, now);
  }
  return id;
}

/** What of a desk's act is called at Meta: the comment or the post that it changed. */
async function changed(job: Job): Promise<string> {
  const order = deskOrderOf(job);
  if (!order) return idFor(job, 'repeat');
  return 'commentId' in order ? order.commentId : order.mediaId;
}

/**
 * Carries out on the sample account what the ledger wants done, as Meta would have, and asks nobody:
 * what was asked for stands in the store afterwards, and nothing has left this computer.
 */
export function createSampleRun(deps: Reach): Port['run'] {
  async function carryOut(job: Job, effect: Effect): Promise<Answer> {
    switch (effect.kind) {
      case 'create-child':
        return { kind: 'made', id: await idFor(job, `child ${effect.index}`) };
      case 'create':
        return { kind: 'made', id: await idFor(job, 'container') };
      case 'upload':
        return { kind: 'uploaded', offset: 1, of: 1 };
      case 'status':
        return { kind: 'state', state: 'finished', problem: null };
      case 'baseline':
        return { kind: 'baseline', baseline: { quotaUsed: null, knownIds: [] } };
      case 'send':
        return { kind: 'made', id: await send(deps, job) };
      case 'look': {
        // A worker that ended while it sent is followed by one that does it again.
        const found = { kind: 'one', id: await send(deps, job) } as const;
        return { kind: 'looked', looked: { state: null, found, quotaUsed: null } };
      }
      case 'repeat':
        return { kind: 'made', id: await changed(job) };
    }
  }
  return async (job, effect) => {
    if (!job.steps[job.at]) throw new AppError({ code: 'unexpected' }, 'a job without a step');
    return carryOut(job, effect);
  };
}
