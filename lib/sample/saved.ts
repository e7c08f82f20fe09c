import type { Instant } from '../shared/ids.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import type { SavedRow } from '../store/studio/rows.ts';

/** Replies that a studio would have saved, for the slash menu. */
export function savedReplies(now: Instant): SavedRow[] {
  const replies: [string, string[]][] = [
    ['Food safe', ['Yes, food safe and fine in the dishwasher.', 'It is, and the dishwasher too.']],
    ['Shop', ['It goes into the shop on Friday at six.']],
    ['Thanks', ['Thank you, {name}!', 'That is kind, thank you.']],
  ];
  return replies.map(([name, variants], at) => ({
    ...{ id: `sample-reply-${at}`, accountId, name, usedAt: now - at, kind: 'reply' },
    value: { variants, uses: 0, last: 0 },
  }));
}
