import { ask } from '../../bus/client.ts';
import { allowOrigin } from '../../platform/permissions.ts';
import type { Clock } from '../../shared/ids.ts';
import { isOpenAddress } from '../../shared/container/address.ts';
import { dropIntake, keepIntake, readIntakes } from '../../store/studio/intakes.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { added, edited, itemPatched, moved, patched, ratioed, removed } from './edit-draft.ts';
import { replaced } from './edit-draft.ts';
import type { ComposerActions } from './models.ts';
import { takeFile } from './take-files.ts';

type Items = Omit<
  ComposerActions,
  | 'send'
  | 'groundOf'
  | 'setSurface'
  | 'dryRun'
  | 'recheck'
  | 'ask'
  | 'newDraft'
  | 'openDraft'
  | 'deleteDraft'
  | 'resolve'
  | `save${string}`
  | `apply${string}`
  | 'dropSaved'
  | `search${string}`
  | 'addPlace'
  | 'allowOrigin'
  | 'dismissIntake'
>;

/** Has the background read a picture at an address that the person typed; the asset's id. */
async function readTyped(address: string, itemId: string, clock: Clock): Promise<string | null> {
  const id = crypto.randomUUID();
  const { origin } = new URL(address);
  await keepIntake({
    id,
    at: clock(),
    state: 'refused',
    refusal: 'needs-origin',
    origin: { url: address, pageUrl: address, title: '' },
    wants: origin,
    assetId: null,
    text: null,
    into: itemId,
  });
  await ask('intake.retry', { id });
  const row = (await readIntakes()).find((one) => one.id === id);
  await dropIntake(id);
  return row?.assetId ?? null;
}

/** What a person does to the items of the open draft and to its words. */
export function itemActions(
  keeper: DraftKeeper,
  failed: (error: unknown) => void,
  clock: Clock,
): Items {
  const { change } = keeper;
  return {
    async addFiles(files) {
      const assetIds: string[] = [];
      for (const file of files) {
        try {
          assetIds.push(await takeFile(file, clock()));
        } catch (error) {
          failed(error);
        }
      }
      if (assetIds.length === 0) return;
      const ids = assetIds.map(() => crypto.randomUUID());
      change(added(assetIds, ids));
      await keeper.flush();
    },
    async setAddress(itemId, address) {
      if (!isOpenAddress(address)) return false;
      // Straight from the click: the browser wants the gesture.
      if (!(await allowOrigin(new URL(address).origin))) return false;
      try {
        const assetId = await readTyped(address, itemId, clock);
        if (assetId === null) return false;
        change(replaced(itemId, assetId));
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    async replaceFile(itemId, file) {
      try {
        change(replaced(itemId, await takeFile(file, clock())));
      } catch (error) {
        failed(error);
      }
    },
    remove: (id) => change(removed(id)),
    move: (id, to) => change(moved(id, to)),
    change: (patch) => change(patched(patch)),
    setRatio: (ratio) => change(ratioed(ratio)),
    setFill: (id, fill) => change(edited(id, { fill })),
    setBox: (id, box) => change(edited(id, { box })),
    setEdit: (id, edit) => change(edited(id, edit)),
    setAlt: (id, altText) => change(itemPatched(id, { altText })),
    setPins: (id, pins) => change(itemPatched(id, { pins })),
    setProducts: (id, products) => change(itemPatched(id, { products })),
    setCover: (id, coverMs) => change(itemPatched(id, { coverMs })),
    setSound: (sound) => change(patched({ sound })),
  };
}
