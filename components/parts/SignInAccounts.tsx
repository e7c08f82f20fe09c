import { useState } from 'preact/hooks';
import type { Actions, SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Face } from '../ui/Face.tsx';
import { SignInConfirm } from './SignInConfirm.tsx';
import css from './SignInCard.module.css';

type Props = { signIn: SignInModel; actions: Actions; onRemoved: (name: string) => void };

/** The accounts a sign-in reaches. Removing one forgets it here and tells Meta nothing. */
export function SignInAccounts({ signIn, actions, onRemoved }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (signIn.accounts.length === 0)
    return <p class={css.note}>{say('options_signin_no_accounts')}</p>;
  return (
    <div class={css.accounts}>
      <h4 class={css.small}>{say('options_signin_accounts')}</h4>
      <ul class={css.list} role="list">
        {signIn.accounts.map(({ accountId, username, pageName, face, colour }) => {
          const name = `@${username}`;
          const remove = async (): Promise<void> => {
            setBusy(true);
            await actions.removeAccount(accountId);
            setBusy(false);
            setAsked(null);
            onRemoved(name);
          };
          return (
            <li class={css.account} key={accountId}>
              <div class={css.row}>
                <Face
                  picture={face}
                  name={username}
                  colour={colour}
                  size={28}
                  out={signIn.ended !== null}
                />
                <span class={css.who}>
                  <b>{username}</b>
                  {pageName !== null && (
                    <span class={css.note}>{say('connect_done_on_page', pageName)}</span>
                  )}
                </span>
                {asked !== accountId && (
                  <Button kind="bare" size="s" onPress={() => setAsked(accountId)}>
                    <span aria-hidden="true">{say('options_remove')}</span>
                    <span class="vh">{say('options_remove_named', name)}</span>
                  </Button>
                )}
              </div>
              {asked === accountId && (
                <SignInConfirm
                  title={say('options_remove_title', name)}
                  yes={say('options_remove_yes')}
                  busy={busy}
                  onYes={() => void remove()}
                  onNo={() => setAsked(null)}
                >
                  <p>{say('options_remove_body')}</p>
                </SignInConfirm>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
