import type { AccountId, Instant } from '../../shared/ids.ts';
import { mostItems, newDraft, newItem } from '../../shared/post/draft.ts';
import type { DraftRow, IntakeRow } from './rows.ts';

/** How long after a right click the next one is meant for the same post. */
export const togetherFor = 10 * 60_000;

/** Kept, and in no draft yet. */
export const waitsForDraft = (row: IntakeRow): boolean =>
  row.state === 'kept' && row.into === undefined && (row.draftId ?? null) === null;

const wordsOf = (rows: readonly IntakeRow[]): string =>
  rows.flatMap(({ text }) => (text === null ? [] : [text])).join('\n\n');

/** Nothing was put in, taken out or written since the right clicks made it; edits do not matter. */
function asIntakesLeftIt(draft: DraftRow, rows: readonly IntakeRow[]): boolean {
  const ids = new Set(rows.flatMap(({ id, assetId }) => (assetId === null ? [] : [id])));
  return (
    draft.items.length === ids.size &&
    draft.items.every(({ id }) => ids.has(id)) &&
    draft.caption === wordsOf(rows) &&
    draft.firstComment === ''
  );
}

const isEmpty = (draft: DraftRow): boolean =>
  draft.items.length === 0 && draft.caption === '' && draft.firstComment === '';

/**
 * The draft a right-clicked thing belongs in: the one of the right click before, within ten minutes
 * and while the person has changed neither its items nor its words; else the newest empty one; else
 * a new one. `drafts` are the account's, newest first, `rows` are oldest first.
 */
export function draftFor(
  row: IntakeRow,
  rows: readonly IntakeRow[],
  drafts: readonly DraftRow[],
  accountId: AccountId,
  now: Instant,
): DraftRow {
  const last = rows.findLast(({ draftId }) => (draftId ?? null) !== null);
  const before = drafts.find(({ id }) => id === last?.draftId);
  const its = rows.filter(({ draftId }) => draftId === last?.draftId);
  const goesOn =
    before !== undefined &&
    row.at - (last?.at ?? 0) <= togetherFor &&
    (row.assetId === null || before.items.length < mostItems) &&
    asIntakesLeftIt(before, its);
  const kept = goesOn ? before : drafts.find(isEmpty);
  // Named after what it began with: doing this again after a stop makes no second one.
  const draft = kept ?? newDraft(`from-${row.id}`, accountId, now);
  return {
    ...draft,
    version: kept ? draft.version + 1 : 0,
    changedAt: now,
    caption: [draft.caption, row.text ?? ''].filter((text) => text !== '').join('\n\n'),
    items: row.assetId === null ? draft.items : [...draft.items, newItem(row.id, row.assetId)],
  };
}
