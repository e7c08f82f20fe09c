import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { cropId } from '../form/focus.ts';
import css from './CropFrame.module.css';
import { type Crop, useHands } from './CropHands.ts';
import { cropWords } from './CropHeld.ts';

const corners = ['upper-left', 'upper-right', 'lower-left', 'lower-right'] as const;
const part = (share: number): string => `${share * 100}%`;

type Props = {
  crop: Crop;
  /** Someone is placing pins: the frame stays where it is. */
  still: boolean;
  children?: ComponentChildren;
};

/** What is published of a picture: bright inside, dimmed outside, movable by hand and by keys. */
export function CropFrame({ crop, still, children }: Props) {
  const id = useId();
  const hands = useHands(crop);
  const { x, y, width, height } = crop.box;
  const place = { left: part(x), top: part(y), width: part(width), height: part(height) };
  if (still) {
    return (
      <div class={css.frame} data-still style={place}>
        {children}
      </div>
    );
  }
  return (
    <>
      <div
        class={css.frame}
        id={cropId}
        style={place}
        role="application"
        tabIndex={0}
        aria-label={say('stage_crop_label', cropWords(crop.box))}
        aria-describedby={id}
        {...hands}
      >
        <span class={css.thirds} />
        {corners.map((corner) => (
          <span class={css.corner} data-corner={corner} key={corner} />
        ))}
        {children}
      </div>
      <p class="vh" id={id}>
        {say('stage_crop_keys')}
      </p>
    </>
  );
}
