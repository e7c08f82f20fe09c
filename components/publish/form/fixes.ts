import type { Fix } from '../../../lib/view/publish/models.ts';
import { altId, captionId, focusSoon, rowId, stageId } from './focus.ts';
import type { PictureProps, RowName } from './props.ts';

type Doing = Pick<PictureProps, 'actions' | 'onSelect'> & {
  onOpen: (name: RowName) => void;
  onPins: () => void;
};

/** Fixes that ask for something first: an address, or a file. */
export type Asking = Extract<Fix, { kind: 'address' | 'choose-file' }>;

/** Does what a fix button says, or leads to where a person does it. */
export function doFix(
  fix: Exclude<Fix, Asking>,
  { actions, onSelect, onOpen, onPins }: Doing,
): void {
  switch (fix.kind) {
    case 'show':
      onSelect(fix.itemId);
      if (fix.field === 'pins') onPins();
      return focusSoon(fix.field === 'alt' ? altId : stageId);
    case 'pad':
      return actions.setFill(fix.itemId, 'pad');
    case 'focus':
      if (fix.field === 'caption') return focusSoon(captionId);
      onOpen(fix.field);
      return document.getElementById(rowId(fix.field))?.scrollIntoView({ block: 'center' });
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
