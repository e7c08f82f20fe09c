import type { Actions, SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './SignedIn.module.css';

/** Who is signed in already: another way in adds to it, and what it lacks is looked for. */
export function SignedIn({ signIn, actions }: { signIn: SignInModel; actions: Actions }) {
  const reaches = signIn.accounts.length > 0;
  return (
    <div class={css.known}>
      <p>
        <b>{say('welcome_signed_in', signIn.name)}</b>{' '}
        {say(reaches ? 'welcome_signed_in_body' : 'welcome_signed_in_without')}
      </p>
      <div class={css.foot}>
        {reaches ? (
          <Button kind="main" icon="panel" onPress={actions.openPanel}>
            {say('welcome_open_panel')}
          </Button>
        ) : (
          <Button kind="main" onPress={actions.openDoctor}>
            {say('connect_doctor')}
          </Button>
        )}
        <Button kind="bare" onPress={actions.openOptions}>
          {say('welcome_open_options')}
        </Button>
      </div>
    </div>
  );
}
