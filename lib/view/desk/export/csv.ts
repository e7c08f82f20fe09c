import { unparse } from 'papaparse';
import type { CommentRow, MediaRow } from '../../../store/rows.ts';
import { say } from '../../../words/say.ts';
import { titleOf } from '../../posts.ts';
import { safeCell } from './safe-cell.ts';

/** Tells spreadsheets that the file is UTF-8. */
const mark = '\uFEFF';
const form = { newline: '\r\n', header: false } as const;

/** The first line: what stands in the columns. */
export const csvHead = (): string =>
  mark +
  unparse(
    [
      [
        say('csv_post_address'),
        say('csv_post'),
        say('csv_comment_id'),
        say('csv_thread_id'),
        say('csv_name'),
        say('csv_text'),
        say('csv_time'),
        say('csv_likes'),
        say('csv_hidden'),
        say('csv_waits'),
        say('csv_why'),
        say('csv_language'),
      ],
    ],
    form,
  );

/** A moment as ISO 8601; nothing where none is known. */
const isoOf = (at: number): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

const cells = (row: CommentRow, post: MediaRow | undefined): (string | number)[] => [
  safeCell(post?.permalink ?? ''),
  safeCell(titleOf(post?.caption ?? '')),
  row.id,
  row.parentId ?? row.id,
  safeCell(row.username ?? ''),
  safeCell(row.text.toWellFormed()),
  isoOf(row.timestamp),
  row.likes,
  row.hidden ? 1 : 0,
  row.waits,
  row.why ?? '',
  safeCell(row.tongue ?? ''),
];

/** Comments as lines of a file, each begun by a line end, as RFC 4180 has it. */
export const csvLines = (
  rows: readonly CommentRow[],
  posts: ReadonlyMap<string, MediaRow>,
): string =>
  rows.length === 0
    ? ''
    : form.newline +
      unparse(
        rows.map((row) => cells(row, posts.get(row.mediaId))),
        form,
      );
