import type { DeskCommand, Handlers } from '../bus/contract.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Driver } from '../publish/driver.ts';
import { keepMarks } from '../store/keep/marks.ts';
import { logProblem } from '../work/log.ts';
import type { Looks } from '../work/looks.ts';
import { wakeSnoozes } from '../work/snoozes.ts';
import type { Vault } from '../work/vault.ts';
import { answer } from './answer.ts';
import { callOff } from './jobs.ts';
import { lookAtThread } from './look-at-thread.ts';
import { moderate } from './moderate.ts';
import { createRuleHandlers } from './rule-handlers.ts';
import { like, switchComments } from './toggle.ts';
import { createWatch } from './watch.ts';

/** One handler for each command about comments. */
export function createDeskHandlers(
  deps: PublishDeps,
  vault: Vault,
  driver: Driver,
  looks: Looks,
): Pick<Handlers, DeskCommand> {
  const watch = createWatch(deps, looks);
  /** What was just taken on is seen to without the person waiting for it. */
  const goOn = (): void => {
    driver.run().catch((error: unknown) => void logProblem(deps, 'desk', error));
  };
  const jobOf = async (taking: Promise<string>): Promise<{ jobId: string }> => {
    const jobId = await taking;
    goOn();
    return { jobId };
  };

  return {
    ...createRuleHandlers(deps, driver),
    'desk.open': async ({ accountId }) => {
      await watch.opened(accountId);
      return undefined;
    },
    'desk.thread': async ({ accountId, commentId }) => {
      await lookAtThread(deps, vault, accountId, commentId);
      return undefined;
    },
    'desk.reply': (asked) => jobOf(answer(driver, asked)),
    'desk.act': async (asked) => {
      const items = await moderate(driver, { ...asked, rule: null });
      goOn();
      return { items };
    },
    'desk.mark': async ({ accountId, commentIds, mark }) => {
      const marked = await keepMarks(accountId, commentIds, mark, deps.clock());
      deps.announce(`comments:${accountId}`);
      await wakeSnoozes(deps);
      return { items: marked.map((one) => ({ ...one, jobId: null })) };
    },
    'desk.like': (asked) => jobOf(like(driver, asked)),
    'desk.switch': (asked) => jobOf(switchComments(driver, asked)),
    'desk.undo': async ({ jobIds }) => {
      await driver.ready();
      const undone: string[] = [];
      for (const id of jobIds) if (await callOff(driver, id)) undone.push(id);
      goOn();
      return { undone };
    },
  };
}
