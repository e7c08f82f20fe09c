import { deletePhoto, lendPhoto } from '../../graph/endpoints/page-photos.ts';
import type { Alive } from '../../ledger/alive.ts';
import type { Answer } from '../../ledger/flight.ts';
import type { LendOrder, TidyOrder } from '../../shared/post/order.ts';
import { AppError } from '../../shared/problem.ts';
import { refusal } from '../refuse.ts';
import { held } from './hold.ts';
import { type At, bytesOf, madeBy } from './step.ts';

const nothing: Answer = { kind: 'made', id: null };

async function lend(at: At, { assetId }: LendOrder, alive: Alive): Promise<Answer> {
  const { deps, send, ask, client, signal } = at;
  const { pageId } = client.account;
  if (pageId === null) throw refusal('not-allowed', 'page-unknown', 'no Page to lend a picture to');
  const bytes = await bytesOf(assetId);
  // Eight megabytes on a slow line take minutes, and no browser lets a worker be for that long.
  const id = await held(deps, alive, () =>
    lendPhoto(send, { ...ask, pageId, picture: { bytes }, signal }),
  );
  return { kind: 'made', id };
}

async function tidy({ send, ask, job }: At, { step }: TidyOrder): Promise<Answer> {
  const photoId = madeBy(job, step);
  if (photoId !== null) await deletePhoto(send, { ...ask, photoId });
  return nothing;
}

/** Carries out a step that may be done again. */
export async function repeat(at: At, alive: Alive): Promise<Answer> {
  const { order } = at;
  switch (order.name) {
    case 'lend':
      return lend(at, order, alive);
    case 'tidy':
      return tidy(at, order);
    case 'post':
    case 'build':
    case 'comment':
    case 'remind':
      throw new AppError({ code: 'unexpected', reason: 'bad-request' }, `${order.name} repeated`);
  }
}
