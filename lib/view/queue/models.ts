import type { Day, Instant } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';

/** What a person can do about a job. */
export type Deed =
  /** Look on Instagram whether it is there. */
  | 'look'
  | 'live'
  | 'again'
  | 'now'
  | 'discard'
  | 'cancel'
  | 'move'
  | 'edit'
  | 'sign-in'
  | 'open'
  | 'delete'
  | 'dismiss'
  | 'copy'
  | 'save'
  | 'instagram'
  | 'finish';

export type Choice = { deed: Deed; label: string };

/** Where it stands: what wants the person, what is planned or under way, what is over. */
export type Group = 'needs' | 'goes' | 'over';

/** When it is to leave, as the person put it, and the moment that is. */
export type Planned = { wall: string; zone: string; at: Instant };

export type StepModel = { name: string; state: 'done' | 'current' | 'to-come' | 'unknown' };

export type JobModel = {
  id: string;
  kind: 'publish' | 'remind';
  group: Group;
  title: string;
  /** `Carousel, 4 pictures · Tue 24 Nov, 18:00` */
  about: string;
  thumb: string | null;
  /** What a reminder has ready, in its order. */
  assetIds: string[];
  /** None for a reminder, which sends nothing. */
  steps: StepModel[];
  /** `Step 4 of 5` */
  stepWords: string;
  /** Nobody knows whether it is on Instagram. */
  unknown: boolean;
  sentence: string;
  /** What else is known, where the person is asked. */
  known: string[];
  progress: { share: number; words: string } | null;
  /** In sight; the first is the one to press. */
  choices: Choice[];
  /** Behind the button with dots. */
  menu: Choice[];
  planned: Planned | null;
  /** It has not begun and can be given another minute. */
  movable: boolean;
  conflicts: { title: string; body: string; renew: boolean }[];
  permalink: string | null;
  mediaId: string | null;
  caption: string;
};

/** What a job is judged by besides itself. */
export type Around = {
  username: string;
  /** Where the computer is; a schedule in another zone names that zone. */
  zone: string;
  signInEnds: Instant | null;
  mayDelete: boolean;
  quota: Quota | null;
  /** When the account's other jobs are to leave. */
  others: { id: string; at: Instant }[];
  thumbs: ReadonlyMap<string, string>;
};

/** Posts that Meta counts in a day, as it last told. */
export type Quota = { used: number; total: number; readAt: Instant };

/** One job in the week strip. */
export type Spot = { id: string; title: string; thumb: string | null; at: Instant };
export type WeekDay = { day: Day; today: boolean; spots: Spot[] };

/** The queue in one line, for the popup. */
export type LineModel = {
  words: string;
  title: string;
  /** How many others are open. */
  more: number;
  needs: boolean;
  thumb: string | null;
};

/** What was just pressed and can still be undone. */
export type HoldModel = {
  id: string;
  /** All that one press asked for. */
  ids: string[];
  what: 'post' | 'reply' | 'private' | 'hide' | 'show' | 'delete' | 'like' | 'open' | 'close';
  /** The post's title, or the commenter's name. */
  title: string;
  until: Instant;
};

/** What was taken back: a post comes back as its draft, a reply as its words. */
export type Undone =
  | { kind: 'draft'; draftId: string }
  | { kind: 'reply'; commentId: string; text: string; privately: boolean }
  | { kind: 'acts' };

/** The undo: `undo` gives back what was held, or null where it had left already. */
export type HoldActions = {
  keep: (hold: HoldModel) => Promise<void>;
  undo: (hold: HoldModel) => Promise<Undone | null>;
};

export type QueueModel = {
  zone: string;
  mayDelete: boolean;
  jobs: JobModel[];
  week: WeekDay[];
  quota: Quota | null;
  /** The last refusal of the background; `late` where a word came too late to be heard. */
  problem: Problem | 'late' | null;
};

export type QueueActions = {
  /** Everything that needs no further question. */
  say: (job: JobModel, deed: Deed) => Promise<void>;
  renew: () => Promise<void>;
  /** Another minute for a planned job; whether it was heard. */
  move: (jobId: string, wall: string, zone: string) => Promise<boolean>;
  /** So many days later or earlier, at the same minute. */
  moveDays: (jobId: string, days: number) => Promise<boolean>;
  /** Changes places with the planned job before or after it. */
  swap: (jobId: string, step: 1 | -1) => Promise<boolean>;
  dismissProblem: () => void;
};
