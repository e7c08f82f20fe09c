import type { FigureModel, PeriodModel } from '../../lib/view/models.ts';
import { percent } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { Delta } from '../ui/Delta.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spark } from '../ui/Spark.tsx';
import { Amount, amountWords } from './Amount.tsx';
import css from './Figure.module.css';
import { lineWords } from './lineWords.ts';

/** What a figure is measured by: its usual swing, else what it was before. */
export function yardstick({ before, change, metric }: FigureModel): string {
  if (change.kind !== 'none' && change.usualPercent !== null && metric !== 'followers') {
    return say('usual_swing', percent(change.usualPercent));
  }
  return before.kind === 'count'
    ? say('was_before', amountWords(before, metric))
    : say('nothing_before');
}

/** One of the popup's three numbers, with its days and its yardstick. */
export function Figure({ figure, period }: { figure: FigureModel; period: PeriodModel }) {
  const { metric, now, change, days, ghost, soft } = figure;
  return (
    <div class={css.figure}>
      <dt class={css.label}>{say(`metric_${metric}`)}</dt>
      <dd class={css.value}>
        <Amount value={now} metric={metric} />
      </dd>
      <dd class={css.line}>
        {days.some((day) => day !== null) && (
          <Spark now={days} ghost={ghost} soft={soft} label={lineWords(figure, period)} />
        )}
      </dd>
      <dd class={css.change}>
        <Delta change={change} words={metric === 'followers'} />
      </dd>
      <dd class={css.yard}>{now.kind === 'count' && yardstick(figure)}</dd>
    </div>
  );
}

/** Where figures will stand, on the very first look. */
export function FigureBones() {
  return (
    <div class={css.bones}>
      <Skeleton short />
      <Skeleton shape="figure" />
      <Skeleton />
    </div>
  );
}
