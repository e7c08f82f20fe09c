import css from './Skeleton.module.css';

type Props = { shape?: 'line' | 'figure' | 'plot' | 'round' | 'frame'; short?: boolean };

/** Where something will stand. Only ever seen before the first look. */
export function Skeleton({ shape = 'line', short = false }: Props) {
  return (
    <span class={css.bone} data-shape={shape} data-short={short || undefined} aria-hidden="true" />
  );
}
