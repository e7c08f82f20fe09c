import type { AccountId, MediaId } from '../../../shared/ids.ts';
import type { MediaRow } from '../../../store/rows.ts';
import type { Filter } from '../models.ts';
import type { DeskIndex } from './desk-index.ts';
import type { ListReads } from './list-reads.ts';
import { sizeOf } from './segment.ts';
import { missingOf } from './unseen.ts';

/** How many comments of a post are kept. */
export function keptOf(index: DeskIndex, mediaId: MediaId): number {
  let kept = 0;
  for (const slot of index.posts[index.postOf.get(mediaId) ?? -1]?.slots ?? []) {
    const segment = index.segments[slot];
    if (segment) kept += sizeOf(segment);
  }
  return kept;
}

/** Posts of which Meta does not send all comments, among those a filter shows whole. */
export async function unseenPosts(
  accountId: AccountId,
  reads: Pick<ListReads, 'media' | 'allMedia' | 'gaps'>,
  index: DeskIndex,
  { mediaId }: Filter,
): Promise<Set<MediaId>> {
  const rows: Iterable<MediaRow> =
    mediaId === null
      ? await reads.allMedia(accountId)
      : (await reads.media(accountId, [mediaId])).values();
  const lacking = [...rows]
    .filter((row) => missingOf(row, keptOf(index, row.id), false) > 0)
    .map(({ id }) => id);
  const gaps = await reads.gaps(accountId, lacking);
  return new Set(lacking.filter((id) => !gaps.has(id)));
}
