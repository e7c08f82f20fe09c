import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { stepCount } from './Steps.tsx';
import css from './Doors.module.css';

/** Where on the welcome page a person is while nothing is under way. */
export type Place = { at: 'doors' } | { at: 'steps'; step: number } | { at: 'token' };

type DoorsProps = {
  model: OptionsModel | null;
  actions: Actions;
  open: (place: Place) => void;
};

/** The ways in, and what is already there. */
export function Doors({ model, actions, open }: DoorsProps) {
  const signIn = model?.signIns.find(({ ended }) => ended === null) ?? null;
  return (
    <>
      <h2 class={css.big} tabIndex={-1} data-stage>
        {say('welcome_heading')}
      </h2>
      <p class={css.lede}>{say('welcome_lede')}</p>
      {signIn && (
        <div class={css.known}>
          <p>
            <b>{say('welcome_signed_in', signIn.name)}</b> {say('welcome_signed_in_body')}
          </p>
          <div class={css.foot}>
            <Button kind="main" icon="panel" onPress={actions.openPanel}>
              {say('welcome_open_panel')}
            </Button>
            <Button kind="bare" onPress={actions.openOptions}>
              {say('welcome_open_options')}
            </Button>
          </div>
        </div>
      )}
      <ul class={css.doors} role="list" aria-label={say('welcome_doors')}>
        <li>
          <DoorButton
            icon="key"
            first={signIn === null}
            title={say('welcome_door_app')}
            note={say('welcome_door_app_note')}
            time={say('welcome_door_app_time')}
            onPress={() => open({ at: 'steps', step: 1 })}
          />
        </li>
        <li>
          <DoorButton
            icon="copy"
            title={say('welcome_door_token')}
            note={say('welcome_door_token_note')}
            time={say('welcome_door_token_time')}
            onPress={() => open({ at: 'token' })}
          />
        </li>
      </ul>
      <div class={css.foot}>
        <Button kind="bare" onPress={() => open({ at: 'steps', step: stepCount })}>
          {say('welcome_have_app')}
        </Button>
      </div>
    </>
  );
}

type DoorButtonProps = {
  icon: IconName;
  title: string;
  note: string;
  time: string;
  first?: boolean;
  onPress: () => void;
};

function DoorButton({ icon, title, note, time, first = false, onPress }: DoorButtonProps) {
  return (
    <button class={css.door} type="button" data-first={first} onClick={onPress}>
      <span class={css.sign}>
        <Icon name={icon} />
      </span>
      <span class={css.words}>
        <b>{title}</b>
        <span>{note}</span>
      </span>
      <span class={css.time}>{time}</span>
    </button>
  );
}
