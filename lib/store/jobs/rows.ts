import type { Job } from '../../ledger/job.ts';
import type { AccountId, Instant, MediaId, UserId } from '../../shared/ids.ts';

/** What is known of the post once it stands on Instagram. */
export type Posted = {
  mediaId: MediaId | null;
  permalink: string | null;
  at: Instant;
  /** When it was deleted through Loupe. */
  deletedAt?: Instant;
};

/** A job as it is kept, with what lists and alarms want to know without looking into it. */
export type JobRow = {
  id: string;
  accountId: AccountId;
  /** Who was signed in for the account when it was asked for; left out where that is not known. */
  personId?: UserId;
  job: Job;
  /** What was asked for; `desk` is all that is done to comments (`lib/shared/comment/act.ts`). */
  kind: 'publish' | 'dry-run' | 'remind' | 'desk';
  /** When it next wants a worker; null while only a person can help, or for good. */
  wakeAt: Instant | null;
  /** Bytes of a film that Meta says it has. */
  sent: { bytes: number; of: number } | null;
  posted: Posted | null;
  /** The person has been told of its end. */
  told: boolean;
  changedAt: Instant;
};
