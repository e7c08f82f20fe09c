import type { AccountId, Instant, UserId } from '../shared/ids.ts';
import type { Feature } from '../shared/permissions.ts';
import type { Problem } from '../shared/problem.ts';
import type { ActRow, ConnectRow, Settings, SignInRow } from '../store/rows.ts';

/** One sign-in on the options page. */
export type SignInModel = {
  userId: UserId;
  name: string;
  door: 'dialog' | 'pasted';
  tokenKind: 'user' | 'page';
  ended: Problem | null;
  endedAt: Instant | null;
  expiresAt: Instant | null;
  expiryKnown: boolean;
  dataAccessExpiresAt: Instant | null;
  permissions: SignInRow['permissions'];
  accounts: {
    accountId: AccountId;
    username: string;
    pageName: string | null;
    face: string | null;
    colour: 1 | 2 | 3 | 4 | 5 | 6;
  }[];
  /** Features that could still be switched on for this sign-in. */
  offers: Feature[];
};

export type StorageModel = {
  usedBytes: number | null;
  posts: number;
  comments: number;
  pictures: number;
};

export type OptionsModel = {
  settings: Settings;
  redirectUri: string;
  signIns: SignInModel[];
  connect: ConnectRow;
  /** Newest first. */
  acts: ActRow[];
  storage: StorageModel;
  /** Versions and last errors, ready to copy; no tokens, no comment text. */
  details: string;
};
