import type { DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import { say } from '../../../lib/words/say.ts';
import { carded } from './feature-state.ts';
import { FeatureCard } from './FeatureCard.tsx';
import css from './Features.module.css';
import { PrivateApps } from './PrivateApps.tsx';

type Props = { people: PersonModel[]; actions: DoctorActions; now: Instant };

/** Permissions by need: each part of Loupe with what it wants of Meta, and nothing more. */
export function Features({ people, actions, now }: Props) {
  return (
    <section class={css.features} aria-labelledby="permissions">
      <h2 class={css.title} id="permissions" tabIndex={-1}>
        {say('doctor_features')}
      </h2>
      <p class={css.intro}>{say('doctor_features_intro')}</p>
      <ul class={css.cards} role="list">
        {carded.map((feature) => (
          <FeatureCard key={feature} {...{ feature, people, actions }} />
        ))}
      </ul>
      <PrivateApps people={people} actions={actions} now={now} />
    </section>
  );
}
