import type { ComponentChildren } from 'preact';
import type { Actions, OptionsModel, SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Face } from '../ui/Face.tsx';
import { Icon } from '../ui/Icon.tsx';
import { doneWords } from './ConnectDoneWords.ts';
import { someWords } from './ConnectLists.ts';
import { ConnectNext } from './ConnectNext.tsx';
import { ConnectPermissions } from './ConnectPermissions.tsx';
import { ConnectStage } from './ConnectStage.tsx';
import type { Door } from './ConnectWays.tsx';
import css from './ConnectDone.module.css';
import shared from './ConnectState.module.css';

type Props = {
  model: OptionsModel;
  actions: Actions;
  go?: (door: Door) => void;
  test?: ComponentChildren;
};

/** The end of a connect: whom it found, what was granted, and the one step that comes next. */
export function ConnectDone({ model, actions, go, test }: Props) {
  const { connect } = model;
  const { title, body, more, signIn, accounts } = doneWords(model);
  const offer = !more && signIn?.offers.includes('comments') === true;
  return (
    <ConnectStage title={title} icon="tick" tone="good">
      <p class={shared.body}>{body}</p>
      {accounts.length > 0 && !more && <Accounts accounts={accounts} />}
      {connect.pagesWithout.length > 0 && (
        <p class={shared.note}>{say('connect_done_without', someWords(connect.pagesWithout))}</p>
      )}
      {offer && signIn && (
        <div class={css.offer}>
          <h3 class={shared.small}>{say('connect_offer_title')}</h3>
          <p class={shared.body}>{say('connect_offer_body')}</p>
          <div class={shared.foot}>
            <Button
              kind="main"
              icon="comment"
              onPress={() => void actions.ask('comments', signIn.userId)}
            >
              {say('connect_offer')}
            </Button>
          </div>
        </div>
      )}
      {test}
      {signIn && (
        <div class={css.granted}>
          <h3 class={shared.small}>{say('connect_done_granted')}</h3>
          {signIn.permissions.length > 0 ? (
            <ConnectPermissions permissions={signIn.permissions} />
          ) : (
            <p class={shared.note}>{say('connect_done_page_token')}</p>
          )}
        </div>
      )}
      {signIn && !more && <ConnectNext signIn={signIn} />}
      <div class={css.pin}>
        <Icon name="info" />
        <p>
          <b>{say('connect_pin_title')}</b> {say('connect_pin_body')}
        </p>
      </div>
      <div class={shared.foot}>
        <Button kind={offer ? 'quiet' : 'main'} icon="panel" onPress={actions.openPanel}>
          {say('connect_open_panel')}
        </Button>
        {!more && (
          <Button kind="quiet" icon="person" onPress={() => void actions.askOther()}>
            {say('connect_other_person')}
          </Button>
        )}
        <Button
          kind="bare"
          onPress={() => {
            void actions.dismissConnect();
            go?.('doors');
          }}
        >
          {say('connect_finish')}
        </Button>
      </div>
    </ConnectStage>
  );
}

function Accounts({ accounts }: { accounts: SignInModel['accounts'] }) {
  return (
    <ul class={css.accounts} role="list" aria-label={say('connect_done_accounts')}>
      {accounts.map((account) => (
        <li class={css.account} key={account.accountId}>
          <Face picture={account.face} name={account.username} colour={account.colour} size={40} />
          <span class={css.who}>
            <b>{account.username}</b>
            {account.pageName !== null && (
              <span class={shared.note}>{say('connect_done_on_page', account.pageName)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
