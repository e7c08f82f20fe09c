import { useState } from 'preact/hooks';
import type { Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Field, TextInput } from '../ui/Field.tsx';
import { cleanToken, tokenFault, type TokenFault } from '../parts/ConnectChecks.ts';
import { explorer } from '../parts/ConnectLinks.ts';
import css from './Token.module.css';

function faultWords(fault: TokenFault): string {
  switch (fault) {
    case 'empty':
      return say('welcome_token_empty');
    case 'app':
      return say('welcome_token_app');
    case 'secret':
      return say('welcome_token_secret');
    case 'malformed':
      return say('welcome_token_malformed');
  }
}

type Props = { actions: Actions; leave: () => void };

/** The second door: a token typed in. What cannot be one is refused before it goes anywhere. */
export function Token({ actions, leave }: Props) {
  const [token, setToken] = useState('');
  const [refused, setRefused] = useState<TokenFault | null>(null);
  const [busy, setBusy] = useState(false);

  const type = (typed: string): void => {
    const fault = tokenFault(typed);
    setToken(typed);
    setRefused(fault === 'app' || fault === 'secret' ? fault : null);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const fault = tokenFault(token);
    const whole = cleanToken(token);
    setToken('');
    setRefused(fault);
    if (fault) {
      document.getElementById('connect-token')?.focus();
      return;
    }
    setBusy(true);
    await actions.paste(whole);
    setBusy(false);
  };

  return (
    <section class={css.token} aria-labelledby="connect-token-title">
      <div class={css.head}>
        <h2 class={css.title} id="connect-token-title" tabIndex={-1} data-stage>
          {say('welcome_token_heading')}
        </h2>
        <p class={css.lede}>{say('welcome_token_lede')}</p>
      </div>
      <dl class={css.kinds}>
        <div>
          <dt>{say('welcome_token_user')}</dt>
          <dd>{say('welcome_token_user_note')}</dd>
        </div>
        <div>
          <dt>{say('welcome_token_page')}</dt>
          <dd>{say('welcome_token_page_note')}</dd>
        </div>
      </dl>
      <form class={css.form} noValidate onSubmit={(event) => void submit(event)}>
        <Field
          id="connect-token"
          label={say('welcome_token_label')}
          hint={say('welcome_token_hint')}
          error={refused ? faultWords(refused) : undefined}
        >
          {(input) => <TextInput {...input} type="password" value={token} onInput={type} mono />}
        </Field>
        <div class={css.foot}>
          <Button kind="main" type="submit" busy={busy}>
            {say('welcome_token_connect')}
          </Button>
          <Button kind="quiet" icon="ext" onPress={() => actions.openLink(explorer)}>
            {say('welcome_token_explorer')}
          </Button>
          <Button kind="bare" onPress={leave}>
            {say('welcome_back')}
          </Button>
        </div>
      </form>
    </section>
  );
}
