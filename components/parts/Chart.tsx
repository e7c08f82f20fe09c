import { useState } from 'preact/hooks';
import { addDays, dayOf } from '../../lib/shared/pacific.ts';
import type { FigureModel, PeriodModel, PostModel } from '../../lib/view/models.ts';
import { full, mark } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { dayWords, span } from '../../lib/words/times.ts';
import { Icon } from '../ui/Icon.tsx';
import { lines, scaleOf } from '../ui/lines.ts';
import css from './Chart.module.css';
import { lineWords } from './lineWords.ts';
import { gapsIn, ticksFor } from './ticks.ts';

type Props = {
  figure: FigureModel;
  period: PeriodModel;
  posts: PostModel[];
  best: PostModel | null;
  /** Daily figures are still to be read for the first time. */
  coming: boolean;
};

const width = 300;
const height = 112;
const share = (x: number): string => `${(x / width) * 100}%`;

/** Daily values against those before, zero-based, with gaps drawn as gaps. */
export function Chart({ figure, period, posts, best, coming }: Props) {
  const { days, ghost, soft } = figure;
  const [at, setAt] = useState<number | null>(null);
  const known = days.flatMap((value, day) => (value === null ? [] : [day]));
  if (known.length === 0) {
    return <p class={css.none}>{say(coming ? 'chart_coming' : 'chart_none')}</p>;
  }
  const top = Math.max(...[...days, ...ghost].filter((value) => value !== null));
  const ticks = ticksFor(top);
  const highest = ticks.at(-1) ?? top;
  const scale = scaleOf([0, highest], days.length, width, height, 0);
  const now = lines(days, scale, soft);
  const before = lines(ghost, scale, 0);
  const gaps = gapsIn(days);
  const dates = days.map((_, day) => addDays(period.from, day));
  const shown = at ?? known.at(-1) ?? 0;
  const value = days[shown] ?? null;
  const was = ghost[shown] ?? null;
  const move = (to: number): void => setAt(Math.max(0, Math.min(days.length - 1, to)));

  return (
    <figure class={css.chart} dir="ltr">
      <p class={css.readout} aria-live={at === null ? 'off' : 'polite'}>
        <span class={css.day}>
          {say(
            'chart_day',
            dayWords(dates[shown] ?? period.to),
            value === null ? say('chart_no_figure') : full(value),
          )}
        </span>
        {was !== null && <span>{say('chart_before', full(was))}</span>}
      </p>
      <div class={css.body}>
        <div
          class={css.plot}
          role="group"
          tabIndex={0}
          aria-label={lineWords(figure, period)}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            move(Math.round(((event.clientX - box.left) / box.width) * (days.length - 1)));
          }}
          onPointerLeave={() => setAt(null)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            event.preventDefault();
            move(shown + (event.key === 'ArrowLeft' ? -1 : 1));
          }}
          onBlur={() => setAt(null)}
        >
          {gaps.map((gap) => {
            const from = scale.x(gap.from - 1);
            const to = scale.x(gap.to + 1);
            return (
              <span
                class={css.gap}
                key={gap.from}
                style={{ insetInlineStart: share(from), inlineSize: share(to - from) }}
              >
                <span class={css.gapWords}>{say('chart_no_figure')}</span>
              </span>
            );
          })}
          <svg
            class={css.drawn}
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {ticks.map((tick) => (
              <line key={tick} x1={0} x2={width} y1={scale.y(tick)} y2={scale.y(tick)} />
            ))}
            <path class={css.ghost} d={before.firm} />
            <path class={css.ghostDots} d={before.dots} />
            <path class={css.now} d={now.firm} />
            <path class={css.soft} d={now.soft} />
            <path class={css.dots} d={now.dots} />
            {at !== null && <path class={css.cross} d={`M${scale.x(at)} 0V${height}`} />}
            {at !== null && value !== null && (
              <path class={css.point} d={`M${scale.x(at)} ${scale.y(value)}h.01`} />
            )}
          </svg>
        </div>
        <span class={css.axis} aria-hidden="true">
          {[...ticks].reverse().map((tick) => (
            <span class={css.tick} key={tick}>
              {mark(tick)}
            </span>
          ))}
        </span>
        <span class={css.posts} aria-hidden="true">
          {posts.map((post) => {
            const day = dates.indexOf(dayOf(post.takenAt));
            return (
              day >= 0 && (
                <span
                  class={css.post}
                  key={post.mediaId}
                  data-best={post.mediaId === best?.mediaId || undefined}
                  style={{ insetInlineStart: share(scale.x(day)) }}
                />
              )
            );
          })}
        </span>
        <span class={css.days} aria-hidden="true">
          {[0, (days.length - 1) >> 1, days.length - 1].map((day) => (
            <span key={day}>{dayWords(dates[day] ?? period.from)}</span>
          ))}
        </span>
      </div>
      <figcaption class={css.key}>
        <span class={css.entry}>
          <svg class={css.swatch} viewBox="0 0 18 6" aria-hidden="true">
            <path class={css.now} d="M0 3h18" />
          </svg>
          {span(period.from, period.to)}
        </span>
        <span class={css.entry}>
          <svg class={css.swatch} viewBox="0 0 18 6" aria-hidden="true">
            <path class={css.ghost} d="M0 3h18" />
          </svg>
          {span(period.beforeFrom, period.beforeTo)}
        </span>
        <span class={css.entry}>
          <span class={css.postKey} />
          {say('chart_post')}
        </span>
      </figcaption>
      {soft > 0 && (
        <p class={css.tip}>
          <Icon name="clock" small />
          <span>
            {say(
              'chart_soft',
              span(dates[Math.max(0, days.length - soft)] ?? period.to, period.to),
            )}
          </span>
        </p>
      )}
    </figure>
  );
}
