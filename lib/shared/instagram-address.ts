/** What an address on Instagram is about, as far as the address alone tells. */
export type InstagramPlace =
  | { kind: 'profile'; username: string }
  /** A post; whose it is, only where the address says so. */
  | { kind: 'post'; shortcode: string; username: string | null }
  | { kind: 'other' };

/** First parts of paths that are Instagram's own rooms and nobody's name. */
const rooms: ReadonlySet<string> = new Set([
  ...['about', 'accounts', 'ads', 'api', 'archive', 'ar', 'blog', 'business', 'challenge'],
  ...['create', 'data', 'developer', 'developers', 'direct', 'directory', 'download', 'emails'],
  ...['explore', 'fragment', 'graphql', 'legal', 'lite', 'locations', 'login', 'logout', 'nametag'],
  ...['notifications', 'oauth', 'p', 'policies', 'press', 'privacy', 'reel', 'reels', 'session'],
  ...['settings', 'share', 'static', 'stories', 'support', 'terms', 'tv', 'web', 'your_activity'],
]);
const names = /^(?!\.)(?!.*\.\.)[a-z0-9._]{1,30}(?<!\.)$/;
const codes = /^[\w-]{5,64}$/;
const posts: ReadonlySet<string> = new Set(['p', 'reel', 'reels', 'tv']);

const nameIn = (part: string | undefined): string | null => {
  const name = part?.toLowerCase() ?? '';
  return names.test(name) && !rooms.has(name) ? name : null;
};

/** Where on Instagram an address leads; null for an address that is not Instagram's at all. */
export function placeOf(address: string): InstagramPlace | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || !/^(?:www\.)?instagram\.com$/.test(url.hostname)) return null;
  const [first = '', second, third] = url.pathname.split('/').filter((part) => part !== '');
  // `/p/CODE`, and `/NAME/p/CODE` of a post that was opened from a profile.
  if (posts.has(first) && second !== undefined && codes.test(second)) {
    return { kind: 'post', shortcode: second, username: null };
  }
  const story = first === 'stories' ? nameIn(second) : null;
  // `highlights` stands where a name would, and tells nobody's.
  if (story !== null && story !== 'highlights') return { kind: 'profile', username: story };
  const username = nameIn(first);
  if (username === null) return { kind: 'other' };
  if (second !== undefined && posts.has(second) && third !== undefined && codes.test(third)) {
    return { kind: 'post', shortcode: third, username };
  }
  return { kind: 'profile', username };
}
