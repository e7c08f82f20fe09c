import { useState } from 'preact/hooks';
import { setupSteps, type SetupStep } from '../../lib/shared/setup-steps.ts';
import type { Feature } from '../../lib/shared/permissions.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Guide } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { AppIdField, wholeIds } from '../parts/ConnectIds.tsx';
import { Button } from '../ui/Button.tsx';
import { Form } from './Form.tsx';
import { Rail } from './Rail.tsx';
import { useSetupIds } from './setupIds.ts';
import { StepCheck } from './StepCheck.tsx';
import { StepTodo } from './StepTodo.tsx';
import { numberOf, titleOf } from './stepWords.ts';
import css from './Steps.module.css';

type Props = {
  step: SetupStep;
  model: OptionsModel;
  actions: Actions;
  guide: Guide;
  go: (step: SetupStep) => void;
  leave: () => void;
};

/** The guided set-up of a person's own Meta app, one step at a time, each with how it stands. */
export function Steps({ step, model, actions, guide, go, leave }: Props) {
  const ids = useSetupIds(model, actions, guide);
  const [feature, setFeature] = useState<Feature>('reading');
  const whole = wholeIds(ids);
  const state = guide.stateOf(step, whole);
  const previous = setupSteps[setupSteps.indexOf(step) - 1];
  const next = setupSteps[setupSteps.indexOf(step) + 1];
  const backward = (
    <Button kind="bare" onPress={() => (previous ? go(previous) : leave())}>
      {previous ? say('welcome_previous') : say('welcome_back')}
    </Button>
  );
  const check = (): void => {
    const kept = ids.submit();
    if (kept?.appId) void guide.check({ appId: kept.appId, configId: kept.configId });
  };
  const asked = step === 'app-id' || step === 'address' || step === 'people';
  const card = (
    <StepCheck
      step={step}
      state={state}
      hasId={step === 'app-id' || whole !== null || state.kind === 'at-the-end'}
      {...(asked ? { check } : {})}
    />
  );
  return (
    <section class={css.steps} aria-labelledby="setup-step">
      <Rail step={step} stateOf={(one) => guide.stateOf(one, whole)} go={go} />
      <div class={css.head}>
        <p class={css.count}>
          {say('welcome_step', String(numberOf(step)), String(setupSteps.length))}
        </p>
        <h2 class={css.title} id="setup-step" tabIndex={-1} data-stage>
          {titleOf(step)}
        </h2>
      </div>
      <StepTodo step={step} model={model} actions={actions} />
      {step === 'app-id' && (
        <form
          aria-label={say('setup_app_id_form')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (state.kind === 'fine' && next) go(next);
            else check();
          }}
        >
          <AppIdField ids={ids} />
        </form>
      )}
      {next ? (
        <>
          {card}
          <div class={css.foot}>
            <Button kind="main" onPress={() => go(next)}>
              {say('welcome_next')}
            </Button>
            {backward}
          </div>
        </>
      ) : (
        <Form
          ids={ids}
          feature={feature}
          choose={setFeature}
          actions={actions}
          card={card}
          backward={backward}
        />
      )}
    </section>
  );
}
