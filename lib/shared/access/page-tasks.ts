import type { PagePart } from '../tasks.ts';
import { type Ability, abilities, abilityNeeds } from './ability.ts';
import { isWanted } from './chain.ts';
import type { Fault, LinkState } from './diagnosis.ts';
import type { Facts, PageFact } from './facts.ts';
import { fault } from './fault.ts';
import { tasksAllow } from './may-do.ts';

/** What keeps an ability from working on a Page where the tasks are told and do not allow it. */
export function taskFault(
  { id: pageId, account, tasks }: PageFact,
  ability: Ability,
): Fault | null {
  const { part } = abilityNeeds[ability];
  if (tasksAllow(tasks, part)) return null;
  const about = { pageId, accountId: account?.id ?? null };
  if (part === null || tasks?.length === 0) return fault('page-role-lost', 'regain-role', about);
  return missingTask(part, { ...about, stops: [ability] });
}

export const missingTask = (part: PagePart, about: Partial<Fault>): Fault =>
  fault('task-missing', { kind: 'get-task', part }, about);

/** A fault for each part that somebody wants and no task of theirs allows. */
export function taskFaults(facts: Facts, page: PageFact): Fault[] {
  if (page.tasks?.length === 0) return [taskFault(page, 'posts')].filter((one) => one !== null);
  const wanted = abilities.filter((ability) => isWanted(facts, ability));
  const byPart = new Map<PagePart, Fault>();
  for (const ability of wanted) {
    const { part } = abilityNeeds[ability];
    const found = part ? taskFault(page, ability) : null;
    if (!part || !found) continue;
    const stops = [...(byPart.get(part)?.stops ?? []), ability];
    byPart.set(part, { ...found, stops });
  }
  return [...byPart.values()];
}

export function taskState({ tasks }: PageFact, found: readonly Fault[]): LinkState {
  if (tasks === null) return 'unknown';
  if (tasks.length === 0) return 'broken';
  return found.length > 0 ? 'limited' : 'whole';
}
