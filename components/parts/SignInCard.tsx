import { useState } from 'preact/hooks';
import { firstEnd } from '../../lib/shared/ending.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, SignInModel } from '../../lib/view/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { dayWords, inWords } from './ConnectLists.ts';
import { ConnectPermissions } from './ConnectPermissions.tsx';
import { SignInAccounts } from './SignInAccounts.tsx';
import { SignInEnd, type Disconnected } from './SignInEnd.tsx';
import css from './SignInCard.module.css';

type Props = {
  signIn: SignInModel;
  actions: Actions;
  now: Instant;
  onDisconnected: (result: Disconnected) => void;
  onRemoved: (name: string) => void;
};

/** One sign-in: how it stands, what it may do, whose accounts it reaches, and its end. */
export function SignInCard({ signIn, actions, now, onDisconnected, onRemoved }: Props) {
  const id = `signin-${signIn.userId}`;
  return (
    <article class={css.card} aria-labelledby={id}>
      <header class={css.head}>
        <div class={css.names}>
          <h3 class={css.name} id={id}>
            {signIn.name}
          </h3>
          <p class={css.note}>{kindWords(signIn)}</p>
        </div>
        <p class={css.state} data-ended={signIn.ended !== null}>
          <Icon name={signIn.ended === null ? 'tick' : 'key'} small />
          {stateWords(signIn)}
        </p>
      </header>
      {signIn.ended ? (
        <Ended signIn={signIn} actions={actions} now={now} />
      ) : (
        <>
          <p class={css.note}>{expiryWords(signIn, now)}</p>
          <Access signIn={signIn} now={now} />
          <Renew signIn={signIn} actions={actions} now={now} />
        </>
      )}
      {signIn.tokenKind === 'page' && <p class={css.note}>{say('options_signin_page_note')}</p>}
      <Permissions permissions={signIn.permissions} />
      <div>
        <Button kind="bare" size="s" icon="key" onPress={() => actions.openDoctor()}>
          <span aria-hidden="true">{say('open_doctor')}</span>
          <span class="vh">{say('open_doctor_of', signIn.name)}</span>
        </Button>
      </div>
      <SignInAccounts signIn={signIn} actions={actions} onRemoved={onRemoved} />
      {signIn.offers.includes('comments') && signIn.ended === null && (
        <Notice
          tone="needs"
          title={say('connect_offer_title')}
          actions={
            <Button
              kind="main"
              size="s"
              onPress={() => void actions.ask('comments', signIn.userId)}
            >
              {say('connect_offer')}
            </Button>
          }
        >
          {say('connect_offer_body')}
        </Notice>
      )}
      <SignInEnd signIn={signIn} actions={actions} onDisconnected={onDisconnected} />
    </article>
  );
}

function kindWords({ door, tokenKind }: SignInModel): string {
  if (door === 'dialog') return say('options_signin_dialog');
  return say(tokenKind === 'page' ? 'options_signin_page' : 'options_signin_user');
}

function stateWords({ ended, endedAt }: SignInModel): string {
  if (ended === null) return say('options_signin_works');
  return endedAt === null
    ? say('options_signin_ended')
    : say('options_signin_ended_at', dayWords(endedAt));
}

/** When a sign-in ends, never surer than Meta was. */
export function expiryWords({ expiresAt, expiryKnown }: SignInModel, now: Instant): string {
  if (expiresAt === null)
    return say(expiryKnown ? 'options_signin_ends_never' : 'options_signin_ends_unknown');
  const day = dayWords(expiresAt);
  return expiryKnown
    ? say('options_signin_ends', day, inWords(expiresAt, now))
    : say('options_signin_ends_maybe', day);
}

/** Until when Meta shows an app this person's data; it asks them anew after that. */
function Access({ signIn, now }: Pick<Props, 'signIn' | 'now'>) {
  const { dataAccessExpiresAt: at } = signIn;
  if (at === null) return null;
  return <p class={css.note}>{say('options_signin_access', dayWords(at), inWords(at, now))}</p>;
}

const day = 86_400_000;

/** From two weeks before an end: the same press as in the reminder, which may have been put off. */
function Renew({ signIn, actions, now }: Pick<Props, 'signIn' | 'actions' | 'now'>) {
  const [busy, setBusy] = useState(false);
  const end = firstEnd(signIn);
  if (signIn.door === 'pasted' || !end || end.at <= now || end.at - now > 14 * day) return null;
  const press = (): void => {
    setBusy(true);
    void actions.renew(signIn.userId).then(() => setBusy(false));
  };
  return (
    <div>
      <Button kind="quiet" size="s" busy={busy} onPress={press}>
        {say('ending_renew')}
      </Button>
    </div>
  );
}

function Ended({ signIn, actions, now }: Pick<Props, 'signIn' | 'actions' | 'now'>) {
  if (signIn.ended === null) return null;
  const words = problemWords(signIn.ended, now);
  return (
    <Notice
      tone="needs"
      title={words.title}
      actions={
        <Button
          kind="main"
          size="s"
          onPress={() =>
            signIn.door === 'dialog'
              ? void actions.ask('reading', signIn.userId)
              : actions.openWelcome()
          }
        >
          {signIn.door === 'dialog' ? say('options_signin_again') : say('connect_other_token')}
        </Button>
      }
    >
      {words.body}
    </Notice>
  );
}

function Permissions({ permissions }: Pick<SignInModel, 'permissions'>) {
  if (permissions.length === 0) return null;
  const granted = permissions.filter(({ state }) => state === 'granted').length;
  return (
    <details class={css.fold} open={granted < permissions.length}>
      <summary>
        <span class={css.turn}>
          <Icon name="right" small />
        </span>
        {say('options_permissions', String(granted), String(permissions.length))}
      </summary>
      <ConnectPermissions permissions={permissions} />
    </details>
  );
}
