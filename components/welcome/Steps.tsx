import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from './Form.tsx';
import { Step } from './Step.tsx';
import css from './Steps.module.css';

export const stepCount = 6;

type Props = {
  step: number;
  model: OptionsModel;
  actions: Actions;
  go: (step: number) => void;
  leave: () => void;
};

function title(step: number): string {
  switch (step) {
    case 1:
      return say('welcome_step1');
    case 2:
      return say('welcome_step2');
    case 3:
      return say('welcome_step3');
    case 4:
      return say('welcome_step4');
    case 5:
      return say('welcome_step5');
    default:
      return say('welcome_step6');
  }
}

/** The guided set-up of a person's own Meta app, one step at a time. */
export function Steps({ step, model, actions, go, leave }: Props) {
  const back = (): void => (step > 1 ? go(step - 1) : leave());
  const forward =
    step < stepCount ? (
      <Button kind="main" onPress={() => go(step + 1)}>
        {say('welcome_next')}
      </Button>
    ) : null;
  const backward = (
    <Button kind="bare" onPress={back}>
      {step > 1 ? say('welcome_previous') : say('welcome_back')}
    </Button>
  );
  return (
    <section class={css.steps} aria-labelledby="connect-step">
      <nav aria-label={say('welcome_steps')}>
        <ol class={css.rail} role="list">
          {Array.from({ length: stepCount }, (_, i) => i + 1).map((n) => (
            <li class={css.stop} key={n}>
              <button
                class={css.number}
                type="button"
                data-past={n < step}
                aria-current={n === step ? 'step' : undefined}
                aria-label={say('welcome_step_go', String(n), title(n))}
                onClick={() => go(n)}
              >
                {n}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div class={css.head}>
        <p class={css.count}>{say('welcome_step', String(step), String(stepCount))}</p>
        <h2 class={css.title} id="connect-step" tabIndex={-1} data-stage>
          {title(step)}
        </h2>
      </div>
      {step < stepCount ? (
        <>
          <Step step={step} model={model} actions={actions} />
          <div class={css.foot}>
            {forward}
            {backward}
          </div>
        </>
      ) : (
        <Form model={model} actions={actions} backward={backward} />
      )}
    </section>
  );
}
