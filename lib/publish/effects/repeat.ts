import { deletePhoto, lendPhoto } from '../../graph/endpoints/page-photos.ts';
import type { Answer } from '../../ledger/flight.ts';
import type { LendOrder, TidyOrder } from '../../shared/post/order.ts';
import { AppError } from '../../shared/problem.ts';
import { refusal } from '../refuse.ts';
import { type At, bytesOf, madeBy } from './step.ts';

const nothing: Answer = { kind: 'made', id: null };

async function lend({ send, ask, client }: At, { assetId }: LendOrder): Promise<Answer> {
  const { pageId } = client.account;
  if (pageId === null) throw refusal('not-allowed', 'no-page', 'no Page to lend a picture to');
  const bytes = await bytesOf(assetId);
  return { kind: 'made', id: await lendPhoto(send, { ...ask, pageId, picture: { bytes } }) };
}

async function tidy({ send, ask, job }: At, { step }: TidyOrder): Promise<Answer> {
  const photoId = madeBy(job, step);
  if (photoId !== null) await deletePhoto(send, { ...ask, photoId });
  return nothing;
}

/** Carries out a step that may be done again. */
export async function repeat(at: At): Promise<Answer> {
  const { order } = at;
  switch (order.name) {
    case 'lend':
      return lend(at, order);
    case 'tidy':
      return tidy(at, order);
    case 'post':
    case 'build':
    case 'comment':
    case 'remind':
      throw new AppError({ code: 'unexpected', reason: 'bad-request' }, `${order.name} repeated`);
  }
}
