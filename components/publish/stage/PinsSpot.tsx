import { useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import css from './PinsSpot.module.css';
import { afterArrow, type At, type Spot, spotWords, within } from './PinsSpots.ts';

/** The label hangs below its point, above it near the lower edge, and never leaves the picture. */
const labelAt = ({ x, y }: At) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  transform: `translate(${-x * 100}%, ${y > 0.8 ? 'calc(-100% - 8px)' : '8px'})`,
});

const Tip = ({ x, y }: At) => (
  <span class={css.tip} data-under={y > 0.8 || undefined} style={{ left: `${x * 100}%` }} />
);

/** A pin that is only looked at. */
export function PinsLabel({ spot }: { spot: Spot }) {
  return (
    <span class={css.pin} data-quiet aria-hidden="true" style={labelAt(spot)}>
      <Tip {...spot} />
      {spot.label.replace(/^@/, '')}
    </span>
  );
}

/** A pin that can be dragged, moved by arrows and deleted. */
export function PinsSpot({ spot }: { spot: Spot }) {
  const [held, setHeld] = useState<At | null>(null);
  const from = useRef<(At & { pointer: number }) | null>(null);
  const shown = held ?? spot;

  const dragged = (event: PointerEvent): At | null => {
    const start = from.current;
    const ground = (event.currentTarget as HTMLElement).parentElement?.getBoundingClientRect();
    if (start?.pointer !== event.pointerId || !ground?.width || !ground.height) return null;
    const dx = (event.clientX - start.x) / ground.width;
    const dy = (event.clientY - start.y) / ground.height;
    return dx === 0 && dy === 0 ? null : within({ x: spot.x + dx, y: spot.y + dy });
  };
  const drop = (event: PointerEvent): void => {
    const to = dragged(event);
    from.current = null;
    setHeld(null);
    if (to) spot.move(to);
  };

  return (
    <button
      class={css.pin}
      type="button"
      style={labelAt(shown)}
      aria-label={say('stage_pin_label', spot.label, spotWords(shown))}
      aria-keyshortcuts="Delete"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => {
        const to = dragged(event);
        if (to) setHeld(to);
      }}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={(event) => {
        const to = afterArrow(event, spot);
        if (to) spot.move(to);
        else if (event.key === 'Delete' || event.key === 'Backspace') spot.remove();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Tip {...shown} />
      {spot.label.replace(/^@/, '')}
    </button>
  );
}
