import css from './Meter.module.css';

const ticks = Array.from({ length: 21 }, (_, tick) => tick);

type Props = { percent: number; low: boolean };

/** Meta's call budget as a light meter. The words beside it say what holds. */
export function Meter({ percent, low }: Props) {
  const at = Math.min(20, Math.round(percent / 5));
  return (
    <svg class={css.meter} data-low={low || undefined} viewBox="0 0 82 12" aria-hidden="true">
      {ticks.map((tick) => {
        const high = tick === at ? 12 : tick % 5 === 0 ? 10 : 6;
        return (
          <rect
            key={tick}
            data-tick={tick === at ? 'at' : tick < at ? 'used' : undefined}
            x={tick * 4}
            y={12 - high}
            width={2}
            height={high}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
