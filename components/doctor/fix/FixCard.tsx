import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { DoctorActions, FaultModel } from '../../../lib/view/doctor/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { cureSteps } from '../words/cure-steps.ts';
import { faultWords } from '../words/fault-words.ts';
import { CureButtons } from './CureButtons.tsx';
import css from './FixCard.module.css';
import { TypeId } from './TypeId.tsx';

type Props = {
  model: FaultModel;
  /** How many other links are broken. */
  more: number;
  actions: DoctorActions;
  now: Instant;
};

const beyondTheList = ['no-page', 'page-not-ticked', 'page-in-portfolio', 'page-unreadable'];

/** The one card about the link to mend first: what it is, why, and the shortest way back. */
export function FixCard({ model, more, actions, now }: Props) {
  const { fault, userId } = model;
  const { pageId } = fault;
  const [typing, setTyping] = useState(fault.cure.kind === 'type-id');
  const { title, body } = faultWords(model);
  const notFound = fault.broken === 'account-unlinked';
  const canType = notFound || beyondTheList.includes(fault.broken);
  return (
    <section class={css.fix} aria-labelledby="doctor-fix">
      <span class={css.mark}>
        <Mark />
      </span>
      <h2 class={css.title} id="doctor-fix" tabIndex={-1}>
        {title}
      </h2>
      <p class={css.body}>{body}</p>
      <ol class={css.steps} role="list">
        {cureSteps(model).map((step) => (
          <li key={step}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      {model.tokenKind === 'page' && fault.stage === 'permissions' && (
        <p class={css.body}>{say('doctor_fix_page_token')}</p>
      )}
      <div class={css.foot}>
        <CureButtons model={model} actions={actions} onTypeId={() => setTyping(true)} />
        {pageId !== null && fault.stage !== 'token' && (
          <Button kind="quiet" onPress={() => void actions.ignore(userId, pageId, true)}>
            {say('doctor_fix_not_mine')}
          </Button>
        )}
        {canType && !typing && (
          <button class={css.link} type="button" onClick={() => setTyping(true)}>
            {say(notFound ? 'doctor_fix_not_found' : 'doctor_fix_type_id')}
          </button>
        )}
      </div>
      {typing && (
        <TypeId
          userId={userId}
          place="fix"
          actions={actions}
          now={now}
          onClose={() => setTyping(false)}
        />
      )}
      {more > 0 && <p class={css.more}>{sayCount('doctor_fix_more', more, full(more))}</p>}
    </section>
  );
}
