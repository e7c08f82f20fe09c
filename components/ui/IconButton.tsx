import css from './IconButton.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Props = {
  icon: IconName;
  label: string;
  onPress: () => void;
  busy?: boolean;
  keys?: string;
  /** For a button that opens something below it. */
  expanded?: boolean;
};

export function IconButton({ icon, label, onPress, busy = false, keys, expanded }: Props) {
  return (
    <button
      class={css.button}
      type="button"
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-expanded={expanded}
      aria-keyshortcuts={keys}
      title={label}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
