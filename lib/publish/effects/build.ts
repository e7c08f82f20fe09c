import { readContainer } from '../../graph/endpoints/container-status.ts';
import { createContainer } from '../../graph/endpoints/containers.ts';
import { readPhotoAddress } from '../../graph/endpoints/page-photos.ts';
import type { Answer } from '../../ledger/flight.ts';
import type { Part } from '../../shared/post/order.ts';
import { AppError } from '../../shared/problem.ts';
import { carouselOf, childOf, singleOf } from '../containers.ts';
import { refusal } from '../refuse.ts';
import { type At, madeBy, partAt, postIn } from './step.ts';

/** Where Meta fetches a picture; a lent photo's address is read when it is needed, for it moves. */
async function addressFor({ send, ask, job }: At, part: Part): Promise<string | null> {
  if (part.kind === 'film') return null;
  if (part.from.kind === 'address') return part.from.url;
  const photoId = madeBy(job, part.from.step);
  if (photoId === null) throw refusal('bad-media', 'file-gone', 'a picture that was never lent');
  const address = await readPhotoAddress(send, { ...ask, photoId });
  if (address !== null) return address;
  throw new AppError({ code: 'temporary' }, 'a lent photo has no address yet');
}

export async function createChild(at: At, index: number): Promise<Answer> {
  const part = partAt(postIn(at.order), index);
  const container = childOf(part, await addressFor(at, part));
  return { kind: 'made', id: (await createContainer(at.send, { ...at.ask, container })).id };
}

export async function createPost(at: At, children: string[]): Promise<Answer> {
  const order = postIn(at.order);
  const first = partAt(order, 0);
  const container =
    children.length > 0
      ? carouselOf(order, children)
      : singleOf(order, first, await addressFor(at, first));
  return { kind: 'made', id: (await createContainer(at.send, { ...at.ask, container })).id };
}

export async function readState({ send, ask }: At, containerId: string): Promise<Answer> {
  const { state, problem } = await readContainer(send, { ...ask, containerId });
  return { kind: 'state', state: state ?? 'other', problem };
}
