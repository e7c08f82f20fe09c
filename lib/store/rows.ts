import type { AccountId, CommentId, Day, Instant, MediaId, PageId, UserId } from '../shared/ids.ts';
import type { Why } from '../shared/comment/talk.ts';
import type { Feature } from '../shared/permissions.ts';
import type { Problem } from '../shared/problem.ts';

/** What Meta says of one permission of one sign-in. */
/** `unknown`: Meta told it in a word that is not known. */
export type PermissionState = 'granted' | 'declined' | 'expired' | 'unknown';

/** One Facebook sign-in. Its token is in `secrets`, never here. */
export type SignInRow = {
  userId: UserId;
  name: string;
  appId: string | null;
  /** How it came: the login dialog, or a token typed in by the person. */
  door: 'dialog' | 'pasted';
  /** A Page token reaches one account and cannot list others or read permissions. */
  tokenKind: 'user' | 'page';
  permissions: { name: string; state: PermissionState }[];
  connectedAt: Instant;
  expiresAt: Instant | null;
  dataAccessExpiresAt: Instant | null;
  /** Where the expiry came from: Meta's check, the login answer alone, or nowhere. */
  expiryFrom: 'checked' | 'login' | 'unknown';
  /** Set when Meta refused the token; kept data stays readable. */
  ended: { at: Instant; problem: Problem } | null;
  /** The last reminder of an end to come, and whether the person has seen it; left out before any. */
  reminded?: { of: 'token' | 'data-access'; days: 14 | 7 | 1; at: Instant; seen: boolean };
  /** When a renewal without a window was last tried, and how often in vain since it last worked. */
  renewal?: { at: Instant; failures: number };
  /** Everything this person was ever asked for, whatever they answered; left out where not known. */
  asked?: string[];
};

/** One Instagram professional account. */
export type AccountRow = {
  id: AccountId;
  username: string;
  name: string;
  signInId: UserId;
  pageId: PageId | null;
  pageName: string | null;
  tasks: string[];
  followers: number | null;
  mediaCount: number | null;
  pictureUrl: string | null;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
  order: number;
  addedAt: Instant;
  sample: boolean;
};

export type Metric =
  'views' | 'reach' | 'followers' | 'linkTaps' | 'interactions' | 'engaged' | 'saves';

/** A number Meta gave, or one of three different ways of giving none. */
export type Value =
  | { kind: 'count'; value: number }
  | { kind: 'not-yet' }
  | { kind: 'too-few' }
  | { kind: 'not-allowed' };

/** The total of one metric over whole days `from` to `to` (both included). */
export type WindowRow = {
  accountId: AccountId;
  metric: Metric;
  from: Day;
  to: Day;
  value: Value;
  fetchedAt: Instant;
};

/** One metric on one day. A missing row is a gap, never zero. */
export type DayRow = {
  accountId: AccountId;
  metric: Metric;
  day: Day;
  value: number;
  fetchedAt: Instant;
};

export type MediaKind = 'photo' | 'carousel' | 'reel' | 'video' | 'story';

/** Per-post insights; `null` where Meta gave no figure. */
export type MediaFigures = {
  reach: number | null;
  views: number | null;
  saved: number | null;
  shares: number | null;
  interactions: number | null;
  fetchedAt: Instant;
  /** Why there will be none: asked once, then left alone. */
  missing: 'before-professional' | 'too-few' | 'refused' | null;
};

export type MediaRow = {
  accountId: AccountId;
  id: MediaId;
  kind: MediaKind;
  caption: string;
  permalink: string | null;
  timestamp: Instant;
  /** `null` when the owner hides likes. */
  likes: number | null;
  comments: number;
  thumbUrl: string | null;
  figures: MediaFigures | null;
  /** Comment count at the last read of this post's comments; differs when there is news. */
  commentsReadAt: Instant | null;
  commentsSeen: number | null;
  /** Whether it takes comments; null or left out where Meta has not said. */
  commentsOpen?: boolean | null;
  /** When an act of ours changed that, which a reading begun before it knows nothing of. */
  switchedAt?: Instant;
  fetchedAt: Instant;
};

export type CommentRow = {
  accountId: AccountId;
  id: CommentId;
  mediaId: MediaId;
  parentId: CommentId | null;
  text: string;
  username: string | null;
  fromId: string | null;
  timestamp: Instant;
  likes: number;
  hidden: boolean;
  /** 1 while it waits for an answer of ours, else 0 (a number, so that an index can hold it). */
  waits: 0 | 1;
  /** Why it waits; null where it does not. */
  why: Why | null;
  /** Its language as the browser told it, `und` where it could not; null before it was asked. */
  tongue: string | null;
  fetchedAt: Instant;
};

/** A kept picture: a face or a thumbnail, as bytes on this computer. */
export type PictureRow = {
  accountId: AccountId;
  /** The account's id for its face, a media id for a thumbnail. */
  id: string;
  bytes: Blob;
  /** The address without its signature, to know a changed picture. */
  source: string;
  fetchedAt: Instant;
};

/**
 * What Meta counts together: an account's own calls, a person's calls for hashtags and other
 * people's profiles, likes, and messages. A limit on one says nothing of the others.
 */
export type Pool = 'account' | 'platform' | 'likes' | 'messages';

/** What holds for the calls of one pool. */
export type LimitsRow = {
  /** The account; for `platform` the person of the sign-in, whose accounts share it. */
  owner: string;
  pool: Pool;
  /** Highest of Meta's percentages at the last answer. */
  percent: number | null;
  readAt: Instant;
  /** Nothing at all is asked before this. */
  blockedUntil: Instant | null;
};

/** One thing experience taught about an account, such as how much it can be asked for at once. */
export type LearntRow = { accountId: AccountId; what: string; value: unknown; at: Instant };

/** One kind of look at Meta for one account: how old, and what went wrong last. */
export type LookRow = {
  accountId: AccountId;
  what: 'light' | 'deep' | 'history' | 'backfill' | 'gaps' | 'sweep' | 'pictures' | 'tongues';
  /** Last success. */
  fetchedAt: Instant | null;
  startedAt: Instant | null;
  problem: Problem | null;
  /** Times it came to nothing in a row, and when it is tried again by itself. */
  failures?: number;
  retryAt?: Instant | null;
  /** Where a look that takes many calls goes on. */
  resume: { until: Instant | null; page: number; since?: Instant } | null;
  /** Calls spent so far by this kind, told in the copyable details. */
  calls: number;
};

export type Settings = {
  appId: string | null;
  /** Facebook Login for Business configuration; replaces the list of permissions when set. */
  configId: string | null;
  openAccountId: AccountId | null;
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  singleKeys: boolean;
  looks: boolean;
  /** Minutes between looks at rest. */
  lookMinutes: 15 | 30 | 60;
  notifications: 'off' | 'questions' | 'all';
  /** Minutes of the day between which nothing is told outside the page; null for never. */
  quiet: { from: number; to: number } | null;
  /** Whether `debug_token` is asked by POST with the token in its body (unconfirmed at Meta). */
  checkTokens: boolean;
};

/** The connect journey, kept so that a stopped worker can go on or say that it cannot. */
export type ConnectRow = {
  phase: 'idle' | 'asking' | 'reading' | 'done' | 'failed';
  startedAt: Instant;
  feature: Feature;
  /** The sign-in a further permission is asked for; null on a first connect. */
  signInId: UserId | null;
  /** Whether somebody else than whoever Facebook knows in this browser is to sign in. */
  other?: boolean;
  problem: Problem | null;
  /** Accounts found by this connect. */
  found: AccountId[];
  /** Facebook Pages that have no Instagram account, by name. */
  pagesWithout: string[];
};

/** One write sent to Meta, for "What Loupe did". */
export type ActRow = {
  id?: number;
  at: Instant;
  accountId: AccountId | null;
  /** Who it was done as, kept in words because the account may be gone. */
  who: string;
  kind:
    | 'disconnect'
    | 'publish'
    | 'comment'
    | 'delete'
    | 'reply'
    | 'private-reply'
    | 'hide'
    | 'show'
    | 'delete-comment'
    | 'comments-switch';
  result: 'done' | 'refused' | 'unknown';
  problem: Problem | null;
};

/** One line of the error log. Never holds a token or the text of a comment. */
export type LogRow = {
  id?: number;
  at: Instant;
  where: string;
  problem: Problem;
  note: string;
};
