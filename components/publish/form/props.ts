import type { Instant } from '../../../lib/shared/ids.ts';
import type { ComposerActions, ComposerModel } from '../../../lib/view/publish/models.ts';

/** What every part of the form is given. */
export type FormProps = { composer: ComposerModel; actions: ComposerActions; now: Instant };

/** Parts that speak about one picture are told which, and may choose another. */
export type PictureProps = FormProps & {
  selected: string | null;
  onSelect: (itemId: string) => void;
};

/** Rows that open an editor. */
export type RowName =
  | 'people'
  | 'collaborators'
  | 'place'
  | 'comment'
  | 'trial'
  | 'sound'
  | 'paid'
  | 'products'
  | 'when';
