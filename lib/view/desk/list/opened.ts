import type { ReadonlySignal } from '@preact/signals';
import type { AccountId, CommentId, MediaId } from '../../../shared/ids.ts';
import type { CommentRow, MediaRow } from '../../../store/rows.ts';
import type { DeskList, DeskModel, Filter } from '../models.ts';

/** A name that can be filtered by, and how many comments it stands for. */
export type Counted = { name: string; count: number };

/** What a list is opened for. */
export type ListWishes = {
  accountId: AccountId;
  filter: ReadonlySignal<Filter>;
  /** Comments that left by the person's own act: they go at once, before the store tells it. */
  omit: ReadonlySignal<ReadonlySet<CommentId>>;
  /** Rows that were read on the way, so that nobody need read them again to paint them. */
  found?: (rows: { comments: CommentRow[]; media: MediaRow[] }) => void;
};

/** The list of the desk, and what hangs on the index behind it. */
export type OpenedList = {
  list: ReadonlySignal<DeskList>;
  /** Lines that came since the list was laid out. */
  fresh: ReadonlySignal<number>;
  busy: ReadonlySignal<boolean>;
  /** Comments in the list, without its other lines; null where that is not known. */
  hits: ReadonlySignal<number | null>;
  /** Null until the index was wanted. */
  tongues: ReadonlySignal<DeskModel['tongues']>;
  /** Who commented, most first; null until the index was wanted. */
  people: ReadonlySignal<Counted[] | null>;
  /** How many comments are kept of each post; null until the index was wanted. */
  posts: ReadonlySignal<{ mediaId: MediaId; count: number }[] | null>;
  /** Why the last reading came to nothing; null while all is well. */
  failed: ReadonlySignal<unknown>;
  /** Reads the index although the filter can do without it: the menus count by it. */
  want: () => void;
  /** Lays the list out anew, with what has come meanwhile. */
  refresh: () => void;
  /** Comments were kept or dropped: tells how many lines are new, and leaves the list alone. */
  changed: () => void;
  /** Everything in the list, in its order, as a file among the person's downloads. */
  exportCsv: () => Promise<void>;
  close: () => void;
};
