import type { ReadonlySignal } from '@preact/signals';
import { openAnnouncer } from '../../../bus/changes.ts';
import type { AccountId, Clock } from '../../../shared/ids.ts';
import type { SavedRow } from '../../../store/studio/rows.ts';
import { changeSaved, dropSaved, keepSaved, readSaved } from '../../../store/studio/saved.ts';
import { resource } from '../../resource.ts';
import type { DeskActions, SavedReply } from '../models.ts';

type SavedActions = Pick<DeskActions, 'saveReply' | 'dropReply' | 'usedReply'>;
type Kept = Extract<SavedRow, { kind: 'reply' }>['value'];

/** An account's saved replies by name. */
export async function readSavedReplies(accountId: AccountId): Promise<SavedReply[]> {
  const rows = await readSaved(accountId);
  return rows
    .flatMap((row) => (row.kind === 'reply' ? [{ id: row.id, name: row.name, ...row.value }] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Where the text that went last stands now, so that the next turn is still another text. */
function lastIn(variants: string[], { variants: before, last }: Kept): number {
  const text = before[last];
  return text === undefined ? -1 : variants.indexOf(text);
}

/** Keeps, changes and drops an account's saved replies, and notes their use. */
export function savedReplyActions(accountId: AccountId, clock: Clock): SavedActions {
  const announce = openAnnouncer();
  const changed = async (
    id: string,
    name: (row: SavedRow) => string,
    change: (value: Kept) => Kept,
  ): Promise<void> => {
    await changeSaved(id, (row) =>
      row.kind === 'reply' && row.accountId === accountId
        ? { ...row, name: name(row), usedAt: clock(), value: change(row.value) }
        : row,
    );
    announce('drafts');
  };
  return {
    async saveReply({ id, name, variants }) {
      if (id !== null) {
        return changed(
          id,
          () => name,
          (old) => ({ ...old, variants, last: lastIn(variants, old) }),
        );
      }
      const value = { variants, uses: 0, last: -1 };
      const row = { id: crypto.randomUUID(), accountId, name, usedAt: clock() };
      await keepSaved({ ...row, kind: 'reply', value });
      announce('drafts');
    },
    async dropReply(id) {
      await dropSaved(id);
      announce('drafts');
    },
    usedReply: (id, variant) =>
      changed(
        id,
        ({ name }) => name,
        (old) => ({ ...old, uses: old.uses + 1, last: variant }),
      ),
  };
}

/** An account's saved replies as they are kept, and what can be done with them. */
export function openSavedReplies(
  accountId: AccountId,
  clock: Clock = Date.now,
): { replies: ReadonlySignal<SavedReply[]>; actions: SavedActions } {
  const kept = resource<SavedReply[]>(
    [],
    () => readSavedReplies(accountId),
    (topic) => topic === 'drafts',
  );
  return {
    replies: kept.value,
    actions: savedReplyActions(accountId, clock),
  };
}
