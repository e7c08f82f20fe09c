import type { Word } from '../ledger/flight.ts';
import type { AccountId, MediaId, UserId } from '../shared/ids.ts';
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
  /** Makes a job of a draft: held for a moment, until its hour, or as a reminder. */
  'publish.submit': { takes: Submission; gives: { jobId: string } };
  /** Builds what a draft would become at Meta, and publishes nothing. */
  'publish.try': { takes: Submission; gives: { jobId: string } };
  /** What the person says to a job; false where it came too late or did not fit. */
  'publish.say': { takes: { jobId: string; word: Word }; gives: { heard: boolean } };
  /** The pointer or the focus rests on the undo: the hold begins anew. */
  'publish.hold': { takes: { jobId: string }; gives: { heard: boolean } };
  /** Gives a job that has not begun another minute. */
  'publish.move': {
    takes: { jobId: string; wall: string; zone: string };
    gives: { heard: boolean };
  };
  /** Calls a job off and gives its draft back to be edited. */
  'publish.edit': { takes: { jobId: string }; gives: { draftId: string | null } };
  /** Reads the day's count of posts from Meta and keeps it. */
  'publish.quota': { takes: { accountId: AccountId }; gives: undefined };
  /** Deletes a post on Instagram. */
  'publish.delete': { takes: { accountId: AccountId; mediaId: MediaId }; gives: undefined };
  'publish.places': { takes: Searched; gives: { id: string; name: string }[] };
  'publish.audio': {
    takes: Searched;
    gives: { audioId: string; title: string; artist: string | null }[];
  };
  'publish.products': { takes: Searched; gives: { productId: string; name: string }[] };
  /** Reads a right-clicked picture again, now that its origin may be read. */
  'intake.retry': { takes: { id: string }; gives: undefined };
};

/** A draft, as kept, and how each of its items is to reach Meta. */
export type Submission = {
  draftId: string;
  version: number;
  sources: { itemId: string; assetId: string; by: 'address' | 'bytes' }[];
  thumbId: string | null;
};
type Searched = { accountId: AccountId; text: string };
export type CommandName = keyof Commands;

/** Commands about posts, which `lib/publish` answers. */
export type PublishName = Extract<CommandName, `publish.${string}` | `intake.${string}`>;

export type Handlers = {
  [N in CommandName]: (takes: Commands[N]['takes']) => Promise<Commands[N]['gives']>;
};

/** The only two shapes that travel. */
export type Ask = { to: 'background'; name: string; payload: unknown };
export type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };
