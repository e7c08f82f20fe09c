import type { Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import css from './SampleStrip.module.css';

type Props = { actions: Pick<Actions, 'openWelcome' | 'leaveSample'> };

/** What stands over everything on the sample account: that nothing leaves, and the two ways out. */
export const SampleStrip = ({ actions }: Props) => (
  <section class={css.strip} aria-label={say('sample_label')}>
    <p class={css.words}>{say('sample_strip')}</p>
    <span class={css.ways}>
      <button class={css.way} type="button" onClick={() => actions.openWelcome()}>
        {say('sample_connect')}
      </button>
      <button class={css.way} type="button" onClick={() => void actions.leaveSample()}>
        {say('sample_leave')}
      </button>
    </span>
  </section>
);
