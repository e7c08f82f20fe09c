import { flag } from '../../../shared/comment/flags.ts';
import type { CommentId, MediaId } from '../../../shared/ids.ts';
import type { Filter } from '../models.ts';
import { changedPosts, type DeskIndex, idOf, numbersOf, postAt } from './desk-index.ts';
import { layOut } from './lay-out.ts';
import type { OpenIndex } from './open-index.ts';
import { search } from './search.ts';
import { stride } from './segment.ts';
import type { News, Way } from './way.ts';
import { type Wish, wishOf } from './wish.ts';

/** The comments of some posts that fit, by id. */
function fitting(index: DeskIndex, wish: Wish, posts: readonly number[]): Map<CommentId, number> {
  const { numbers } = search(index, wish, posts);
  return new Map(Array.from(numbers, (number) => [idOf(index, number) ?? '', number]));
}

function isOurs(index: DeskIndex, number: number): boolean {
  const flags = index.segments[Math.floor(number / stride)]?.pack.flags[number % stride] ?? 0;
  return (flags & flag.ours) !== 0;
}

/** Looks again at the posts that have changed, and at those of the comments asked about. */
function newsSince(
  before: DeskIndex,
  now: DeskIndex,
  wish: Wish,
  about: ReadonlySet<CommentId>,
): News {
  const posts = new Set(changedPosts(before, now));
  for (const number of numbersOf(now, about)) posts.add(postAt(now, number));
  const old = fitting(before, wish, [...posts]);
  const fits = fitting(now, wish, [...posts]);
  // What we said ourselves is no news to us.
  const fresh = [...fits].filter(([id, number]) => !old.has(id) && !isOurs(now, number));
  return { fresh: fresh.length, gone: new Set([...about].filter((id) => !fits.has(id))) };
}

/** Whatever a filter asks for, from the index. */
export function indexWay(
  open: OpenIndex,
  index: DeskIndex,
  filter: Filter,
  unseen: ReadonlySet<MediaId>,
): Way {
  const wish = wishOf(filter);
  const laid = layOut(index, search(index, wish), filter.sort, unseen);
  return {
    laid: () => laid,
    whole: () => true,
    more: () => Promise.resolve(false),
    news: async (about) => newsSince(index, await open.read(), wish, about),
  };
}
