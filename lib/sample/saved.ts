import type { Instant } from '../shared/ids.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import type { SavedRow } from '../store/studio/rows.ts';
import type { Told } from './told.ts';

/** Replies for the slash menu. */
export function savedReplies(replies: Told['replies'], now: Instant): SavedRow[] {
  return replies.map(({ name, variants }, at) => ({
    ...{ id: `sample-reply-${at}`, accountId, name, usedAt: now - at, kind: 'reply' },
    value: { variants, uses: 0, last: 0 },
  }));
}
