import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { integrations } from './ConnectLinks.ts';
import { listWords } from './ConnectLists.ts';
import type { Disconnected } from './SignInEnd.tsx';
import css from './SignInList.module.css';

type Props = { result: Disconnected; openLink: (address: string) => void };

/** What a disconnect came to: ended accounts, Meta's word on it, and the wipe here. */
export function SignInEnded({ result, openLink }: Props) {
  return (
    <Notice
      tone={result.revoked ? 'good' : 'warn'}
      title={say('options_disconnected', result.name)}
      {...(result.revoked
        ? {}
        : {
            actions: (
              <Button kind="quiet" size="s" icon="ext" onPress={() => openLink(integrations)}>
                {say('options_open_integrations')}
              </Button>
            ),
          })}
    >
      <span class={css.lines}>
        {result.accounts.length > 0 && (
          <span>{say('options_disconnected_ended', listWords(result.accounts))}</span>
        )}
        <span>
          {result.revoked
            ? say('options_disconnected_revoked')
            : say('options_disconnected_not_revoked')}
        </span>
        <span>{say('options_disconnected_wiped')}</span>
        {!result.revoked && <span>{say('options_disconnected_by_hand')}</span>}
      </span>
    </Notice>
  );
}
