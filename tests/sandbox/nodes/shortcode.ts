import type { Post } from '../world/things.ts';

/** The short name in a post's public address. */
export const shortcodeOf = (post: Post): string =>
  `D${Buffer.from(BigInt(post.id).toString(16).padStart(16, '0').slice(-14), 'hex').toString('base64url')}`;

/** Where a post stands for everybody to see; stories have addresses of another kind. */
export function permalinkOf(post: Post): string {
  if (post.shape === 'story')
    return `https://instagram.com/stories/${post.owner.username}/${BigInt(post.id) + 3n}`;
  const place = post.shape === 'reel' ? 'reel' : 'p';
  return `https://www.instagram.com/${place}/${shortcodeOf(post)}/`;
}
