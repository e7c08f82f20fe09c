import { useRef } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import css from './PinsLayer.module.css';
import { PinsSpot } from './PinsSpot.tsx';
import { afterArrow, type At, type Spot, spotWords, within } from './PinsSpots.ts';

type Props = {
  spots: Spot[];
  /** Where the next pin goes. */
  at: At;
  onAt: (at: At) => void;
  /** The place is chosen; a name is what is lacking now. */
  onPlace: () => void;
};

/** Lies over what is published: a click or the crosshair says where a pin goes. */
export function PinsLayer({ spots, at, onAt, onPlace }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  return (
    <div
      class={css.layer}
      ref={layer}
      onClick={(event) => {
        const ground = layer.current?.getBoundingClientRect();
        if (event.target !== layer.current || !ground?.width || !ground.height) return;
        onAt(
          within({
            x: (event.clientX - ground.left) / ground.width,
            y: (event.clientY - ground.top) / ground.height,
          }),
        );
        onPlace();
      }}
    >
      <button
        class={css.cross}
        type="button"
        style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
        aria-label={say('stage_cross', spotWords(at))}
        onClick={onPlace}
        onKeyDown={(event) => {
          const to = afterArrow(event, at);
          if (!to) return;
          event.preventDefault();
          event.stopPropagation();
          onAt(to);
        }}
      />
      {spots.map((spot) => (
        <PinsSpot spot={spot} key={spot.key} />
      ))}
    </div>
  );
}
