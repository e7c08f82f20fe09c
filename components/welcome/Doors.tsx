import { useId, useState } from 'preact/hooks';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Place } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Door } from './Door.tsx';
import { FirstNeeds } from './FirstNeeds.tsx';
import { SignedIn } from './SignedIn.tsx';
import css from './Doors.module.css';

type Props = {
  model: OptionsModel | null;
  actions: Actions;
  open: (place: Place) => void;
};

/** The ways in, and what is already there. */
export function Doors({ model, actions, open }: Props) {
  const holding = model?.signIns.filter(({ ended }) => ended === null) ?? [];
  const signIn = holding.find(({ accounts }) => accounts.length > 0) ?? holding[0] ?? null;
  const needsId = useId();
  const [needs, setNeeds] = useState(false);
  const [sample, setSample] = useState(false);
  return (
    <>
      <h2 class={css.big} tabIndex={-1} data-stage>
        {say('welcome_heading')}
      </h2>
      <p class={css.lede}>{say('welcome_lede')}</p>
      {signIn && <SignedIn signIn={signIn} actions={actions} />}
      <ul class={css.doors} role="list" aria-label={say('welcome_doors')}>
        <li>
          <Door
            icon="key"
            first={signIn === null}
            title={say('welcome_door_app')}
            note={say('welcome_door_app_note')}
            time={say('welcome_door_app_time')}
            onPress={() => open({ at: 'steps', step: 'accounts' })}
          />
        </li>
        <li>
          <Door
            icon="copy"
            title={say('welcome_door_token')}
            note={say('welcome_door_token_note')}
            time={say('welcome_door_token_time')}
            onPress={() => open({ at: 'token' })}
          />
        </li>
        <li>
          <Door
            icon="image"
            title={say('welcome_door_sample')}
            note={say('welcome_door_sample_note')}
            time={say('welcome_door_sample_time')}
            onPress={() => {
              // The panel opens only in the turn of the press, so nothing may come before it.
              void actions.openSample().then(() => setSample(true));
            }}
          />
        </li>
      </ul>
      <div class={css.sample} role="status">
        {sample && (
          <Notice tone="good" title={say('welcome_sample_open')}>
            {say('welcome_sample_open_body')}
          </Notice>
        )}
      </div>
      <div class={css.more}>
        <div class={css.foot}>
          <Button kind="bare" onPress={() => open({ at: 'steps', step: 'connect' })}>
            {say('welcome_have_app')}
          </Button>
          <button
            class={css.needs}
            type="button"
            aria-expanded={needs}
            aria-controls={needsId}
            onClick={() => setNeeds(!needs)}
          >
            {say('welcome_needs')}
          </button>
        </div>
        {needs && <FirstNeeds id={needsId} />}
      </div>
    </>
  );
}
