import { studio } from './db.ts';
import type { AssetRow } from './rows.ts';

export async function keepAsset(row: AssetRow): Promise<void> {
  await (await studio()).put('assets', row);
}

/** Adds what was learnt of bytes that are kept; false where they are gone. */
export async function noteAsset(
  id: string,
  patch: Partial<Pick<AssetRow, 'facts' | 'print' | 'public'>>,
): Promise<boolean> {
  const tx = (await studio()).transaction('assets', 'readwrite');
  const row = await tx.store.get(id);
  if (row) await tx.store.put({ ...row, ...patch });
  await tx.done;
  return row !== undefined;
}

export const readAsset = async (id: string): Promise<AssetRow | null> =>
  (await (await studio()).get('assets', id)) ?? null;

/** Which bytes there are, and since when. */
export async function readAssetAges(): Promise<Pick<AssetRow, 'id' | 'createdAt'>[]> {
  const ages: Pick<AssetRow, 'id' | 'createdAt'>[] = [];
  let cursor = await (await studio()).transaction('assets').store.openCursor();
  while (cursor) {
    ages.push({ id: cursor.value.id, createdAt: cursor.value.createdAt });
    cursor = await cursor.continue();
  }
  return ages;
}

export async function dropAssets(ids: readonly string[]): Promise<void> {
  const tx = (await studio()).transaction('assets', 'readwrite');
  await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
}
