import type { StepModel } from '../../../lib/view/queue/models.ts';
import css from './Steps.module.css';

/** The five steps of a post, each by its name. */
export const Steps = ({ steps, label }: { steps: StepModel[]; label: string }) => (
  <ol class={css.steps} aria-label={label}>
    {steps.map(({ name, state }, index) => (
      <li
        key={name}
        class={css.step}
        data-state={state}
        data-doubt={steps[index + 1]?.state === 'unknown' || undefined}
        aria-current={state === 'current' || state === 'unknown' ? 'step' : undefined}
      >
        {name}
      </li>
    ))}
  </ol>
);
