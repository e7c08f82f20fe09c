import { say } from '../../../lib/words/say.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';

const words = {
  off: 'compose_trial_off',
  MANUAL: 'compose_trial_manual',
  SS_PERFORMANCE: 'compose_trial_performance',
} as const;

/** A reel shown to strangers first, and what brings it before followers. */
export function TrialRow({ composer, actions, ...row }: FormProps & OpenRow) {
  const { trial } = composer.draft;
  if (!composer.offers.trial) return null;
  const option = (value: keyof typeof words) => ({ value, label: say(words[value]) });
  return (
    <Row
      {...row}
      name="trial"
      icon="trial"
      label={say('compose_trial')}
      value={trial && say(words[trial])}
    >
      <Segmented
        label={say('compose_trial_when')}
        value={trial ?? 'off'}
        options={[option('off'), option('MANUAL'), option('SS_PERFORMANCE')]}
        onChange={(value) => actions.change({ trial: value === 'off' ? null : value })}
      />
      <p class={css.note}>{say('compose_trial_hint')}</p>
    </Row>
  );
}
