import type { AccountId, Instant } from '../shared/ids.ts';

/** A hashtag that counts among the thirty an account may look up in seven days. */
export type HashtagRow = {
  accountId: AccountId;
  /** Small letters, no sign; one that another tool looked up, known by id alone, is `id:…`. */
  name: string;
  /** Null until Meta has told it. */
  hashtagId: string | null;
  countedAt: Instant;
};
