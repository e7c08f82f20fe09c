import { abilityNeeds } from '../../shared/access/ability.ts';
import { tasksAllow, toldTasks } from '../../shared/access/may-do.ts';
import { privateUntil } from '../../shared/comment/act.ts';
import type { Owner } from '../../shared/comment/talk.ts';
import { isOurs } from '../../shared/comment/who.ts';
import type { Instant } from '../../shared/ids.ts';
import { isMadeHere, isSample } from '../../shared/sample.ts';
import type { MarkRow } from '../../store/desk-rows.ts';
import type { CommentRow } from '../../store/rows.ts';
import { locale } from '../../words/say.ts';
import type { ActModel, CommentModel } from './models.ts';

const late = 3 * 24 * 3_600_000;

/** What a comment is judged by besides itself. */
export type Around = {
  owner: Owner;
  tasks: readonly string[];
  /** The permission for likes is granted. */
  mayLike: boolean;
  now: Instant;
};

let names: Intl.DisplayNames | undefined;

/** A language by its own name in the reader's tongue; the reader's own says nothing. */
export function tongueName(code: string | null): CommentModel['tongue'] {
  if (code === null || code === '' || code === 'und') return null;
  try {
    names ??= new Intl.DisplayNames(locale(), { type: 'language' });
    return { code, name: names.of(code) ?? code };
  } catch {
    return { code, name: code };
  }
}

const isOpen = ({ state }: ActModel): boolean => state !== 'done' && state !== 'failed';

/** What an act under way makes of the comment before Instagram has said so. */
function hiddenIn(row: CommentRow, acts: readonly ActModel[]): boolean {
  const last = acts.filter((act) => isOpen(act) && /^(hide|show)$/.test(act.name)).at(-1);
  return last === undefined ? row.hidden : last.name === 'hide';
}

function privately(
  row: CommentRow,
  marks: readonly MarkRow[],
  acts: readonly ActModel[],
  { tasks, now }: Around,
): CommentModel['can']['privately'] {
  const had = marks.some(({ kind }) => kind === 'private');
  const goes = acts.some((act) => act.name === 'private' && act.state !== 'failed');
  if (had || goes) return { not: 'once' };
  const until = privateUntil(row.timestamp);
  if (until <= now) return { not: 'late' };
  return tasksAllow(toldTasks(tasks), abilityNeeds['private-replies'].part)
    ? { until }
    : { not: 'role' };
}

/** A comment as its row shows it: what is kept, with what is under way laid over it. */
export function commentModel(
  row: CommentRow,
  marks: readonly MarkRow[],
  acts: readonly ActModel[],
  answer: CommentModel['answer'],
  around: Around,
): CommentModel {
  const { owner, now, mayLike } = around;
  const ours = isOurs(row, owner);
  const hidden = hiddenIn(row, acts);
  const removing = acts.some((act) => act.name === 'delete' && isOpen(act));
  const snoozed = marks.find(({ kind }) => kind === 'snoozed')?.until ?? null;
  const liked = acts.filter((act) => act.name === 'like' || act.name === 'unlike').at(-1);
  const isLiked = marks.some(({ kind }) => kind === 'liked');
  const tongue = tongueName(row.tongue);
  return {
    id: row.id,
    mediaId: row.mediaId,
    parentId: row.parentId,
    username: row.username,
    text: row.text,
    at: row.timestamp,
    likes: row.likes,
    ours,
    ...(isSample(row.accountId) && isMadeHere(row.id) ? { notSent: true } : {}),
    hidden,
    why: row.why,
    late: row.waits === 1 && now - row.timestamp > late,
    tongue: tongue !== null && locale().startsWith(tongue.code) ? null : tongue,
    snoozedUntil: snoozed !== null && snoozed > now ? snoozed : null,
    done: marks.some(({ kind }) => kind === 'done'),
    liked: liked && isOpen(liked) ? liked.name === 'like' : isLiked,
    answer,
    acts: [...acts],
    can: {
      reply: !hidden && !removing,
      hide: !ours && !hidden && !removing,
      show: hidden && !removing,
      remove: row.hidden && hidden && !removing,
      privately: ours ? { not: 'ours' } : privately(row, marks, acts, around),
      like: mayLike ? !ours && !hidden : 'liking',
    },
  };
}
