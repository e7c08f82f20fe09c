import type { Instant } from '../../shared/ids.ts';
import type { PileRow } from '../../store/desk-rows.ts';
import type { MediaKind, MediaRow } from '../../store/rows.ts';
import { full } from '../../words/numbers.ts';
import { say, sayCount } from '../../words/say.ts';
import { date } from '../../words/times.ts';
import { titleOf } from '../posts.ts';
import { missingOf } from './list/unseen.ts';
import type { ActModel, DeskPost, UnseenModel } from './models.ts';

const kindWords = (kind: MediaKind): string => say(`kind_${kind}`);

/** A post above its comments. */
export function postModel(
  row: MediaRow,
  pile: PileRow | null,
  place: { number: number | null; thumb: string | null; act: ActModel | null },
  now: Instant,
): DeskPost {
  const comments = sayCount('desk_post_comments', row.comments, full(row.comments));
  return {
    mediaId: row.id,
    title: titleOf(row.caption) || say('untitled'),
    about: [kindWords(row.kind), date(row.timestamp, now), comments].join(' · '),
    number: place.number,
    thumb: place.thumb ?? row.thumbUrl,
    permalink: row.permalink,
    waiting: pile?.waiting ?? 0,
    open: row.commentsOpen ?? null,
    act: place.act,
  };
}

/** So many comments of a post, or so large a share, are more than a few that were filtered. */
const many = 0.5;

/**
 * Comments that Meta counts and does not send. Only a post read to its end at the count it has
 * tells of them; `gap` says that reading goes on.
 */
export function unseenModel(
  row: MediaRow,
  pile: Pick<PileRow, 'kept'> | null,
  gap: boolean,
): UnseenModel | null {
  const sent = pile?.kept ?? 0;
  const missing = missingOf(row, sent, gap);
  if (missing === 0) return null;
  const counted = sent + missing;
  const cause = sent === 0 ? 'development' : missing / counted >= many ? 'some' : 'filtered';
  return { missing, counted, sent, cause };
}
