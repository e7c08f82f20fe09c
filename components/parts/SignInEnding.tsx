import { useState } from 'preact/hooks';
import { daysLeft, type Ending } from '../../lib/shared/ending.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, Speaker } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { dayWords, inWords } from './ConnectLists.ts';

const day = 86_400_000;

export type SignInEndingProps = {
  ending: Ending;
  signIn: Speaker | null;
  actions: Actions;
  now: Instant;
};

/** A sign-in that is about to end: when, and the one press that prevents it. */
export function SignInEnding({ ending, signIn, actions, now }: SignInEndingProps) {
  const [busy, setBusy] = useState(false);
  if (!signIn) return null;
  const { userId, name } = signIn;
  const pasted = signIn.door === 'pasted';
  // The same count as in the badge: begun days are whole ones.
  const left = now + daysLeft(ending.at, now) * day;
  const title = ending.of === 'token' ? 'ending_token' : 'ending_access';
  const renew = (): void => {
    setBusy(true);
    void actions.renew(userId).then(() => setBusy(false));
  };
  return (
    <Notice
      tone="warn"
      title={say(title, dayWords(ending.at), inWords(left, now))}
      actions={
        <>
          <Button size="s" busy={busy} onPress={pasted ? actions.openWelcome : renew}>
            {say(pasted ? 'connect_other_token' : 'ending_renew')}
          </Button>
          <Button kind="quiet" size="s" onPress={() => void actions.seen(userId)}>
            {say('ending_later')}
          </Button>
        </>
      }
    >
      {pasted ? say('ending_body_pasted') : say('ending_body', name)}
    </Notice>
  );
}
