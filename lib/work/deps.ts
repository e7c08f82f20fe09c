import type { Pace } from '../graph/pace.ts';
import type { AccountId, Clock, CommentId, Instant, UserId } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Topic } from '../shared/topics.ts';
import type { AccountRow, CommentRow } from '../store/rows.ts';

/** What a person is told outside the page. */
export type News =
  | { kind: 'comments'; accountId: AccountId; username: string; count: number }
  /** A rule would have hidden too many comments at once, and hides no more. */
  | { kind: 'rule-rests'; accountId: AccountId; username: string; rule: string }
  /** A post is out, was refused, or asks something; a reminder is due. */
  | { kind: 'published' | 'failed' | 'needs-you' | 'remind'; username: string; jobId: string }
  /** An answer was refused; an act on a comment asks something. */
  | { kind: 'answer-failed' | 'act-needs-you'; username: string; jobId: string }
  /** A sign-in comes to its end in so many days. */
  | { kind: 'sign-in-ends'; userId: UserId; name: string; days: number };

/** All that work reaches of the world, given by whoever wires it. */
export type Deps = {
  clock: Clock;
  fetch: typeof fetch;
  /** Waits inside one request's retries, under two seconds; longer waits are stored. */
  pause: (ms: number) => Promise<void>;
  /** The one pace that all calls of this worker keep together. */
  pace: Pace;
  /** Tells every open page that something kept has changed. */
  announce: (topic: Topic) => void;
  /** Memory that outlives a stopped worker but not the browser; never on disk. */
  session: {
    read: (key: string) => Promise<unknown>;
    write: (key: string, value: unknown) => Promise<void>;
    drop: (keys: string[]) => Promise<void>;
  };
  /** Opens Facebook's dialog and gives the address it ended on. */
  launchAuth: (url: string) => Promise<string>;
  /** The same where nobody sees it; rejects where somebody would have to be asked. */
  launchUnseen: (url: string, waitMs: number) => Promise<string>;
  redirectUri: () => string;
  /** Asks to be woken for more background looks at an instant. */
  wakeAt: (at: number) => void;
  /** Tells the person outside the page; the words are the wiring's. */
  tell: (news: News) => void;
  /**
   * Shows comments that have just come to whoever has rules for them, before the person is told.
   * Gives those that are hidden by it. May be called twice for the same comment.
   */
  arrived?: (account: AccountRow, rows: CommentRow[]) => Promise<ReadonlySet<CommentId>>;
  /**
   * Meta refused a token that was in use since `since`: signs in anew where nobody has to be asked
   * for it. False where that is not to be had, and the sign-in has ended.
   */
  revive?: (userId: UserId, since: Instant, problem: Problem) => Promise<boolean>;
  /** Asks to be woken when a sign-in next wants something; null for never. */
  wakeSignInsAt?: (at: number | null) => void;
  /** The language of a text as the browser tells it on this computer; `und` where it cannot. */
  tongueOf?: (text: string) => Promise<string>;
  /** Asks to be woken when the next comment that was put off comes back; null for never. */
  wakeDeskAt?: (at: number | null) => void;
  /** Other addresses than Meta's, for tests on a plain local server. */
  origin?: string;
  dialogOrigin?: string;
};
