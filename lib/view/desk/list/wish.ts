import { flag } from '../../../shared/comment/flags.ts';
import type { MediaId } from '../../../shared/ids.ts';
import type { Filter, Shelf } from '../models.ts';
import { parseQuery, type Query } from './query.ts';

/** A filter as it is asked of packs. */
export type Wish = Query & {
  /** Flags that must be there, and flags that must not. */
  need: number;
  none: number;
  mediaId: MediaId | null;
  /** A commenter's whole name. */
  person: string | null;
  tongue: string | null;
};

const shelves: Record<Shelf, number> = {
  waiting: flag.waits,
  all: 0,
  hidden: flag.hidden,
  snoozed: flag.snoozed,
};

export function wishOf(filter: Filter): Wish {
  const { shelf, questions, links, mediaId, person, tongue, text } = filter;
  const need = shelves[shelf] | (questions ? flag.question : 0) | (links ? flag.link : 0);
  // Whoever looks for questions, links or a language looks for what others wrote.
  const others = questions || links || tongue !== null;
  const none = others ? flag.ours : 0;
  return { ...parseQuery(text), need, none, mediaId, person, tongue };
}

/** Whether the list can be read from the piles: what waits, all of it, in order of time. */
export function isPlain({
  shelf,
  questions,
  links,
  mediaId,
  person,
  tongue,
  ...rest
}: Filter): boolean {
  const narrow = questions || links || mediaId !== null || person !== null || tongue !== null;
  const { words, names } = parseQuery(rest.text);
  return (
    shelf === 'waiting' && !narrow && words.length + names.length === 0 && rest.sort !== 'liked'
  );
}

/** Whether a post is shown with all that is kept of it: then what is not sent is told, too. */
export function showsUnseen(filter: Filter): boolean {
  return isPlain({
    ...filter,
    shelf: filter.shelf === 'all' ? 'waiting' : filter.shelf,
    mediaId: null,
  });
}
