import { printOf } from '../../darkroom/print.ts';
import type { AccountId } from '../../shared/ids.ts';
import { readMedia } from '../../store/read/media.ts';
import { readPicture } from '../../store/read/pictures.ts';
import { titleOf } from '../posts.ts';
import type { OwnPrint } from './checks/around.ts';

/** How many of the newest posts a new picture is compared with. */
const compared = 50;
const known = new Map<string, string | null>();

/** What the account's own posts look like, as far as their pictures are kept here. */
export async function readOwnPrints(accountId: AccountId): Promise<OwnPrint[]> {
  const found: OwnPrint[] = [];
  for (const { id, caption, timestamp } of await readMedia(accountId, compared)) {
    if (!known.has(id)) {
      const picture = await readPicture(accountId, id);
      // Where none is kept yet, one may be after the next look.
      if (!picture) continue;
      known.set(id, await printOf(picture.bytes).catch(() => null));
    }
    const print = known.get(id);
    if (print) found.push({ title: titleOf(caption), at: timestamp, print });
  }
  return found;
}
