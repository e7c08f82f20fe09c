import { useState } from 'preact/hooks';
import type { Actions, SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { SignInConfirm } from './SignInConfirm.tsx';
import css from './SignInCard.module.css';

/** What a disconnect came to; kept by the page, because the sign-in itself is gone. */
export type Disconnected = { userId: string; name: string; accounts: string[]; revoked: boolean };

type Props = {
  signIn: SignInModel;
  actions: Actions;
  onDisconnected: (result: Disconnected) => void;
};

/** Ends a sign-in: asked once more in place, with every account that goes with it. */
export function SignInEnd({ signIn, actions, onDisconnected }: Props) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const names = signIn.accounts.map(({ username }) => `@${username}`);

  const disconnect = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const result = await actions.disconnect(signIn.userId);
    setBusy(false);
    if (result === null) {
      setFailed(true);
      return;
    }
    setAsked(false);
    onDisconnected({
      userId: signIn.userId,
      name: signIn.name,
      accounts: names,
      revoked: result.revoked,
    });
  };

  if (!asked)
    return (
      <div>
        <Button kind="danger" size="s" icon="unlink" onPress={() => setAsked(true)}>
          <span aria-hidden="true">{say('options_disconnect')}</span>
          <span class="vh">{say('options_disconnect_named', signIn.name)}</span>
        </Button>
      </div>
    );
  return (
    <SignInConfirm
      title={say('options_disconnect_title', signIn.name)}
      yes={say('options_disconnect_yes')}
      busy={busy}
      onYes={() => void disconnect()}
      onNo={() => {
        setAsked(false);
        setFailed(false);
      }}
    >
      <p>{names.length > 0 ? say('options_disconnect_body') : say('options_disconnect_none')}</p>
      {names.length > 0 && (
        <ul class={css.ends} role="list">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {failed && (
        <p class={css.failed} role="alert">
          <b>{say('options_disconnect_failed')}</b> {say('options_disconnect_failed_body')}
        </p>
      )}
    </SignInConfirm>
  );
}
