import type { LinkState } from '../../../lib/view/doctor/models.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import css from './Tree.module.css';

const icons: Record<LinkState, IconName> = {
  whole: 'tick',
  limited: 'warn',
  broken: 'unlink',
  unknown: 'clock',
  'not-asked': 'minus',
};

/** The state of one link: an icon, a colour and always words. */
export function State({ state, words }: { state: LinkState; words: string }) {
  return (
    <p class={css.state} data-state={state}>
      <Icon name={icons[state]} small />
      <span>{words}</span>
    </p>
  );
}
