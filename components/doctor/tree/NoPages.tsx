import type { PersonModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { State } from './State.tsx';
import css from './Tree.module.css';

/** Where Pages would hang, if Meta told of any. */
export function NoPages({ person, ring }: { person: PersonModel; ring: boolean }) {
  const state = person.faults.some(({ fault }) => fault.stage === 'pages') ? 'broken' : 'unknown';
  return (
    <li class={css.item}>
      <div
        class={css.card}
        data-card
        data-line={state}
        data-state={state}
        data-ring={ring || undefined}
      >
        <p class={css.name}>{say('doctor_page_none')}</p>
        <State
          state={state}
          words={say(state === 'broken' ? 'doctor_page_broken' : 'doctor_page_unknown')}
        />
      </div>
    </li>
  );
}
