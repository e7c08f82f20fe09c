import { setupSteps, type SetupStep } from '../../lib/shared/setup-steps.ts';
import type { StepState } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { Icon } from '../ui/Icon.tsx';
import { numberOf, stateWords, titleOf } from './stepWords.ts';
import css from './Rail.module.css';

type Props = {
  step: SetupStep;
  stateOf: (step: SetupStep) => StepState;
  go: (step: SetupStep) => void;
};

/** All steps in a row: which one is open, and how each of them stands. */
export function Rail({ step, stateOf, go }: Props) {
  return (
    <nav aria-label={say('welcome_steps')}>
      <ol class={css.rail} role="list">
        {setupSteps.map((one) => {
          const state = stateOf(one);
          const number = String(numberOf(one));
          return (
            <li class={css.stop} key={one}>
              <button
                class={css.number}
                type="button"
                data-past={numberOf(one) < numberOf(step)}
                data-kind={state.kind}
                aria-current={one === step ? 'step' : undefined}
                aria-label={`${say('welcome_step_go', number, titleOf(one))}, ${stateWords(state)}`}
                onClick={() => go(one)}
              >
                {state.kind === 'fine' ? <Icon name="check" small /> : number}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
