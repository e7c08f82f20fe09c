import type { AccountId } from '../../shared/ids.ts';
import type { InstagramPlace } from '../../shared/instagram-address.ts';

/** The tab beside the panel shows another of the person's accounts than the one that is open. */
export type GuardModel = { accountId: AccountId; username: string; open: string };

type Own = { accountId: AccountId; username: string; open: boolean };

/** Which account a place belongs to, among one's own. */
export function ownerOf(
  place: InstagramPlace | null,
  own: readonly Own[],
  ownerOfPost: (shortcode: string) => AccountId | null,
): Own | null {
  if (place === null || place.kind === 'other') return null;
  const { username } = place;
  if (username !== null) return own.find((one) => one.username.toLowerCase() === username) ?? null;
  if (place.kind !== 'post') return null;
  const id = ownerOfPost(place.shortcode);
  return own.find((one) => one.accountId === id) ?? null;
}

/** What is said of a tab; null where it fits, is nobody's of theirs, or has been waved away. */
export function guardOf(
  shown: Own | null,
  own: readonly Own[],
  waved: AccountId | null,
): GuardModel | null {
  const open = own.find((one) => one.open);
  if (!shown || !open || shown.open || shown.accountId === waved) return null;
  return { accountId: shown.accountId, username: shown.username, open: open.username };
}
