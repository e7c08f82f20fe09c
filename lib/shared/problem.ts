import type { Instant } from './ids.ts';

/** The few ways something can go wrong. What to do about each is in the message catalogue. */
export const codes = [
  'offline',
  'rate-limited',
  'signed-out',
  'not-allowed',
  'bad-media',
  'not-found',
  'temporary',
  'unknown-outcome',
  'unexpected',
] as const;
export type Code = (typeof codes)[number];

/** Finer causes, kept only where the cure differs from that of the code alone. */
export const reasons = [
  'login-cancelled',
  'login-interrupted',
  'login-busy',
  'login-wrong-state',
  'login-redirect-blocked',
  'login-no-role',
  'login-app-not-ready',
  'login-unreachable',
  'login-refused',
  'other-person',
  'no-page',
  'no-instagram',
  'app-id-missing',
  'app-id-malformed',
  'app-secret-required',
  'token-malformed',
  'token-is-app-token',
  'token-is-secret',
  'token-wrong-flavour',
  'permission-missing',
  'permission-declined',
  'page-role-lost',
  'page-unknown',
  'session-expired',
  'password-changed',
  'app-removed',
  'logged-out',
  'checkpoint',
  'unconfirmed-person',
  'too-few-viewers',
  'before-professional',
  'too-much-data',
  'bad-request',
  'version-too-old',
  'usage-high',
  'hashtags-used-up',
  'storage-full',
  'newer-version',
  'account-restricted',
  'action-blocked',
  'text-too-long',
  'too-many-tags',
  'tags-unfit',
  'carousel-size',
  'cover-unfit',
  'picture-unfit',
  'picture-shape',
  'video-unfit',
  'place-unfit',
  'address-unreachable',
  'no-trial-reels',
  'delete-in-app',
  'window-closed',
  'person-unreachable',
  'same-text',
  'file-gone',
  'same-post',
  'surface-unfit',
  'time-unfit',
  'draft-changed',
  'post-unknown',
  'sample-account',
  'queue-closed',
  'queue-lost',
  'planned-elsewhere',
  'from-archive',
  'day-full',
  'comment-gone',
  'comment-hidden',
  'comment-own',
  'comment-shown',
  'comments-closed',
  'answered-meanwhile',
  'replied-privately',
  'private-late',
  'rule-untried',
  'rule-unfit',
] as const;
export type Reason = (typeof reasons)[number];

/** A failure as plain data: it crosses the bus, is kept in the store and shown in words. */
export type Problem = {
  code: Code;
  reason?: Reason;
  /** The permission that would cure it. */
  permission?: string;
  /** When trying again makes sense. */
  retryAt?: Instant;
  /** Meta's own number for the request, safe to quote to their support. */
  traceId?: string;
  metaCode?: number;
  metaSubcode?: number;
};

/** The one error thrown on purpose; `message` is for the log, never for a screen. */
export class AppError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.problem = problem;
  }
}

/** Any thrown thing as a `Problem`; strangers become `unexpected`. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof AppError ? thrown.problem : { code: 'unexpected' };
}
