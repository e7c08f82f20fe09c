import type { AccountId, PageId, UserId } from '../../../lib/shared/ids.ts';

export const dialogModes = [
  'ask',
  'continue',
  'cancel',
  'blocked',
  'blocked-page',
  'blocked-domain',
  'refused',
  'refused-page',
  'no-role',
  'not-ready',
  'wrong-state',
  'no-long-lived',
  'no-token',
  'script',
] as const;

/** What the login dialog does next; `ask` shows the page and waits for the person. */
export interface DialogScript {
  mode: (typeof dialogModes)[number];
  /** Permissions the person unticks. */
  decline: string[];
  /** Pages the person ticks; all when left out. */
  pages?: PageId[];
  /** The same for Instagram accounts. */
  accounts?: AccountId[];
  /** Who is signed in; the first person when left out. */
  person?: UserId;
  /** Who signs in where an app has Facebook ask who it is; somebody else than they when left out. */
  other?: UserId;
}

export const usualDialog = (): DialogScript => ({ mode: 'ask', decline: [] });
