import { say } from '../../lib/words/say.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import css from './GuardStrip.module.css';

export type GuardStripProps = {
  /** Whose page the tab shows, and who is open here. */
  shown: string;
  open: string;
  onSwitch: () => void;
  onWave: () => void;
};

/** The tab shows another of one's own accounts: one quiet line, one press. */
export function GuardStrip({ shown, open, onSwitch, onWave }: GuardStripProps) {
  return (
    <div class={css.strip} role="status">
      <Icon name="warn" small />
      <p class={css.words}>{say('guard_strip', shown, open)}</p>
      <button class={css.switch} type="button" onClick={onSwitch}>
        {say('guard_switch', shown)}
      </button>
      <IconButton icon="x" label={say('guard_wave')} onPress={onWave} />
    </div>
  );
}
