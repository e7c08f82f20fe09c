import type { CommentId, Instant, MediaId } from '../../shared/ids.ts';
import type { Why } from '../../shared/comment/talk.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Feature } from '../../shared/permissions.ts';

/** Which comments are shown; the narrower wishes are put on top of it. */
export type Shelf = 'waiting' | 'all' | 'hidden' | 'snoozed';
export type Sort = 'oldest' | 'newest' | 'liked';

export type Filter = {
  shelf: Shelf;
  questions: boolean;
  links: boolean;
  mediaId: MediaId | null;
  /** A commenter's name. */
  person: string | null;
  /** A language as the browser names it: `sv`. */
  tongue: string | null;
  text: string;
  sort: Sort;
};

/** One line of the list. Its details are read when it comes into sight. */
export type Line =
  | { kind: 'post'; id: `post:${string}`; mediaId: MediaId }
  | { kind: 'comment'; id: CommentId; mediaId: MediaId }
  | { kind: 'unseen'; id: `unseen:${string}`; mediaId: MediaId };

/** The list as places, so that a hundred thousand lines cost no more than those in sight. */
export type DeskList = {
  length: number;
  at: (place: number) => Line | null;
  /** Where a line stands; -1 where it does not. */
  placeOf: (id: string) => number;
  /** Reads what these places show, if it is not read yet. */
  show: (from: number, to: number) => void;
};

/** The post above its comments. */
export type DeskPost = {
  mediaId: MediaId;
  title: string;
  /** `Reel · Thu 19 Nov · 31 comments` */
  about: string;
  number: number | null;
  thumb: string | null;
  permalink: string | null;
  waiting: number;
  /** Null where Meta has not said. */
  open: boolean | null;
  /** What opening or closing its comments came to, while it is under way or was refused. */
  act: ActModel | null;
};

/** Meta counts more comments than it sends: how many, and what that may be. */
export type UnseenModel = {
  missing: number;
  counted: number;
  sent: number;
  cause: 'development' | 'filtered' | 'some';
};

/** What is under way for a comment, or came to nothing. */
export type ActModel = {
  jobId: string;
  name: 'reply' | 'private' | 'hide' | 'show' | 'delete' | 'like' | 'unlike' | 'open' | 'close';
  mediaId: MediaId;
  /** The comment it is for; null where it is for a post, or where the comment is gone. */
  commentId: CommentId | null;
  state: 'held' | 'waits' | 'sending' | 'unknown' | 'asks' | 'failed' | 'done';
  /** Until when it can be taken back. */
  until: Instant | null;
  /** What was written, for replies. */
  text: string | null;
  /** What happened, what to do, what was kept; empty while all is well. */
  sentence: string;
  problem: Problem | null;
  choices: ActChoice[];
};

export type ActChoice = {
  deed:
    | 'undo'
    | 'again'
    | 'anyway'
    | 'edit'
    | 'copy'
    | 'live'
    | 'discard'
    | 'dismiss'
    | 'ask'
    | 'sign-in'
    | 'open';
  label: string;
};

export type CommentModel = {
  id: CommentId;
  mediaId: MediaId;
  /** Null for the first of a thread. */
  parentId: CommentId | null;
  username: string | null;
  text: string;
  at: Instant;
  likes: number;
  ours: boolean;
  /** Written on the sample account; left out for all that is on Instagram. */
  notSent?: true;
  hidden: boolean;
  why: Why | null;
  /** It has waited for more than three days. */
  late: boolean;
  tongue: { code: string; name: string } | null;
  snoozedUntil: Instant | null;
  done: boolean;
  liked: boolean;
  /** Our last answer to it that stands. */
  answer: { text: string; at: Instant } | null;
  /** What is under way, newest last. */
  acts: ActModel[];
  can: {
    reply: boolean;
    hide: boolean;
    show: boolean;
    /** Only what is hidden can be deleted. */
    remove: boolean;
    /** Until when it can be answered in private; null where it cannot, and why. */
    privately: { until: Instant } | { not: 'late' | 'once' | 'ours' | 'role' };
    like: boolean | Feature;
  };
};

export type Thread = { lines: CommentModel[]; selected: CommentId };

export type SavedReply = {
  id: string;
  name: string;
  variants: string[];
  uses: number;
  last: number;
};

/** The whole desk but the rows of its list. */
export type DeskModel = {
  state:
    /** The permission is not granted yet, or is gone. */
    | { kind: 'offer'; problem: Problem | null }
    /** The person's access to the Page includes no comments. */
    | { kind: 'no-task'; pageName: string | null }
    | { kind: 'reading' }
    /** `withdrawn`: what is kept can be read, and Meta no longer allows anything else. */
    | { kind: 'ready'; whole: boolean; withdrawn: boolean };
  filter: Filter;
  counts: { waiting: number; hidden: number; snoozed: number; kept: number };
  list: DeskList;
  /** Lines that came since the list was laid out, waiting for `.`. */
  fresh: number;
  /** Languages among what is kept, the most frequent first; null before anybody asked. */
  tongues: { code: string; name: string; count: number }[] | null;
  /** The list is being filtered or read for the first time. */
  busy: boolean;
  /** Acts that want the person, wherever their comments are. */
  needs: ActModel[];
  username: string;
  face: string | null;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
  saved: SavedReply[];
  /** A reply that was taken back or refused: its comment is selected and its text in the box again. */
  back: { commentId: CommentId; text: string; privately: boolean } | null;
  /** Why the last thing asked for was turned down; null once something else was done. */
  refused: string | null;
  /** Comments in the list; null where that is not known. */
  hits: number | null;
  people: { name: string; count: number }[] | null;
  posts: { mediaId: MediaId; count: number }[] | null;
  online: boolean;
};

export type DeskReads = {
  post: (id: MediaId) => DeskPost | null;
  comment: (id: CommentId) => CommentModel | null;
  unseen: (id: MediaId) => UnseenModel | null;
  /** The thread of a comment, read when it is selected. */
  thread: (id: CommentId) => Thread | null;
};

/** What came of an act on several, by comment. */
export type Several = { done: number; refused: { username: string | null; sentence: string }[] };

export type DeskActions = {
  filter: (patch: Partial<Filter>) => void;
  /** Lays the list out anew, with what has come meanwhile. */
  refresh: () => void;
  selected: (id: CommentId | null) => void;
  reply: (id: CommentId, text: string, privately: boolean) => Promise<Problem | null>;
  act: (ids: CommentId[], act: 'hide' | 'show' | 'delete') => Promise<Several>;
  done: (ids: CommentId[]) => Promise<Several>;
  snooze: (ids: CommentId[], until: Instant) => Promise<Several>;
  unmark: (ids: CommentId[]) => Promise<Several>;
  like: (id: CommentId, liked: boolean) => Promise<void>;
  switchComments: (id: MediaId, open: boolean) => Promise<void>;
  /** Takes back what is held; gives the text of a reply that was. */
  undo: (jobId: string) => Promise<string | null>;
  keep: (jobId: string) => void;
  choose: (act: ActModel, deed: ActChoice['deed']) => Promise<string | null>;
  saveReply: (saved: { id: string | null; name: string; variants: string[] }) => Promise<void>;
  dropReply: (id: string) => Promise<void>;
  /** Notes that a saved reply was used, and which variant. */
  usedReply: (id: string, variant: number) => Promise<void>;
  exportCsv: () => Promise<void>;
  /** Counts languages, people and posts, for the menus that list them. */
  count: () => void;
  ask: (feature: Feature) => Promise<void>;
  openLink: (address: string) => void;
};
