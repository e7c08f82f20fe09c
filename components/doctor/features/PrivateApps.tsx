import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import { featurePermissions } from '../../../lib/shared/permissions.ts';
import type { DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { listWords } from '../../parts/ConnectLists.ts';
import { Button } from '../../ui/Button.tsx';
import { TypeId } from '../fix/TypeId.tsx';
import css from './Features.module.css';

type Props = { people: PersonModel[]; actions: DoctorActions; now: Instant };

// Source: Instagram Platform, "Overview", "Private Apps".
const alone = ['instagram_basic', 'instagram_manage_comments'];

/** The lean set of the comment desk, and what an app may have that Meta's reviewers cannot try. */
export function PrivateApps({ people, actions, now }: Props) {
  const [typing, setTyping] = useState(false);
  const [first] = people;
  return (
    <section class={css.private} aria-labelledby="private-apps">
      <h3 id="private-apps">{say('doctor_private_title')}</h3>
      <p class={css.body}>
        {say('doctor_private_lean', listWords(featurePermissions['desk-alone']))}
      </p>
      <p class={css.body}>{say('doctor_private_two', listWords(alone))}</p>
      <ul class={css.worlds}>
        <li>{say('doctor_private_with')}</li>
        <li>{say('doctor_private_without')}</li>
      </ul>
      <div class={css.foot}>
        <Button kind="quiet" size="s" onPress={() => void actions.ask('desk-alone', null)}>
          {say('doctor_private_ask')}
        </Button>
        {first && !typing && (
          <Button kind="quiet" size="s" onPress={() => setTyping(true)}>
            {say('doctor_private_id')}
          </Button>
        )}
        <Button kind="bare" size="s" onPress={actions.openReview}>
          {say('doctor_review')}
        </Button>
      </div>
      {first && typing && (
        <TypeId
          userId={first.userId}
          place="private"
          actions={actions}
          now={now}
          onClose={() => setTyping(false)}
        />
      )}
    </section>
  );
}
