import { useState } from 'preact/hooks';
import { boxOf, leastWidth, shareOf } from '../../../lib/shared/post/boxes.ts';
import type { Box } from '../../../lib/shared/post/draft.ts';
import type { ItemModel } from '../../../lib/view/publish/models.ts';
import { percent } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import type { Crop } from './CropHands.ts';

type Held = { id: string; over: Box | null; ratio: number; box: Box };

/** The crop of an item, with the box a hand is moving shown before the draft has it. */
export function useCrop(
  item: ItemModel,
  ratio: number,
  setBox: (itemId: string, box: Box | null) => void,
): Crop {
  const [held, setHeld] = useState<Held | null>(null);
  const size = { width: item.width, height: item.height };
  const over = item.edit.box;
  const fits = held?.id === item.id && held.over === over && held.ratio === ratio;
  const hold = (box: Box): void => setHeld({ id: item.id, over, ratio, box });
  return {
    box: fits ? held.box : boxOf(over, size, ratio),
    size,
    least: leastWidth(size, ratio),
    hold,
    keep: (box) => {
      hold(box);
      setBox(item.id, box);
    },
    reset: () => {
      setHeld(null);
      setBox(item.id, null);
    },
  };
}

const part = (share: number): string => percent(Math.round(share * 100));

/** "62 % of the picture, 20 % from the left, 0 % from the top" */
export const cropWords = (box: Box): string =>
  say('stage_crop_now', part(shareOf(box)), part(box.x), part(box.y));
