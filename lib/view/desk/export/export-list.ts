import type { AccountId, CommentId } from '../../../shared/ids.ts';
import type { DeskIndex } from '../list/desk-index.ts';
import { layOut } from '../list/lay-out.ts';
import type { ListReads } from '../list/list-reads.ts';
import { without } from '../list/places.ts';
import { search } from '../list/search.ts';
import { wishOf } from '../list/wish.ts';
import type { Filter } from '../models.ts';
import { csvHead, csvLines } from './csv.ts';
import { saveText } from './save-text.ts';

export type Export = {
  accountId: AccountId;
  index: DeskIndex;
  filter: Filter;
  /** Comments that are not in the list although the store has them there. */
  left: ReadonlySet<CommentId>;
  reads: Pick<ListReads, 'comments' | 'media'>;
};

/** Rows that are read at a time, so that a long list never stands in memory whole. */
const atOnce = 500;

/** The comments a filter shows, in its order. */
function idsOf({ index, filter, left }: Export): CommentId[] {
  const all = layOut(index, search(index, wishOf(filter)), filter.sort, new Set());
  const { lines, names } = without(all, left);
  return Array.from(lines).flatMap((line) => (line < 0 ? [] : (names.comment(line)?.id ?? [])));
}

/** Everything a list holds, not only what is in sight, as parts of one file. */
export async function csvOf(of: Export): Promise<string[]> {
  const { accountId, reads } = of;
  const parts = [csvHead()];
  const ids = idsOf(of);
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const found = await reads.comments(accountId, some);
    const rows = some.flatMap((id) => found.get(id) ?? []);
    const posts = await reads.media(accountId, [...new Set(rows.map(({ mediaId }) => mediaId))]);
    parts.push(csvLines(rows, posts));
  }
  return parts;
}

/** Puts the list among the person's downloads. */
export async function exportList(of: Export): Promise<void> {
  saveText(await csvOf(of), 'text/csv;charset=utf-8', `loupe-comments-${of.filter.shelf}.csv`);
}
