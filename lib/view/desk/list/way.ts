import type { CommentId } from '../../../shared/ids.ts';
import type { Laid } from './places.ts';

/** What has changed since a list was laid out. */
export type News = {
  /** Lines that would be new. */
  fresh: number;
  /** Of the comments asked about, those that do not belong in the list any more. */
  gone: Set<CommentId>;
};

/** A list that was laid out, and how it goes on. */
export type Way = {
  laid: () => Laid;
  /** Whether `laid` holds the whole list. */
  whole: () => boolean;
  /** Reads on; tells whether lines came. */
  more: () => Promise<boolean>;
  news: (about: ReadonlySet<CommentId>) => Promise<News>;
};
