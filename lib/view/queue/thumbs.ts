import { shownName } from '../../shared/media/file-name.ts';
import { readAsset } from '../../store/studio/assets.ts';

// A page is short-lived and shows a few dozen pictures at most: none is freed before it closes.
const shown = new Map<string, string>();

/** Addresses of those kept pictures that are still there. */
export async function thumbAddresses(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<[string, string][]> => {
      const known = shown.get(id);
      if (known) return [[id, known]];
      const bytes = (await readAsset(id))?.bytes;
      if (!bytes) return [];
      const address = URL.createObjectURL(bytes);
      shown.set(id, address);
      return [[id, address]];
    }),
  );
  return new Map(found.flat());
}

/** Puts kept bytes among the person's downloads. */
export async function saveAssets(ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries()) {
    const row = await readAsset(id);
    if (!row) continue;
    const link = document.createElement('a');
    const made = row.madeFrom !== null && row.facts?.kind === 'picture';
    // What the darkroom made is a JPEG, whatever the file it was made of was called.
    const name = made ? row.name.replace(/\.\w+$/u, '') + '.jpg' : row.name;
    link.href = URL.createObjectURL(row.bytes);
    link.download = shownName(ids.length > 1 ? `${place + 1} ${name}` : name);
    link.click();
  }
}
