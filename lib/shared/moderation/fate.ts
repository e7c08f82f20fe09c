import type { Owner } from '../comment/talk.ts';
import type { CommentId, Instant, MediaId } from '../ids.ts';
import { isOurs } from '../comment/who.ts';
import type { Remark } from './remark.ts';

/** What became of a comment by the person's own hand; `rule` where only Loupe hid it. */
export type Fate =
  'hidden' | 'deleted' | 'shown' | 'answered' | 'liked' | 'done' | 'rule' | 'untouched';

/** Whether a fate says that hiding it is right or wrong; null where it says neither. */
export function sideOf(fate: Fate): 'agreed' | 'against' | null {
  if (fate === 'hidden' || fate === 'deleted') return 'agreed';
  return fate === 'rule' || fate === 'untouched' ? null : 'against';
}

/** One line of what was done, as far as a fate depends on it. */
export type Deed = {
  at: Instant;
  by: 'person' | 'rule';
  act: 'hide' | 'show' | 'delete';
  result: string;
  commentId: CommentId;
  mediaId: MediaId;
  username: string | null;
  text: string;
};

export type Noted = { commentId: CommentId; kind: string };
export type Kept = Remark & { hidden: boolean };

/** Whom an answer of ours speaks to: who is named, else the first of the thread. */
function answeredIn(rows: readonly Kept[], owner: Owner): Set<CommentId> {
  const answers = new Map<CommentId, { to: string | null; at: Instant }[]>();
  for (const row of rows) {
    if (row.parentId === null || !isOurs(row, owner)) continue;
    const to = /^\s*@([\w.]+)/u.exec(row.text)?.[1]?.replace(/\.$/, '').toLowerCase() ?? null;
    const known = answers.get(row.parentId) ?? [];
    answers.set(row.parentId, [...known, { to, at: row.timestamp }]);
  }
  const answered = new Set<CommentId>();
  for (const row of rows) {
    for (const { to, at } of answers.get(row.parentId ?? row.id) ?? []) {
      const meant = to === null ? row.parentId === null : to === row.username?.toLowerCase();
      if (meant && at >= row.timestamp && !isOurs(row, owner)) answered.add(row.id);
    }
  }
  return answered;
}

type Said = { person: Deed['act'] | null; rule: 'hid' | 'undone' | null };

function saidOf(deeds: readonly Deed[]): Map<CommentId, Said> {
  const said = new Map<CommentId, Said>();
  for (const { commentId, by, act, result } of [...deeds].sort((a, b) => a.at - b.at)) {
    const one = said.get(commentId) ?? { person: null, rule: null };
    said.set(commentId, one);
    if (by === 'person' && result === 'done') one.person = act;
    if (by === 'rule' && act === 'hide' && result === 'done') one.rule = 'hid';
    const shown = (act === 'show' && result === 'done') || result === 'rolled-back';
    if (by === 'rule' && shown) one.rule = 'undone';
  }
  return said;
}

/** The fates of all that is kept, and of what was deleted and is known by its deed alone. */
export function fatesOf(
  rows: readonly Kept[],
  deeds: readonly Deed[],
  notes: readonly Noted[],
  owner: Owner,
): Map<CommentId, Fate> {
  const said = saidOf(deeds);
  const answered = answeredIn(rows, owner);
  const noted = (kind: string): Set<CommentId> =>
    new Set(notes.flatMap((note) => (note.kind === kind ? [note.commentId] : [])));
  const [liked, done] = [noted('liked'), noted('done')];
  const fates = new Map<CommentId, Fate>();
  for (const { id, hidden } of rows) {
    const { person, rule } = said.get(id) ?? { person: null, rule: null };
    if (hidden) fates.set(id, rule === 'hid' && person === null ? 'rule' : 'hidden');
    else if (person !== null || rule !== null) fates.set(id, 'shown');
    else if (answered.has(id)) fates.set(id, 'answered');
    else if (liked.has(id)) fates.set(id, 'liked');
    else fates.set(id, done.has(id) ? 'done' : 'untouched');
  }
  for (const [id, { person }] of said) if (person === 'delete') fates.set(id, 'deleted');
  return fates;
}

/** What was deleted by the person, as it was when it was: its own time is not known any more. */
export function deletedOf(deeds: readonly Deed[], kept: ReadonlySet<CommentId>): Kept[] {
  return deeds
    .filter(
      ({ by, act, result, commentId }) =>
        by === 'person' && act === 'delete' && result === 'done' && !kept.has(commentId),
    )
    .map(({ commentId, mediaId, text, username, at }) => ({
      ...{ id: commentId, mediaId, parentId: null, text, username, fromId: null },
      ...{ timestamp: at, tongue: null, hidden: true },
    }));
}
