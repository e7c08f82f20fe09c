import { useRef, useState } from 'preact/hooks';
import type { Instant, UserId } from '../../../lib/shared/ids.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import type { DoctorActions } from '../../../lib/view/doctor/models.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { permissionWords } from '../../parts/ConnectPermissions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import css from './FixCard.module.css';

type Fault = 'empty' | 'digits' | 'length';

/** What is wrong with a typed id, as far as its shape tells. */
export function typedFault(typed: string): Fault | null {
  const id = typed.trim();
  if (id === '') return 'empty';
  if (!/^\d+$/.test(id)) return 'digits';
  return id.length < 5 || id.length > 25 ? 'length' : null;
}

/** Why Meta refused an id; where a permission would help, by its name and Meta's. */
function refusalWords(problem: Problem, now: Instant): string {
  const { title, body } = problemWords(problem, now);
  const { permission } = problem;
  const cure = permission ? say('doctor_id_needs', permissionWords(permission), permission) : body;
  return say('doctor_id_refused', title, cure);
}

type Props = {
  userId: UserId;
  /** Tells it from another such field on the page. */
  place: 'fix' | 'private';
  actions: DoctorActions;
  now: Instant;
  onClose: () => void;
};

/** Reaches a Page or an account by its id. What Meta says of it stands below the field. */
export function TypeId({ userId, place, actions, now, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [found, setFound] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = `doctor-id-${place}`;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setFound(false);
    const fault = typedFault(typed);
    setError(fault ? say(`doctor_id_${fault}`) : undefined);
    if (fault) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    setBusy(true);
    const outcome = await actions.add(userId, typed.trim());
    setBusy(false);
    if ('problem' in outcome) setError(refusalWords(outcome.problem, now));
    else if (outcome.found.length === 0) setError(say('doctor_id_none'));
    else {
      setFound(true);
      setTyped('');
    }
  };

  return (
    <form class={css.id} ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Field id={id} label={say('doctor_id_label')} hint={say('doctor_id_hint')} error={error}>
        {(input) => (
          <TextInput {...input} inputMode="numeric" value={typed} onInput={setTyped} mono />
        )}
      </Field>
      <div class={css.foot}>
        <Button kind="quiet" type="submit" busy={busy}>
          {say('doctor_id_find')}
        </Button>
        <Button kind="bare" onPress={onClose}>
          {say('doctor_id_close')}
        </Button>
        <span role="status">{found && say('doctor_id_found')}</span>
      </div>
    </form>
  );
}
