import type { Access, BranchModel, LinkState, TaskLine } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './Tree.module.css';

type Props = { branch: BranchModel; line: LinkState; ring: boolean };

function accessWords(access: Access): string {
  return access.kind === 'role'
    ? say(`doctor_role_${access.role}`)
    : say(`doctor_access_${access.kind}`);
}

function Task({ part, allowed }: TaskLine) {
  const name = say(`doctor_part_${part}`);
  const state = allowed === null ? 'unknown' : allowed ? 'yes' : 'no';
  return (
    <li data-state={state}>
      <Icon name={allowed === null ? 'minus' : allowed ? 'check' : 'x'} small />
      <span aria-hidden="true">{name}</span>
      <span class="vh">{say(`doctor_part_${state}`, name)}</span>
    </li>
  );
}

/** What the person may do on a Page, under the name Facebook's settings give it. */
export function TasksCard({ branch, line, ring }: Props) {
  const { tasks, taskLines, access } = branch;
  return (
    <div
      class={css.card}
      data-card
      data-line={line}
      data-state={tasks}
      data-ring={ring || undefined}
    >
      <ul class={css.tasks} role="list">
        {taskLines.map((task) => (
          <Task key={task.part} {...task} />
        ))}
      </ul>
      <p class={css.note}>{accessWords(access)}</p>
    </div>
  );
}
