import type { AccountId } from '../shared/ids.ts';
import { readPicture } from '../store/read/pictures.ts';

// One address per kept picture for the life of the page; a page is short-lived, so none is freed
// before its picture has changed.
const shown = new Map<string, { source: string; address: string }>();

/** Addresses of the kept pictures among these ids. */
export async function pictureAddresses(
  wanted: { accountId: AccountId; id: string }[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await Promise.all(
    wanted.map(async ({ accountId, id }) => {
      const row = await readPicture(accountId, id);
      if (!row) return;
      const old = shown.get(id);
      if (old?.source === row.source) {
        found.set(id, old.address);
        return;
      }
      if (old) URL.revokeObjectURL(old.address);
      const address = URL.createObjectURL(row.bytes);
      shown.set(id, { source: row.source, address });
      found.set(id, address);
    }),
  );
  return found;
}
