import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './Offline.module.css';

/** Nothing is lost without a line: all can be read, and acts wait. */
export const Offline = () => (
  <p class={css.offline} role="status">
    <Icon name="off" small />
    <span>{say('desk_offline')}</span>
  </p>
);
