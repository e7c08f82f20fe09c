import { abilityNeeds } from '../../../lib/shared/access/ability.ts';
import type { DoctorActions, PersonModel, Verdict } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { abilityWords } from '../words/ability-words.ts';
import { faultKeyOf } from '../words/fault-key.ts';
import { faultWords } from '../words/fault-words.ts';
import css from './Why.module.css';

type Props = {
  verdict: Verdict;
  person: PersonModel;
  actions: DoctorActions;
  onFix: (key: string) => void;
};

const icons: Record<Verdict['state'], IconName> = {
  whole: 'tick',
  limited: 'warn',
  broken: 'unlink',
  unknown: 'clock',
  'not-asked': 'minus',
};

function answerWords({ verdict, person }: Pick<Props, 'verdict' | 'person'>): string {
  switch (verdict.state) {
    case 'whole':
    case 'limited':
      return say('doctor_works');
    case 'unknown':
      return say('doctor_not_known');
    case 'not-asked':
      return say('doctor_not_asked');
    case 'broken': {
      const key = faultKeyOf(person, verdict.fault);
      const model = person.faults.find((one) => one.key === key);
      return model ? faultWords(model).title : say('doctor_account_stops');
    }
  }
}

/** One thing a person may want: that it works, or the first link that keeps them from it. */
export function Answer({ verdict, person, actions, onFix }: Props) {
  const { ability, state, fault } = verdict;
  const what = abilityWords(ability);
  const key = faultKeyOf(person, fault);
  const askable = state === 'not-asked' && person.tokenKind === 'user';
  return (
    <li class={css.answer} data-state={state}>
      <Icon name={icons[state]} small />
      <span class={css.what}>{what}</span>
      <span class={css.words}>{answerWords({ verdict, person })}</span>
      {askable && (
        <Button
          kind="quiet"
          size="s"
          onPress={() => void actions.ask(abilityNeeds[ability].feature, person.userId)}
        >
          <span aria-hidden="true">{say('doctor_ask_for')}</span>
          <span class="vh">{say('doctor_ask_for_named', what)}</span>
        </Button>
      )}
      {state === 'broken' && key !== null && (
        <Button kind="quiet" size="s" onPress={() => onFix(key)}>
          <span aria-hidden="true">{say('doctor_mend')}</span>
          <span class="vh">{say('doctor_mend_named', what)}</span>
        </Button>
      )}
    </li>
  );
}
