import { readContainer } from '../../graph/endpoints/container-status.ts';
import { createContainer } from '../../graph/endpoints/containers.ts';
import { readPhotoAddress } from '../../graph/endpoints/page-photos.ts';
import type { Answer } from '../../ledger/flight.ts';
import type { Container } from '../../shared/container/kinds.ts';
import type { Part } from '../../shared/post/order.ts';
import { AppError, problemOf } from '../../shared/problem.ts';
import { carouselOf, childOf, singleOf } from '../containers.ts';
import { refusal } from '../refuse.ts';
import { type At, madeBy, partAt, postIn } from './step.ts';

/** What was lent for this step is gone: Meta keeps a photo that nobody published for a day. */
class Lapsed extends Error {
  readonly step: number;
  constructor(step: number) {
    super('a lent photo is gone');
    this.step = step;
  }
}

/** Where Meta fetches a picture; a lent photo's address is read when it is needed, for it moves. */
async function addressFor({ send, ask, job }: At, part: Part): Promise<string | null> {
  if (part.kind === 'film') return null;
  if (part.from.kind === 'address') return part.from.url;
  const { step } = part.from;
  const photoId = madeBy(job, step);
  if (photoId === null) throw refusal('bad-media', 'file-gone', 'a picture that was never lent');
  const address = await readPhotoAddress(send, { ...ask, photoId }).catch((error: unknown) => {
    throw problemOf(error).code === 'not-found' ? new Lapsed(step) : error;
  });
  if (address !== null) return address;
  throw new AppError({ code: 'temporary' }, 'a lent photo has no address yet');
}

async function create(at: At, containerOf: () => Promise<Container>): Promise<Answer> {
  try {
    const container = await containerOf();
    return { kind: 'made', id: (await createContainer(at.send, { ...at.ask, container })).id };
  } catch (error) {
    if (error instanceof Lapsed) return { kind: 'lapsed', step: error.step };
    throw error;
  }
}

export function createChild(at: At, index: number): Promise<Answer> {
  const part = partAt(postIn(at.order), index);
  return create(at, async () => childOf(part, await addressFor(at, part)));
}

export function createPost(at: At, children: string[]): Promise<Answer> {
  const order = postIn(at.order);
  return create(at, async () => {
    if (children.length > 0) return carouselOf(order, children);
    const first = partAt(order, 0);
    return singleOf(order, first, await addressFor(at, first));
  });
}

export async function readState({ send, ask }: At, containerId: string): Promise<Answer> {
  const { state, problem } = await readContainer(send, { ...ask, containerId });
  return { kind: 'state', state: state ?? 'other', problem };
}
