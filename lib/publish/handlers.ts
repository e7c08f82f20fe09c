import type { Handlers, PublishName } from '../bus/contract.ts';
import { AppError } from '../shared/problem.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected', reason: 'bad-request' }, 'not wired'));

/** One handler for each command about posts. */
export function createPublishHandlers(): Pick<Handlers, PublishName> {
  return {
    'publish.submit': notYet,
    'publish.try': notYet,
    'publish.say': notYet,
    'publish.hold': notYet,
    'publish.move': notYet,
    'publish.edit': notYet,
    'publish.quota': notYet,
    'publish.delete': notYet,
    'publish.places': notYet,
    'publish.audio': notYet,
    'publish.products': notYet,
    'intake.retry': notYet,
  };
}
