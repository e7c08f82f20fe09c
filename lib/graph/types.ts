import type { AccountId, Instant } from '../shared/ids.ts';
import type { PermissionState, Pool } from '../store/rows.ts';

/** Who wants an answer: a person's click, a page that is open, or an alarm. */
export type Priority = 'click' | 'open' | 'background';

/** The road a call takes: each has its own pace, and some their own limit at Meta. */
export type Lane =
  'reads' | 'insights' | 'writes' | 'likes' | 'hashtags' | 'discovery' | 'messages';

/** Whose token an endpoint wants. Where either will do, the Page's is used if there is one. */
export type Speaker = 'page' | 'user' | 'either' | 'nobody';

export type GraphRequest = {
  method: 'GET' | 'POST' | 'DELETE';
  /** Without version and query: `/me/accounts`. */
  path: string;
  query?: Record<string, string>;
  body?: Record<string, string>;
  /** Bytes sent with the body; the whole then goes as `multipart/form-data`. */
  file?: { name: string; bytes: Blob };
  /** Ends a request that nobody wants an answer to any more. */
  signal?: AbortSignal;
  lane: Lane;
  speaker: Speaker;
  priority: Priority;
  /** Whose usage counts; null before an account is known. */
  accountId: AccountId | null;
  /** Put on by the auth layer; goes into a header and nowhere else. */
  bearer?: string;
};

/** What an answer's headers say of the budget. */
export type Usage = {
  /** The highest percentage of all pools this call drew on; may exceed 100. */
  percent: number;
  /** Minutes until Meta takes calls again, where it says so. */
  regainMinutes: number | null;
};

export type GraphResponse = { body: unknown; usage: Usage | null };

export type Send = (request: GraphRequest) => Promise<GraphResponse>;
export type Layer = (next: Send) => Send;

export type Limits = { percent: number | null; blockedUntil: Instant | null };

/** Whose limit it is: the account's, or for `platform` the person's behind it. */
export type LimitOf = { owner: string; pool: Pool };

/** Where limits are kept; `readAt` says how old the percentage is. */
export type LimitsPort = {
  read: (of: LimitOf) => Promise<(Limits & { readAt: Instant }) | null>;
  keep: (of: LimitOf, limits: Limits) => Promise<void>;
};

/** The tokens a client may speak with; null where there is none. */
export type Tokens = { user: string | null; page: string | null };

/** Whose call it is, part of every question about an account. */
export type Asking = { accountId: AccountId; priority: Priority };

export type PermissionSeen = { name: string; state: PermissionState };
