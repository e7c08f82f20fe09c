import { Icon } from '../../ui/Icon.tsx';
import { Ring } from '../../ui/Ring.tsx';
import type { Line } from './lines.ts';
import css from './Lines.module.css';

/** The drawn lines and the pencil's ring where the first one breaks. Words beside them say it. */
export function Lines({ lines }: { lines: Line[] }) {
  const ringed = lines.find((line) => line.ringed && line.state === 'broken');
  return (
    <div class={css.lines} aria-hidden="true">
      <svg class={css.drawing}>
        {lines.map(({ d, state }) => (
          <path key={d} d={d} data-state={state} />
        ))}
      </svg>
      {ringed && (
        <span
          class={css.ring}
          style={{ transform: `translate(${ringed.x}px, ${ringed.y}px) translate(-50%, -50%)` }}
        >
          <Icon name="unlink" />
          <Ring />
        </span>
      )}
    </div>
  );
}
