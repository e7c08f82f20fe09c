import { full } from '../../lib/words/numbers.ts';
import { say } from '../../lib/words/say.ts';
import { Amount } from './Amount.tsx';
import css from './Legend.module.css';

/** Three ways of being nothing, and what each means. */
export function Legend() {
  return (
    <dl class={css.legend}>
      <div>
        <dt>{full(0)}</dt>
        <dd>{say('legend_zero')}</dd>
      </div>
      <div>
        <dt>
          <Amount value={{ kind: 'not-yet' }} />
        </dt>
        <dd>{say('legend_not_yet')}</dd>
      </div>
      <div>
        <dt>
          <Amount value={{ kind: 'too-few' }} />
        </dt>
        <dd>{say('legend_too_few')}</dd>
      </div>
    </dl>
  );
}
