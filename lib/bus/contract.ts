import type { Word } from '../ledger/flight.ts';
import type { AccountId, CommentId, Instant, MediaId, PageId, UserId } from '../shared/ids.ts';
import type { RuleTest, Tried } from '../shared/moderation/rule.ts';
import type { Feature } from '../shared/permissions.ts';
import type { Problem, Reason } from '../shared/problem.ts';
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
    | 'quiet'
    | 'checkTokens'
  >
>;

/**
 * All that a page can ask of the background. Answers are receipts; results arrive in the store.
 * Every payload is parsed again on arrival (`payloads.ts`).
 */
export type Commands = {
  /**
   * Opens Facebook's login dialog and follows it to the end (or to a named failure). `other` asks
   * for somebody else than whoever Facebook knows in this browser.
   */
  'connect.start': {
    takes: { feature: Feature; signInId: UserId | null; other?: boolean };
    gives: undefined;
  };
  /**
   * Opens the dialog where nobody sees it, to learn whether Facebook would show it for this app and
   * this address: `asks`, or why not. Nothing is granted by it.
   */
  'connect.probe': {
    takes: { appId: string; configId: string | null };
    gives: { ending: 'asks' | 'granted' | Reason };
  };
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
  /** The person's own order of their accounts, all of them. */
  'account.order': { takes: { accountIds: AccountId[] }; gives: undefined };
  /** Signs in anew where no window is needed for it; false where one is. */
  'signin.renew': { takes: { userId: UserId }; gives: { renewed: boolean } };
  /** The person has seen that a sign-in is about to end. */
  'signin.seen': { takes: { userId: UserId }; gives: undefined };
  /** Reads a sign-in's whole chain, from the token to the accounts; changes nothing at Meta. */
  'doctor.check': { takes: { userId: UserId }; gives: undefined };
  /** Reaches a Page or an account by an id that the person typed, now and at every later check. */
  'doctor.add': { takes: { userId: UserId; id: string }; gives: { accountIds: AccountId[] } };
  /** Notes that a Page is not this person's to mend, or takes that back. */
  'doctor.ignore': {
    takes: { userId: UserId; pageId: PageId; ignored: boolean };
    gives: undefined;
  };
  /** Makes the sample account, if it is not there, and opens it. */
  'sample.open': { takes: Record<string, never>; gives: { accountId: AccountId } };
  /** Takes the sample account away with all that was done on it. */
  'sample.leave': { takes: Record<string, never>; gives: undefined };
  /** Takes in an archive, table by table; what is there already is kept where it is newer. */
  'archive.begin': { takes: Record<string, never>; gives: { importId: string } };
  'archive.put': { takes: Lot; gives: Took };
  'archive.end': { takes: { importId: string }; gives: { accountIds: AccountId[] } };
  /** Revokes every sign-in at Meta and deletes all that Loupe keeps, and tells what there was. */
  'data.wipe': { takes: Record<string, never>; gives: WipeProof };
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
  /** A desk is open and in sight, told once a minute: looks come closer together. */
  'desk.open': { takes: { accountId: AccountId }; gives: undefined };
  /** Reads one thread again, with what became of its first comment. */
  'desk.thread': { takes: OneComment; gives: undefined };
  /** Answers a comment, below the post or in private; held for a moment. */
  'desk.reply': {
    takes: OneComment & { text: string; privately: boolean; seen: CommentId[] };
    gives: { jobId: string };
  };
  /** Hides, shows or deletes; one job a comment, held for a moment. */
  'desk.act': {
    takes: Several & { act: 'hide' | 'show' | 'delete' };
    gives: { items: ActItem[] };
  };
  /** Notes on this computer alone; `until` for those put off, null takes a note back. */
  'desk.mark': {
    takes: Several & { mark: { kind: 'done' } | { kind: 'snoozed'; until: Instant } | null };
    gives: { items: ActItem[] };
  };
  'desk.like': { takes: OneComment & { liked: boolean }; gives: { jobId: string } };
  /** Opens or closes a post's comments. */
  'desk.switch': {
    takes: { accountId: AccountId; mediaId: MediaId; open: boolean };
    gives: { jobId: string };
  };
  /** Takes several held acts back; gives those that were still to be had. */
  'desk.undo': { takes: { jobIds: string[] }; gives: { undone: string[] } };
  /** Keeps a rule; one whose tests changed is a draft again. */
  'rules.keep': {
    takes: {
      accountId: AccountId;
      ruleId: string | null;
      name: string;
      tests: RuleTest[];
      except: string[];
    };
    gives: { ruleId: string };
  };
  /** Notes what a dry run showed. */
  'rules.tried': { takes: OneRule & { tried: Tried }; gives: undefined };
  /** Arms a rule whose tests as they stand were tried, or rests it. */
  'rules.arm': { takes: OneRule & { armed: boolean }; gives: undefined };
  'rules.drop': { takes: OneRule; gives: undefined };
  /** Shows again what a rule hid, all of it or one entry of the list. */
  'rules.undo': { takes: OneRule & { auditId: string | null }; gives: { items: ActItem[] } };
};

/** Some rows of one table of an archive. */
export type Lot = { importId: string; table: string; rows: unknown[] };

/** What became of a lot's rows: here already and as new, of nobody who is here, or no rows of Loupe's. */
export type Took = { taken: number; here: number; orphan: number; unfit: number };

/** What deleting everything came to: each place, with how much was in it before and after. */
export type WipeProof = {
  at: Instant;
  places: { name: string; before: number; after: number }[];
  people: { name: string; revoked: boolean }[];
};

type OneComment = { accountId: AccountId; commentId: CommentId };
type Several = { accountId: AccountId; commentIds: CommentId[] };
type OneRule = { accountId: AccountId; ruleId: string };
/** What became of one comment of several: a job, or a refusal. */
export type ActItem = { commentId: CommentId; jobId: string | null; problem: Problem | null };

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

/** Commands about the chain from token to account, which `lib/doctor` answers. */
export type DoctorCommand =
  Extract<CommandName, `doctor.${string}`> | 'connect.probe' | 'signin.renew' | 'signin.seen';

/** Commands about the sample account, which `lib/sample` answers. */
export type SampleCommand = Extract<CommandName, `sample.${string}`>;

/** Commands about all that is kept, which `lib/data` answers. */
export type DataCommand = Extract<CommandName, `archive.${string}` | `data.${string}`>;

/** Commands about comments, which `lib/desk` answers. */
export type DeskCommand = Extract<CommandName, `desk.${string}` | `rules.${string}`>;

export type Handlers = {
  [N in CommandName]: (takes: Commands[N]['takes']) => Promise<Commands[N]['gives']>;
};

/** The only two shapes that travel. */
export type Ask = { to: 'background'; name: string; payload: unknown };
export type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };
