import type { PeriodModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { span } from '../../lib/words/times.ts';
import css from './Period.module.css';

/** Which days are counted, and against which. */
export function Period({ period }: { period: PeriodModel }) {
  return (
    <p class={css.period}>
      <span>{say('period', span(period.from, period.to))}</span>
      <span>{say('period_against', span(period.beforeFrom, period.beforeTo))}</span>
    </p>
  );
}
