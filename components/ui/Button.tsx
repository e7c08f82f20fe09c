import type { ComponentChildren } from 'preact';
import css from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

type Props = {
  kind?: 'main' | 'quiet' | 'bare' | 'danger';
  size?: 's' | 'm';
  icon?: IconName;
  kbd?: string;
  disabled?: boolean;
  /** Under way: pressing again does nothing, and focus stays. */
  busy?: boolean;
  /** Reached by the pointer alone: its row is not the one that Tab stops at. */
  aside?: boolean;
  type?: 'button' | 'submit';
  onPress?: () => void;
  children: ComponentChildren;
};

export function Button({
  kind = 'main',
  size = 'm',
  icon,
  kbd,
  disabled = false,
  busy = false,
  aside = false,
  type = 'button',
  onPress,
  children,
}: Props) {
  return (
    <button
      class={css.button}
      data-kind={kind}
      data-size={size}
      type={type}
      tabIndex={aside ? -1 : undefined}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={kbd}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  );
}
