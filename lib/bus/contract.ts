import type { AccountId, UserId } from '../shared/ids.ts';
import type { Feature } from '../shared/permissions.ts';
import type { Problem } from '../shared/problem.ts';
import type { Settings } from '../store/rows.ts';

/** Settings a page may change by itself; the rest move with their own commands. */
export type SettingsPatch = Partial<
  Pick<
    Settings,
    | 'appId'
    | 'configId'
    | 'theme'
    | 'density'
    | 'singleKeys'
    | 'looks'
    | 'lookMinutes'
    | 'notifications'
    | 'checkTokens'
  >
>;

/**
 * All that a page can ask of the background. Answers are receipts; results arrive in the store.
 * Every payload is parsed again on arrival (`payloads.ts`).
 */
export type Commands = {
  /** Opens Facebook's login dialog and follows it to the end (or to a named failure). */
  'connect.start': { takes: { feature: Feature; signInId: UserId | null }; gives: undefined };
  /** Takes a token typed in by the person. */
  'connect.paste': { takes: { token: string }; gives: undefined };
  /** Puts the connect journey back to its start, after its outcome was read. */
  'connect.dismiss': { takes: Record<string, never>; gives: undefined };
  /** Goes on with a connect that a stopped worker left unfinished. */
  'connect.resume': { takes: Record<string, never>; gives: undefined };
  /** Makes another account the open one. */
  'account.open': { takes: { accountId: AccountId }; gives: undefined };
  /** Forgets one account on this computer; nothing is told to Meta. */
  'account.remove': { takes: { accountId: AccountId }; gives: undefined };
  /** Revokes the app at Meta for this person and wipes all that came through them. */
  'signin.disconnect': { takes: { userId: UserId }; gives: { revoked: boolean } };
  /** A screen is open on this account: look if what is kept is old. */
  'look.wanted': { takes: { accountId: AccountId }; gives: undefined };
  /** The person pressed Look now. */
  'look.now': { takes: { accountId: AccountId }; gives: undefined };
  'settings.change': { takes: SettingsPatch; gives: undefined };
};
export type CommandName = keyof Commands;

export type Handlers = {
  [N in CommandName]: (takes: Commands[N]['takes']) => Promise<Commands[N]['gives']>;
};

/** The only two shapes that travel. */
export type Ask = { to: 'background'; name: string; payload: unknown };
export type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };
