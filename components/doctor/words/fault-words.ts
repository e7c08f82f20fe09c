import type { FaultModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { listWords } from '../../parts/ConnectLists.ts';
import { permissionWords } from '../../parts/ConnectPermissions.tsx';
import { abilityWords } from './ability-words.ts';
import { snake } from './snake.ts';
import { taskWords } from './task-words.ts';

/** The names in the order in which the sentences of faults and cures take them. */
export function namesOf({ fault, page, username, person, newer }: FaultModel): string[] {
  const permission = fault.permission ?? fault.cure.permission ?? null;
  return [
    page ?? say('fault_this_page'),
    username === null ? say('fault_this_account') : say('at_name', username),
    permission === null ? say('fault_a_permission') : permissionWords(permission),
    taskWords(fault.cure.part ?? 'publishing', newer),
    person,
    permission ?? '',
    listWords(fault.stops.map(abilityWords)),
  ];
}

/** What is broken, as what to do about it, and why. */
export function faultWords(model: FaultModel): { title: string; body: string } {
  const names = namesOf(model);
  const broken = snake(model.fault.broken);
  return {
    title: say(`fault_${broken}_title`, ...names),
    body: say(`fault_${broken}_body`, ...names),
  };
}
