import { openAnnouncer } from '../../bus/changes.ts';
import type { AccountId, Clock } from '../../shared/ids.ts';
import type { Told } from '../../shared/post/draft.ts';
import { dropSaved, keepSaved, readSaved } from '../../store/studio/saved.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { patched } from './edit-draft.ts';
import type { ComposerActions } from './models.ts';

type Saved = Pick<
  ComposerActions,
  'saveTemplate' | 'applyTemplate' | 'saveGroup' | 'dropSaved' | 'addPlace'
>;

/** The words and choices of a draft; its hour and its pictures belong to it alone. */
function toldOf({ draft }: DraftKeeper): Partial<Told> {
  const { surface, caption, collaborators, place, firstComment, shareToFeed } = draft.value;
  const { trial, ai, paid, sponsors } = draft.value;
  return {
    ...{ surface, caption, collaborators, place, firstComment, shareToFeed },
    ...{ trial, ai, paid, sponsors },
  };
}

/** What was chosen last in an account, for its next draft. */
export async function readChoices(accountId: AccountId): Promise<Partial<Told>> {
  const row = (await readSaved(accountId)).find(({ kind }) => kind === 'choices');
  return row?.kind === 'choices' ? row.value : {};
}

export async function keepChoices(keeper: DraftKeeper, clock: Clock): Promise<void> {
  const { accountId, surface, shareToFeed, remind } = keeper.draft.value;
  const value = { surface, shareToFeed, remind };
  const id = `choices:${accountId}`;
  await keepSaved({ id, accountId, name: '', usedAt: clock(), kind: 'choices', value });
}

/** Templates, groups of hashtags and places, kept for an account. */
export function savedActions(accountId: AccountId, keeper: DraftKeeper, clock: Clock): Saved {
  const announce = openAnnouncer();
  const base = (name: string) => ({
    id: crypto.randomUUID(),
    accountId,
    name: name.trim().slice(0, 80),
    usedAt: clock(),
  });
  return {
    async saveTemplate(name) {
      await keepSaved({ ...base(name), kind: 'template', value: toldOf(keeper) });
      announce('drafts');
    },
    applyTemplate(id) {
      void readSaved(accountId).then(async (rows) => {
        const row = rows.find((one) => one.id === id);
        if (row?.kind !== 'template') return;
        keeper.change(patched(row.value));
        await keepSaved({ ...row, usedAt: clock() });
      });
    },
    async saveGroup(name, text) {
      await keepSaved({ ...base(name), kind: 'hashtags', value: { text } });
      announce('drafts');
    },
    async dropSaved(id) {
      await dropSaved(id);
      announce('drafts');
    },
    async addPlace(place) {
      const rows = await readSaved(accountId);
      const old = rows.find((row) => row.kind === 'place' && row.value.placeId === place.id);
      const value = { placeId: place.id };
      await keepSaved({
        ...base(place.name),
        ...(old ? { id: old.id } : {}),
        kind: 'place',
        value,
      });
      keeper.change(patched({ place }));
      announce('drafts');
    },
  };
}
