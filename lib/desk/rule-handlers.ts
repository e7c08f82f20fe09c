import type { DeskCommand, Handlers } from '../bus/contract.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Driver } from '../publish/driver.ts';
import { AppError } from '../shared/problem.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'rules are not there yet'));

/** One handler for each command about rules. */
export function createRuleHandlers(
  _deps: PublishDeps,
  _driver: Driver,
): Pick<Handlers, Extract<DeskCommand, `rules.${string}`>> {
  return {
    'rules.keep': notYet,
    'rules.tried': notYet,
    'rules.arm': notYet,
    'rules.drop': notYet,
    'rules.undo': notYet,
  };
}
