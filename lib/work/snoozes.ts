import { wakeSnoozed } from '../store/keep/snoozed.ts';
import type { Deps } from './deps.ts';

/** Lets comments come back whose time it is, tells the pages, and asks to be woken for the next. */
export async function wakeSnoozes(
  deps: Pick<Deps, 'clock' | 'announce' | 'wakeDeskAt'>,
): Promise<void> {
  const { next, accounts } = await wakeSnoozed(deps.clock());
  for (const id of accounts) deps.announce(`comments:${id}`);
  deps.wakeDeskAt?.(next);
}
