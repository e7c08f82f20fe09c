import type { Change } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { full, plain } from '../../lib/words/numbers.ts';
import css from './Delta.module.css';
import { Icon } from './Icon.tsx';

type Props = {
  change: Change;
  /** A difference in words rather than percent, for figures that are differences themselves. */
  words?: boolean;
};

/** Which way a figure went. Colour only where the swing is known to be more than usual. */
export function Delta({ change, words = false }: Props) {
  if (change.kind === 'none') return null;
  if (change.kind === 'steady') {
    return (
      <span class={css.delta}>
        <Icon name="same" />
        {say('delta_steady')}
      </span>
    );
  }
  const up = change.kind === 'up';
  const text =
    words || change.percent === null
      ? say(up ? 'delta_more' : 'delta_fewer', full(Math.abs(change.difference)))
      : say('percent', plain(Math.abs(change.percent)));
  return (
    <span class={css.delta} data-way={change.beyondUsual ? change.kind : undefined}>
      <Icon name={up ? 'up' : 'dn'} />
      <span>
        {change.percent !== null && !words && (
          <span class="vh">{say(up ? 'delta_up' : 'delta_down')} </span>
        )}
        {text}
      </span>
    </span>
  );
}
