import { featurePermissions } from '../../../lib/shared/permissions.ts';
import type { DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { permissionWords } from '../../parts/ConnectPermissions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { featureState, wasAsked, type Carded, type FeatureState } from './feature-state.ts';
import css from './Features.module.css';

type Props = { feature: Carded; people: PersonModel[]; actions: DoctorActions };

const icons: Record<FeatureState, IconName> = {
  on: 'tick',
  part: 'warn',
  off: 'minus',
  unknown: 'clock',
};

/** One part of Loupe: what it unlocks, what Meta calls that, and who has it. */
export function FeatureCard({ feature, people, actions }: Props) {
  const id = `feature-${feature}`;
  return (
    <li class={css.card} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {say(`feature_${feature}_title`)}
      </h3>
      <p class={css.body}>{say(`feature_${feature}_body`)}</p>
      <ul class={css.needs} role="list">
        {featurePermissions[feature].map((name) => (
          <li key={name}>
            <code class={css.meta}>{name}</code>
            <span class={css.note}>{permissionWords(name)}</span>
          </li>
        ))}
      </ul>
      <ul class={css.people} role="list">
        {people.map((person) => (
          <Person key={person.userId} {...{ feature, person, actions }} />
        ))}
      </ul>
    </li>
  );
}

type PersonProps = { feature: Carded; person: PersonModel; actions: DoctorActions };

function Person({ feature, person, actions }: PersonProps) {
  const state = featureState(person, feature);
  const ask = say(wasAsked(person, feature) ? 'doctor_feature_ask_again' : 'doctor_feature_ask');
  const off = state === 'off' || state === 'part';
  const what = say(`feature_${feature}_title`);
  return (
    <li class={css.person} data-state={state}>
      <Icon name={icons[state]} small />
      <span class={css.who}>{say(`doctor_feature_${state}`, person.name)}</span>
      {off && person.tokenKind === 'page' && (
        <span class={css.note}>{say('doctor_feature_page_token')}</span>
      )}
      {off && person.tokenKind === 'user' && (
        <Button kind="quiet" size="s" onPress={() => void actions.ask(feature, person.userId)}>
          <span aria-hidden="true">{ask}</span>
          <span class="vh">{say('doctor_feature_ask_named', ask, what, person.name)}</span>
        </Button>
      )}
    </li>
  );
}
