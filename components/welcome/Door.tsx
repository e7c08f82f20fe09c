import { Icon, type IconName } from '../ui/Icon.tsx';
import css from './Door.module.css';

type Props = {
  icon: IconName;
  title: string;
  note: string;
  time: string;
  first?: boolean;
  onPress: () => void;
};

/** One way in: what it is, what it takes, and how long. */
export function Door({ icon, title, note, time, first = false, onPress }: Props) {
  return (
    <button class={css.door} type="button" data-first={first} onClick={onPress}>
      <span class={css.sign}>
        <Icon name={icon} />
      </span>
      <span class={css.words}>
        <b>{title}</b>
        <span>{note}</span>
      </span>
      <span class={css.time}>{time}</span>
    </button>
  );
}
