import type { Fix } from '../../../lib/view/publish/models.ts';
import { altId, captionId, coverId, cropId, focusSoon, stageId } from './focus.ts';
import type { PictureProps, RowName } from './props.ts';

type Doing = Pick<PictureProps, 'actions' | 'onSelect'> & {
  onOpen: (name: RowName) => void;
  /** Names and products of one item, wherever they are given. */
  onPins: (itemId: string) => void;
};

/** Fixes that ask for something first: an address, or a file. */
export type Asking = Extract<Fix, { kind: 'address' | 'choose-file' }>;

const controls = { alt: altId, crop: cropId, cover: coverId } as const;

/** Does what a fix button says, or leads to where a person does it. */
export function doFix(
  fix: Exclude<Fix, Asking>,
  { actions, onSelect, onOpen, onPins }: Doing,
): void {
  switch (fix.kind) {
    case 'show':
      onSelect(fix.itemId);
      if (fix.field === 'pins') return onPins(fix.itemId);
      return focusSoon(controls[fix.field], stageId);
    case 'pad':
      return actions.setFill(fix.itemId, 'pad');
    case 'focus':
      if (fix.field === 'caption') return focusSoon(captionId);
      // The row takes the focus and comes into view by itself once it is open.
      return onOpen(fix.field);
    case 'ask':
      return void actions.ask(fix.feature);
    case 'signin':
      return void actions.ask('publishing');
    case 'remind':
      return actions.change({ remind: true });
    case 'dry-run':
      return void actions.dryRun();
  }
}
