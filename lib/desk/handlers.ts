import type { DeskCommand, Handlers } from '../bus/contract.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Driver } from '../publish/driver.ts';
import { AppError } from '../shared/problem.ts';
import type { Looks } from '../work/looks.ts';
import type { Vault } from '../work/vault.ts';
import { createRuleHandlers } from './rule-handlers.ts';

const notYet = (): Promise<never> =>
  Promise.reject(new AppError({ code: 'unexpected' }, 'the desk is not there yet'));

/** One handler for each command about comments. */
export function createDeskHandlers(
  deps: PublishDeps,
  _vault: Vault,
  driver: Driver,
  _looks: Looks,
): Pick<Handlers, DeskCommand> {
  return {
    ...createRuleHandlers(deps, driver),
    'desk.open': notYet,
    'desk.thread': notYet,
    'desk.reply': notYet,
    'desk.act': notYet,
    'desk.mark': notYet,
    'desk.like': notYet,
    'desk.switch': notYet,
    'desk.undo': notYet,
  };
}
