import type { AccountId } from '../shared/ids.ts';
import { keepPicture } from '../store/keep/media.ts';
import { readMedia } from '../store/read/media.ts';
import { readAccount } from '../store/read/people.ts';
import { readPicture } from '../store/read/pictures.ts';
import type { Deps } from './deps.ts';
import { deepMedia, maxAge } from './freshness.ts';

const mostBytes = 3_000_000;

/** The address without its signature, which changes at every answer. */
const sourceOf = (address: string): string => address.split('?')[0] ?? address;

/** The bytes behind a signed address, or why there are none. */
async function fetchPicture(deps: Deps, address: string): Promise<Blob | 'bad' | 'refused'> {
  try {
    const response = await deps.fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) return 'bad';
    const bytes = await response.blob();
    return bytes.type.startsWith('image/') && bytes.size <= mostBytes ? bytes : 'bad';
  } catch {
    // No permission for the picture host, or offline: pages then show the address itself.
    return 'refused';
  }
}

/**
 * Keeps the account's face and the newest posts' thumbnails on this computer, since Meta's signed
 * addresses expire within days. Stops at the first host that refuses: the rest would, too.
 */
export async function keepPictures(deps: Deps, accountId: AccountId): Promise<void> {
  const account = await readAccount(accountId);
  if (!account) return;
  const wanted = [
    { id: accountId, address: account.pictureUrl },
    ...(await readMedia(accountId, deepMedia)).map(({ id, thumbUrl }) => ({
      id,
      address: thumbUrl,
    })),
  ];
  let kept = 0;
  for (const { id, address } of wanted) {
    if (address === null) continue;
    const old = await readPicture(accountId, id);
    const source = sourceOf(address);
    const fresh = old && deps.clock() - old.fetchedAt < maxAge.picture;
    if (fresh && old.source === source) continue;
    const bytes = await fetchPicture(deps, address);
    if (bytes === 'refused') break;
    if (bytes === 'bad') continue;
    await keepPicture({ accountId, id, bytes, source, fetchedAt: deps.clock() });
    kept += 1;
  }
  if (kept > 0) deps.announce(`pictures:${accountId}`);
}
