import { lines, scaleOf } from './lines.ts';
import css from './Spark.module.css';

type Props = {
  now: readonly (number | null)[];
  ghost?: readonly (number | null)[];
  /** How many of the last days may still change. */
  soft?: number;
  /** What a reader hears instead. */
  label: string;
};

const width = 100;
const height = 24;

/** Daily values in one line. A missing day is a gap; a day between gaps is a dot. */
export function Spark({ now, ghost = [], soft = 0, label }: Props) {
  const scale = scaleOf([...now, ...ghost], now.length, width, height, 0.6);
  const at = lines(now, scale, soft);
  return (
    <svg
      class={css.spark}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      dir="ltr"
    >
      <path class={css.ghost} d={lines(ghost, scale, 0).firm} />
      <path d={at.firm} />
      <path class={css.soft} d={at.soft} />
      <path class={css.dots} d={at.dots} />
    </svg>
  );
}
