import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DoctorActions, DoctorModel } from '../../lib/view/doctor/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { clock } from '../../lib/words/times.ts';
import { ConnectMark } from '../parts/ConnectMark.tsx';
import { Button } from '../ui/Button.tsx';
import css from './Head.module.css';

type Props = {
  model: DoctorModel | null;
  checking: boolean;
  keys: boolean;
  actions: DoctorActions;
  now: Instant;
};

/** When everything was looked at last, and what that took. Every look reads and changes nothing. */
export function checkedWords(
  { people }: Pick<DoctorModel, 'people'>,
  checking: boolean,
  now: Instant,
): string {
  if (checking) return say('doctor_checking');
  const times = people.flatMap(({ checkedAt }) => (checkedAt === null ? [] : [checkedAt]));
  if (times.length === 0) return people.length === 0 ? '' : say('doctor_unchecked');
  const calls = people.reduce((sum, person) => sum + person.calls, 0);
  const time = clock(Math.min(...times), now);
  return calls === 0
    ? say('doctor_checked_none', time)
    : sayCount('doctor_checked', calls, time, full(calls));
}

/** The page's head: what it is, how fresh it is, a report to hand on, and another look. */
export function Head({ model, checking, keys, actions, now }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (report: string): void => void actions.copy(report).then(setCopied);
  return (
    <header class={css.head}>
      <ConnectMark />
      <div class={css.words}>
        <h1 class={css.name}>{say('doctor_title')}</h1>
        <p class={css.note} role="status">
          {copied !== null
            ? say(copied ? 'doctor_copied' : 'doctor_copy_failed')
            : model && checkedWords(model, checking, now)}
        </p>
      </div>
      {model && model.people.length > 0 && (
        <div class={css.acts}>
          <Button kind="bare" onPress={() => copy(model.report)}>
            {say('doctor_copy')}
          </Button>
          <Button
            kind="quiet"
            busy={checking}
            {...(keys ? { kbd: 'R' } : {})}
            onPress={() => {
              setCopied(null);
              void actions.check();
            }}
          >
            {say('doctor_check_again')}
          </Button>
        </div>
      )}
    </header>
  );
}
