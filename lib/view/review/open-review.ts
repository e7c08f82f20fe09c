import { kitText, type KitEntry, reviewKit } from '../../shared/access/review-kit.ts';
import { createActions } from '../actions.ts';
import { saveText } from '../desk/export/save-text.ts';
import type { ReviewActions } from './models.ts';

export type ReviewPage = { kit: readonly KitEntry[]; actions: ReviewActions };

/** Opens the page for App Review: everything on it is made of the code's own tables. */
export function openReviewPage(): ReviewPage {
  // Nothing here is asked of the background, so nothing can be turned down.
  const { copy } = createActions(() => undefined);
  return {
    kit: reviewKit(),
    actions: {
      copy,
      save: () => saveText([kitText()], 'text/plain;charset=utf-8', 'loupe-app-review.txt'),
      print: () => print(),
    },
  };
}
