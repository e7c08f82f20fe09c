import { isDeskName } from '../shared/comment/act.ts';
import { AppError } from '../shared/problem.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Others } from '../publish/port.ts';

/** The desk's part of the queue: how its steps are carried out, and what follows from them. */
export function createDesk(_deps: PublishDeps): Others {
  return {
    has: isDeskName,
    run: () => Promise.reject(new AppError({ code: 'unexpected' }, 'the desk is not there yet')),
    ended: () => Promise.resolve(),
  };
}
