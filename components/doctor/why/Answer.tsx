import { abilityNeeds } from '../../../lib/shared/access/ability.ts';
import type { DoctorActions, PersonModel, VerdictModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { abilityWords } from '../words/ability-words.ts';
import { faultWords } from '../words/fault-words.ts';
import css from './Why.module.css';

type Props = {
  verdict: VerdictModel;
  person: PersonModel;
  actions: DoctorActions;
  onFix: (key: string) => void;
};

const icons: Record<VerdictModel['state'], IconName> = {
  whole: 'tick',
  limited: 'warn',
  broken: 'unlink',
  unknown: 'clock',
  'not-asked': 'minus',
};

/** What would stand in the way even if it were asked for. */
const inVain = ({ state, fault }: VerdictModel): boolean =>
  state === 'not-asked' && fault !== null && fault.broken !== 'permission-not-asked';

function answerWords(verdict: VerdictModel): string {
  const { state, told } = verdict;
  switch (state) {
    case 'whole':
    case 'limited':
      return say('doctor_works');
    case 'unknown':
      return say('doctor_not_known');
    case 'not-asked':
      return inVain(verdict) && told
        ? say('doctor_not_asked_vain', faultWords(told).title)
        : say('doctor_not_asked');
    case 'broken':
      return told ? faultWords(told).title : say('doctor_account_stops');
  }
}

/** One thing a person may want: that it works, or the first link that keeps them from it. */
export function Answer({ verdict, person, actions, onFix }: Props) {
  const { ability, state, told } = verdict;
  const what = abilityWords(ability);
  const askable = state === 'not-asked' && !inVain(verdict) && person.tokenKind === 'user';
  const mendable = told !== null && (state === 'broken' || inVain(verdict));
  return (
    <li class={css.answer} data-state={state}>
      <Icon name={icons[state]} small />
      <span class={css.what}>{what}</span>
      <span class={css.words}>{answerWords(verdict)}</span>
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
      {mendable && (
        <Button kind="quiet" size="s" onPress={() => onFix(told.key)}>
          <span aria-hidden="true">{say('doctor_mend')}</span>
          <span class="vh">{say('doctor_mend_named', what)}</span>
        </Button>
      )}
    </li>
  );
}
