import type { AccountId, Instant } from '../shared/ids.ts';
import type { PermissionState } from '../store/rows.ts';

/** Who wants an answer: a person's click, a page that is open, or an alarm. */
export type Lane = 'click' | 'open' | 'background';

export type GraphRequest = {
  method: 'GET' | 'POST' | 'DELETE';
  /** Without version and query: `/me/accounts`. */
  path: string;
  query?: Record<string, string>;
  body?: Record<string, string>;
  lane: Lane;
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

/** Where limits are kept; `readAt` says how old the percentage is. */
export type LimitsPort = {
  read: (id: AccountId) => Promise<(Limits & { readAt: Instant }) | null>;
  keep: (id: AccountId, limits: Limits) => Promise<void>;
};

/** Whose call it is, part of every question about an account. */
export type Asking = { accountId: AccountId; lane: Lane };

export type PermissionSeen = { name: string; state: PermissionState };
