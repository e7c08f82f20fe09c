import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ConnectDoneLine } from './ConnectDoneLine.tsx';
import { useStageFocus } from './ConnectFocus.ts';
import { ConnectState } from './ConnectState.tsx';
import { SettingSection } from './SettingSection.tsx';
import { SignInCard } from './SignInCard.tsx';
import type { Disconnected } from './SignInEnd.tsx';
import { SignInEnded } from './SignInEnded.tsx';
import css from './SignInList.module.css';

type Props = { model: OptionsModel; actions: Actions; now: Instant };

/** Who is signed in, what became of the last change, and the way to add another. */
export function SignInList({ model, actions, now }: Props) {
  const ended = useSignal<Disconnected | null>(null);
  const removed = useSignal<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { connect, signIns } = model;
  const running = connect.phase !== 'idle';
  useStageFocus(place, running ? `${connect.phase} ${connect.problem?.reason ?? ''}` : '');
  const result = ended.value;

  return (
    <SettingSection id="accounts" title={say('options_accounts')}>
      <div class={css.results} role="status">
        {result !== null && <SignInEnded result={result} openLink={actions.openLink} />}
        {removed.value !== null && (
          <Notice tone="good" title={say('options_removed', removed.value)} />
        )}
      </div>
      {running && (
        <div class={connect.phase === 'done' ? undefined : css.connect} ref={place}>
          {connect.phase === 'done' ? (
            // Whom it found and what they granted stands in the list below.
            <ConnectDoneLine model={model} actions={actions} />
          ) : (
            <ConnectState
              model={model}
              actions={actions}
              now={now}
              pasted={model.settings.appId === null}
            />
          )}
        </div>
      )}
      {signIns.length === 0 && !running && (
        <Empty title={say('options_accounts_none')}>{say('options_accounts_none_body')}</Empty>
      )}
      {signIns.map((signIn) => (
        <SignInCard
          key={signIn.userId}
          signIn={signIn}
          actions={actions}
          now={now}
          onDisconnected={(what) => {
            ended.value = what;
            removed.value = null;
            document.getElementById('accounts-title')?.focus();
          }}
          onRemoved={(name) => {
            removed.value = name;
            document.getElementById('accounts-title')?.focus();
          }}
        />
      ))}
      <div class={css.add}>
        <Button
          kind={signIns.length === 0 ? 'main' : 'quiet'}
          icon="plus"
          onPress={actions.openWelcome}
        >
          {signIns.length === 0 ? say('options_connect') : say('options_add')}
        </Button>
      </div>
    </SettingSection>
  );
}
