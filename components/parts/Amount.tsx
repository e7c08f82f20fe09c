import type { Metric, Value } from '../../lib/store/rows.ts';
import { full, short, signed } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { Icon } from '../ui/Icon.tsx';
import css from './Amount.module.css';

type Props = { value: Value; metric?: Metric; brief?: boolean };

const words = (value: number, metric: Metric | undefined, brief: boolean): string =>
  metric === 'followers' ? signed(value) : brief ? short(value) : full(value);

/** A number, or one of the three different ways of having none. */
export function Amount({ value, metric, brief = false }: Props) {
  switch (value.kind) {
    case 'count':
      return <>{words(value.value, metric, brief)}</>;
    case 'not-yet':
      return (
        <span class={css.none} data-kind="not-yet" title={say('value_not_yet_why')}>
          {say('value_not_yet')}
        </span>
      );
    case 'too-few':
      return (
        <span
          class={css.none}
          data-kind="too-few"
          title={say(metric === 'followers' ? 'value_small_why' : 'value_too_few_why')}
        >
          {say('value_too_few')}
        </span>
      );
    case 'not-allowed':
      return (
        <span class={css.none} data-kind="not-allowed" title={say('value_not_allowed_why')}>
          <Icon name="lock" small />
          {say('value_not_allowed')}
        </span>
      );
  }
}

/** A value inside a sentence. */
export function amountWords(value: Value, metric?: Metric): string {
  if (value.kind === 'count') return words(value.value, metric, true);
  if (value.kind === 'not-yet') return say('value_not_yet');
  return say(value.kind === 'too-few' ? 'value_too_few' : 'value_not_allowed');
}
