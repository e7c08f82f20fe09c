import type { Actions, SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './SignedIn.module.css';

/** Who is signed in already; another way in adds to it. */
export function SignedIn({ signIn, actions }: { signIn: SignInModel; actions: Actions }) {
  return (
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
  );
}
