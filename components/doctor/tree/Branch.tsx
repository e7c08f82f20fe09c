import type { BranchModel, DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { faultKeyOf } from '../words/fault-key.ts';
import { say } from '../../../lib/words/say.ts';
import { AccountCard } from './AccountCard.tsx';
import { branchLines } from './line-state.ts';
import { PageCard } from './PageCard.tsx';
import { TasksCard } from './TasksCard.tsx';
import css from './Tree.module.css';

type Props = {
  branch: BranchModel;
  person: PersonModel;
  actions: DoctorActions;
  shown: string | null;
  ring: 'page' | 'tasks' | 'account' | null;
  onFix: (key: string) => void;
};

/** One Page, the tasks on it, and the account that hangs on it. */
export function Branch({ branch, person, actions, shown, ring, onFix }: Props) {
  const lines = branchLines(person, branch);
  const key = faultKeyOf(person, branch.fault);
  return (
    <li class={css.item}>
      <PageCard branch={branch} line={lines.page} ring={ring === 'page'} />
      <ul class={css.list} role="list" aria-label={say('doctor_col_tasks')}>
        <li class={css.item}>
          <TasksCard branch={branch} line={lines.tasks} ring={ring === 'tasks'} />
          <ul class={css.list} role="list" aria-label={say('doctor_col_accounts')}>
            <li class={css.item}>
              <AccountCard
                branch={branch}
                line={lines.account}
                ring={ring === 'account'}
                out={person.ended !== null}
                onFix={key === null || key === shown ? null : () => onFix(key)}
                onMine={() => void actions.ignore(person.userId, branch.pageId, false)}
              />
            </li>
          </ul>
        </li>
      </ul>
    </li>
  );
}
