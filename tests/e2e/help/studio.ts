import type { Page } from 'puppeteer-core';
import type { AssetRow, DraftRow, IntakeRow } from '../../../lib/store/studio/rows.ts';

export type Kept = {
  /** With the SHA-256 of the bytes that are kept, worked out anew. */
  assets: (Omit<AssetRow, 'bytes'> & { sha: string })[];
  drafts: DraftRow[];
  intakes: IntakeRow[];
};

/** All that the studio holds, read in a page of the extension straight from the database. */
export function studioOf(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
      });
    const known = (await indexedDB.databases()).some(({ name }) => name === 'loupe-studio');
    if (!known) return { assets: [], drafts: [], intakes: [] };
    const database = await settled(indexedDB.open('loupe-studio'));
    // One transaction: what is read is of one moment.
    const tx = database.transaction(['assets', 'drafts', 'intakes']);
    const all = <T>(name: string): Promise<T[]> =>
      settled(tx.objectStore(name).getAll() as IDBRequest<T[]>);
    const [assets, drafts, intakes] = await Promise.all([
      all<AssetRow>('assets'),
      all<DraftRow>('drafts'),
      all<IntakeRow>('intakes'),
    ]);
    database.close();
    const plain = assets.map(async ({ bytes, ...rest }) => {
      const digest = new Uint8Array(
        await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()),
      );
      return { ...rest, sha: [...digest].map((one) => one.toString(16).padStart(2, '0')).join('') };
    });
    return { assets: await Promise.all(plain), drafts, intakes };
  });
}
