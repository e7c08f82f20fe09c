import type { Problem } from '../../lib/shared/problem.ts';
import type { Actions, Speaker } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { advancedSettings } from './ConnectLinks.ts';

const facebook = 'https://www.facebook.com/';

/** Whether a problem is an end of the sign-in, or as good as one. */
export const ends = ({ code, reason }: Problem): boolean =>
  code === 'signed-out' || reason === 'app-secret-required' || reason === 'checkpoint';

type Props = {
  problem: Problem;
  signIn: Speaker | null;
  actions: Actions;
  looking: boolean;
};

/** Signs the same person in again, by the way they came. */
function SignIn({ signIn, actions, quiet }: Pick<Props, 'signIn' | 'actions'> & { quiet?: true }) {
  const pasted = signIn?.door === 'pasted';
  return (
    <Button
      size="s"
      {...(quiet ? { kind: 'quiet' as const } : {})}
      onPress={() =>
        pasted ? actions.openWelcome() : void actions.ask('reading', signIn?.userId ?? null)
      }
    >
      {say(pasted ? 'connect_other_token' : 'sign_in')}
    </Button>
  );
}

/** What can be done about a sign-in that Meta takes no more; most want a new one, some do not. */
export function TroubleEnds({ problem, signIn, actions, looking }: Props) {
  switch (problem.reason) {
    case 'checkpoint':
    case 'unconfirmed-person':
      return (
        <>
          <Button size="s" icon="ext" onPress={() => actions.openLink(facebook)}>
            {say('trouble_facebook')}
          </Button>
          <SignIn signIn={signIn} actions={actions} quiet />
        </>
      );
    case 'app-secret-required':
      return (
        <>
          <Button
            size="s"
            icon="ext"
            onPress={() => actions.openLink(advancedSettings(signIn?.appId ?? null))}
          >
            {say('trouble_app_settings')}
          </Button>
          <LookAgain actions={actions} looking={looking} />
        </>
      );
    case 'page-role-lost':
      return (
        <>
          <Button size="s" onPress={() => actions.openDoctor()}>
            {say('trouble_doctor')}
          </Button>
          <LookAgain actions={actions} looking={looking} />
        </>
      );
    default:
      return <SignIn signIn={signIn} actions={actions} />;
  }
}

const LookAgain = ({ actions, looking }: Pick<Props, 'actions' | 'looking'>) => (
  <Button kind="quiet" size="s" busy={looking} onPress={() => void actions.lookNow()}>
    {say('look_again')}
  </Button>
);
