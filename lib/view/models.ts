import type { AccountId, Day, Instant, MediaId, UserId } from '../shared/ids.ts';
import type { SettingsPatch } from '../bus/contract.ts';
import type { Ending } from '../shared/ending.ts';
import type { Feature, Permission } from '../shared/permissions.ts';
import type { Problem } from '../shared/problem.ts';
import type { MediaKind, Metric, Value } from '../store/rows.ts';

export type { OptionsModel, SignInModel, StorageModel } from './options-models.ts';

/** How a window compares with the one before it. */
export type Change =
  /** No comparison can be made (one side has no figure). */
  | { kind: 'none' }
  /** Inside the usual swing, or equal. */
  | { kind: 'steady'; usualPercent: number | null }
  | {
      kind: 'up' | 'down';
      difference: number;
      /** Whole percent; null when the window before was 0. */
      percent: number | null;
      usualPercent: number | null;
      /** True only when five like windows are known and this leaves their usual swing. */
      beyondUsual: boolean;
    };

/** One metric over the shown period. `null` days are gaps. */
export type FigureModel = {
  metric: Metric;
  now: Value;
  before: Value;
  change: Change;
  days: (number | null)[];
  ghost: (number | null)[];
  /** How many of the last days Meta may still change. */
  soft: number;
};

/** The compared windows, all days included. */
export type PeriodModel = { from: Day; to: Day; beforeFrom: Day; beforeTo: Day };

export type HeadModel = {
  accountId: AccountId;
  username: string;
  name: string;
  /** `blob:` address or CDN address of the face; null draws a monogram. */
  face: string | null;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
  sample: boolean;
  asOf: Instant | null;
  nextLook: Instant | null;
  state: 'fresh' | 'looking' | 'stale' | 'paused' | 'signed-out';
};

/** One of the person's accounts, as the switcher and the popup's roll-up tell it. */
export type AccountChoice = {
  accountId: AccountId;
  username: string;
  face: string | null;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
  /** How many comments wait; null where they may not be read. */
  waiting: number | null;
  /** Followers won in the newest week that is kept. */
  followers: number | null;
  /** Views of that week, and how they compare with the week before. */
  views: { value: number; change: Change } | null;
  /** Whether its person granted publishing, and whether the Page lets them. */
  publishes: boolean;
  open: boolean;
  signedOut: boolean;
  sample: boolean;
};

/** A Page of the person's that no account hangs on, as the last check found it. */
export type UnlinkedPage = { pageId: string; name: string };

/** One of the account's own posts. */
export type PostModel = {
  mediaId: MediaId;
  /** Its place in the account's own history, 1 for the first ever; null when not known. */
  number: number | null;
  kind: MediaKind;
  title: string;
  takenAt: Instant;
  thumb: string | null;
  permalink: string | null;
  views: Value;
  reach: Value;
  likes: number | null;
  comments: number;
  saved: Value;
};

/** The post that stands out among the last ones, against the account's own median. */
export type BestModel = { post: PostModel; timesMedian: number; among: number };

export type WaitingRowModel = {
  commentId: string;
  username: string | null;
  text: string;
  at: Instant;
  postTitle: string;
  thumb: string | null;
  permalink: string | null;
};

export type WaitingModel =
  /** Not asked for yet: this offer stands where the count would be. */
  | { kind: 'offer'; permission: Permission }
  /** The person's access to the Page shows them none. */
  | { kind: 'no-task'; pageName: string | null }
  /** Meta has not been read yet. */
  | { kind: 'not-yet' }
  | {
      kind: 'count';
      count: number;
      /** False while older posts are still being read: the count is "at least". */
      whole: boolean;
      rows: WaitingRowModel[];
      oldest: { at: Instant; postTitle: string } | null;
    };

export type BudgetModel = {
  /** Meta's own percentage; null before any answer carried one. */
  percent: number | null;
  /** From 60 background looks stop, from 80 only what a person clicks, at 95 all rests. */
  holds: 'nothing' | 'background' | 'clicks-only' | 'all';
  until: Instant | null;
};

/** Granted of those that switched-on features need. */
export type PermissionCount = { granted: number; needed: number; missing: Permission[] };

/** Whose sign-in an account is read through. */
export type Speaker = {
  userId: UserId;
  name: string;
  appId: string | null;
  /** How it came, and so how it can come again. */
  door: 'dialog' | 'pasted';
};

/** Whether figures can be had at all, and if not, what keeps them away. */
export type InsightsModel =
  | { kind: 'on' }
  /** Not asked for yet, or declined. */
  | { kind: 'offer' }
  /** A Page token lacks the permission, and cannot be given more. */
  | { kind: 'page-token' }
  | { kind: 'no-task'; pageName: string | null };

/** All that the popup and the panel's Insights show for the open account. */
export type AccountModel = {
  head: HeadModel;
  accounts: AccountChoice[];
  /** Pages that lead to no account yet. */
  unlinked: UnlinkedPage[];
  period: PeriodModel;
  figures: FigureModel[];
  best: BestModel | null;
  posts: PostModel[];
  waiting: WaitingModel;
  budget: BudgetModel;
  permissions: PermissionCount;
  signIn: Speaker | null;
  /** An end of that sign-in that the person was reminded of and has not seen. */
  ending: Ending | null;
  /** Shown as one quiet notice over kept data; null when all is well. */
  problem: Problem | null;
  insights: InsightsModel;
  /** Single days of views are still to be read for the first time; a minute or so. */
  daysComing: boolean;
  /** Meta keeps no figures yet for this account. */
  nothingKept: boolean;
};

/** What a screen with an account is painted from. */
export type ScreenModel =
  | { kind: 'opening' }
  | { kind: 'account'; account: AccountModel }
  | { kind: 'no-account' }
  /** The kept data cannot be read at all. */
  | { kind: 'broken'; problem: Problem };

/** What a screen may ask for. Each settles when the background has answered, and never throws. */
export type Actions = {
  lookNow: () => Promise<void>;
  openAccount: (accountId: AccountId) => Promise<void>;
  openPanel: () => void;
  openOptions: () => void;
  openWelcome: () => void;
  openLink: (address: string) => void;
  /** The doctor's page; at one feature's card where one is named. */
  openDoctor: (feature?: Feature) => void;
  /** The page for whoever has their own build reviewed by Meta. */
  openReview: () => void;
  ask: (feature: Feature, signInId: UserId | null) => Promise<void>;
  /** Signs in somebody else than whoever Facebook knows in this browser. */
  askOther: () => Promise<void>;
  /** Signs in anew: unseen where that is possible, else by the dialog. */
  renew: (userId: UserId) => Promise<void>;
  /** The person has seen that a sign-in is about to end. */
  seen: (userId: UserId) => Promise<void>;
  /** Opens the panel on the sample account. */
  openSample: () => Promise<void>;
  leaveSample: () => Promise<void>;
  order: (accountIds: AccountId[]) => Promise<void>;
  paste: (token: string) => Promise<void>;
  dismissConnect: () => Promise<void>;
  removeAccount: (accountId: AccountId) => Promise<void>;
  disconnect: (userId: UserId) => Promise<{ revoked: boolean } | null>;
  change: (patch: SettingsPatch) => Promise<void>;
  copy: (text: string) => Promise<boolean>;
  /** Asks the browser to tell which account of Instagram's a tab shows. */
  watchTab: () => Promise<boolean>;
  /** Asks the browser to let Loupe keep pictures from Instagram's picture hosts. */
  keepPictures: () => Promise<boolean>;
};
