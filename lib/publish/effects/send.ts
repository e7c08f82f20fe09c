import { commentOn } from '../../graph/endpoints/commenting.ts';
import { publishContainer } from '../../graph/endpoints/publish.ts';
import type { Answer } from '../../ledger/flight.ts';
import type { Job } from '../../ledger/job.ts';
import { AppError } from '../../shared/problem.ts';
import { type At, madeBy } from './step.ts';

/** The post that a first comment goes below. */
export function postOfComment(job: Job): string {
  const id = madeBy(job, job.main);
  if (id !== null) return id;
  // Known to be out, and not known which one it is.
  throw new AppError({ code: 'not-found', reason: 'post-unknown' }, 'a post without its id');
}

/** The one request that must not be repeated. */
export async function sendOnce(at: At, containerId: string | null): Promise<Answer> {
  const { send, ask, order, job } = at;
  if (order.name === 'comment') {
    const mediaId = postOfComment(job);
    return { kind: 'made', id: await commentOn(send, { ...ask, mediaId, text: order.text }) };
  }
  if (containerId === null) throw new AppError({ code: 'unexpected' }, 'nothing to publish');
  return { kind: 'made', id: await publishContainer(send, { ...ask, containerId }) };
}
