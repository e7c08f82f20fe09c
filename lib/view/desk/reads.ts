import { isOurs } from '../../shared/comment/who.ts';
import type { CommentId, Instant, MediaId } from '../../shared/ids.ts';
import type { CommentRow } from '../../store/rows.ts';
import type { Acts } from './acts.ts';
import { type Around, commentModel } from './comment-model.ts';
import type { CommentModel, DeskReads } from './models.ts';
import { postModel, unseenModel } from './post-model.ts';
import type { DeskRows } from './rows.ts';

/** Our last answer in a thread to the comment, as far as the thread is known. */
function answerIn(rows: readonly CommentRow[], to: CommentRow, around: Around) {
  const { owner } = around;
  const ours = rows.filter(
    (row) => row.id !== to.id && row.timestamp >= to.timestamp && isOurs(row, owner),
  );
  const last = ours.at(-1);
  return last ? { text: last.text, at: last.timestamp } : null;
}

/** Models of what is in sight, made of kept rows and of what is under way. */
export function deskReads(
  rows: DeskRows,
  acts: Acts,
  around: Around,
  numberOf: (id: MediaId) => number | null,
): DeskReads {
  const now: Instant = around.now;
  const modelOf = (row: CommentRow, thread: readonly CommentRow[]): CommentModel =>
    commentModel(
      row,
      rows.marks(row.id),
      acts.byComment.get(row.id) ?? [],
      answerIn(thread, row, around),
      around,
    );

  return {
    comment(id: CommentId) {
      const row = rows.comment(id);
      return row && modelOf(row, rows.thread(id) ?? []);
    },
    post(id) {
      const row = rows.post(id);
      const place = {
        number: numberOf(id),
        thumb: rows.thumb(id),
        act: acts.byMedia.get(id) ?? null,
      };
      return row && postModel(row, rows.pile(id), place, now);
    },
    unseen(id) {
      const row = rows.post(id);
      return row && unseenModel(row, rows.pile(id), rows.gap(id));
    },
    thread(id) {
      const lines = rows.thread(id);
      if (lines === null) return null;
      return { selected: id, lines: lines.map((row) => modelOf(row, lines)) };
    },
  };
}
