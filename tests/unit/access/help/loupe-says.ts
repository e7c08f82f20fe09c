import type { Ability } from '../../../../lib/shared/access/ability.ts';
import { mayDo } from '../../../../lib/shared/access/may-do.ts';
import type { Case } from './sandbox-says.ts';

/** What the doctor says of a case. */
export function loupeSays(ability: Ability, { permissions, tasks, lean = false }: Case): boolean {
  const told = permissions.map((name) => ({ name, state: 'granted' as const }));
  return mayDo(ability, {
    grants: { tokenKind: 'user', permissions: told },
    tasks,
    spared: lean,
  });
}
