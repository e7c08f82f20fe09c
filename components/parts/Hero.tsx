import type { FigureModel, PeriodModel, PostModel } from '../../lib/view/models.ts';
import { percent } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { Delta } from '../ui/Delta.tsx';
import { Amount } from './Amount.tsx';
import { Chart } from './Chart.tsx';
import { yardstick } from './Figure.tsx';
import css from './Hero.module.css';

type Props = {
  figure: FigureModel;
  period: PeriodModel;
  posts: PostModel[];
  best: PostModel | null;
  /** Daily figures are still to be read for the first time. */
  coming: boolean;
};

function beyond(figure: FigureModel): string {
  const { change } = figure;
  if (change.kind === 'none' || change.usualPercent === null) return yardstick(figure);
  return say(
    change.kind === 'steady' ? 'inside_usual' : 'beyond_usual',
    percent(change.usualPercent),
  );
}

/** The one large number of the screen, with its days. */
export function Hero({ figure, period, posts, best, coming }: Props) {
  return (
    <section aria-labelledby="hero">
      <div class={css.top}>
        <div>
          <h2 class={css.label} id="hero">
            {say(`metric_${figure.metric}`)}
          </h2>
          <p class={css.value}>
            <Amount value={figure.now} metric={figure.metric} />
          </p>
        </div>
        <div class={css.change}>
          <Delta change={figure.change} />
          {figure.now.kind === 'count' && <p class={css.note}>{beyond(figure)}</p>}
        </div>
      </div>
      <Chart figure={figure} period={period} posts={posts} best={best} coming={coming} />
    </section>
  );
}
