import { flag } from '../../../shared/comment/flags.ts';
import type { MediaId } from '../../../shared/ids.ts';
import { locale } from '../../../words/say.ts';
import type { DeskModel } from '../models.ts';
import type { DeskIndex } from './desk-index.ts';
import type { Counted } from './opened.ts';
import { peopleIn, type Segment, sizeOf, tonguesIn } from './segment.ts';
import { keptOf } from './unseen-posts.ts';

/** How many comments of others have each value of a column; most frequent first. */
function counted(index: DeskIndex, column: (segment: Segment) => readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const segment of index.segments) {
    const values = column(segment);
    const { flags } = segment.pack;
    for (let at = 0; at < sizeOf(segment); at += 1) {
      const name = values[at] ?? '';
      if (name !== '' && ((flags[at] ?? 0) & flag.ours) === 0) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Who commented. */
export const peopleOf = (index: DeskIndex): Counted[] => counted(index, peopleIn);

/** A language by its own name in the person's; the code where the browser knows none. */
function tongueName(code: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What commenters write in, as far as it could be told. */
export const tonguesOf = (index: DeskIndex): NonNullable<DeskModel['tongues']> =>
  counted(index, tonguesIn)
    .filter(({ name }) => name !== 'und')
    .map(({ name: code, count }) => ({ code, name: tongueName(code), count }));

/** Posts with comments, those with most first. */
export const postsOf = (index: DeskIndex): { mediaId: MediaId; count: number }[] =>
  index.posts
    .map(({ mediaId }) => ({ mediaId, count: keptOf(index, mediaId) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
