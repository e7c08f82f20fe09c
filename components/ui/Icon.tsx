import css from './Icon.module.css';
import { icons, type IconName } from './icons.ts';

export type { IconName } from './icons.ts';

type Props = { name: IconName; small?: boolean };

/** Ornament beside words; it is never the only thing that says something. */
export function Icon({ name, small = false }: Props) {
  return (
    <svg class={css.icon} data-small={small || undefined} viewBox="0 0 16 16" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
