import { largestBox, zoomBox } from '../../../lib/shared/post/boxes.ts';
import type { Fill } from '../../../lib/shared/post/draft.ts';
import { say } from '../../../lib/words/say.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import css from './CropBar.module.css';
import { type Crop, zoomStep } from './CropHands.ts';

type Props = {
  crop: Crop;
  ratio: number;
  fill: Fill;
  onFill: (fill: Fill) => void;
};

/** How the picture comes to its shape, and the frame's size for those who press buttons. */
export function CropBar({ crop, ratio, fill, onFill }: Props) {
  const { box, least } = crop;
  const most = largestBox(crop.size, ratio);
  const cuts = Math.min(most.width, most.height) < 0.999;
  return (
    <div class={css.bar}>
      {(cuts || fill !== 'crop') && (
        <div class={css.bare}>
          <Segmented
            label={say('stage_fill')}
            options={[
              { value: 'crop', label: say('stage_fill_crop') },
              { value: 'pad', label: say('stage_fill_pad') },
              { value: 'blur', label: say('stage_fill_blur') },
            ]}
            value={fill}
            onChange={onFill}
          />
        </div>
      )}
      {fill === 'crop' && (
        <span class={css.zoom} role="group" aria-label={say('stage_zoom')}>
          <IconButton
            icon="minus"
            label={say('stage_zoom_out')}
            onPress={() => crop.keep(zoomBox(box, zoomStep, least))}
          />
          <IconButton
            icon="plus"
            label={say('stage_zoom_in')}
            onPress={() => crop.keep(zoomBox(box, 1 / zoomStep, least))}
          />
          <IconButton icon="whole" label={say('stage_zoom_reset')} onPress={crop.reset} />
        </span>
      )}
    </div>
  );
}
