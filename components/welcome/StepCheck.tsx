import type { SetupStep } from '../../lib/shared/setup-steps.ts';
import type { StepState } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { checkWords, stateIcons } from './stepWords.ts';
import css from './StepCheck.module.css';

type Props = {
  step: SetupStep;
  state: StepState;
  /** Whether there is an App ID to ask about. */
  hasId: boolean;
  /** Asks Facebook now; absent where only a sign-in can tell. */
  check?: () => void;
};

/** How a step stands, in words, and the button that looks again. */
export function StepCheck({ step, state, hasId, check }: Props) {
  const { kind } = state;
  return (
    <div class={css.check} data-kind={kind} role="group" aria-label={say('setup_check_label')}>
      <span class={css.icon}>
        <Icon name={stateIcons[kind]} />
      </span>
      <p class={css.words} role="status">
        {checkWords(step, state, hasId)}
      </p>
      {check && hasId && (
        <Button kind="quiet" size="s" busy={kind === 'checking'} onPress={check}>
          {say(kind === 'not-yet' || kind === 'checking' ? 'setup_check' : 'setup_check_again')}
        </Button>
      )}
    </div>
  );
}
