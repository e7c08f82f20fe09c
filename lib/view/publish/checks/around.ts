import type { Instant } from '../../../shared/ids.ts';
import type { JobRow } from '../../../store/jobs/rows.ts';
import type { AccountRow, SignInRow } from '../../../store/rows.ts';

/** The day's count of posts as Meta last told it. */
export type Quota = { used: number | null; total: number | null; readAt: Instant };

/** One of the account's own posts, by what it looks like. */
export type OwnPrint = { title: string; at: Instant; print: string };

/** What the checks want to know beside the draft itself. */
export type Around = {
  account: AccountRow;
  signIn: SignInRow | null;
  quota: Quota | null;
  /** The newest dry run of this draft as it is. */
  dry: JobRow | null;
  prints: OwnPrint[];
  /** The person was asked to let Loupe lend pictures, and said no. */
  lendingDeclined: boolean;
  now: Instant;
};
