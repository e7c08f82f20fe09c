import { listing } from '../paging.ts';
import type { Post } from '../world/things.ts';
import { commentKind } from './comment.ts';
import { narrowed } from './narrowed.ts';
import { postKind } from './post.ts';
import type { Kind } from './read.ts';

/** What anybody may know of a public post. */
const known = [
  ...['id', 'caption', 'alt_text', 'media_type', 'media_product_type', 'media_url'],
  ...['thumbnail_url', 'permalink', 'shortcode', 'timestamp', 'username', 'like_count'],
  ...['comments_count', 'is_shared_to_feed', 'reposts_count', 'total_like_count'],
  ...['total_comments_count', 'media_audio_type'],
];

const children: Kind<Post>['edges'] = {
  children: (post, ask, call) => {
    const { data } = listing(postKind, post.children, ask, call, { usual: 10 });
    return { data };
  },
};

/** Somebody else's post in which an account is tagged. */
export const taggedKind = narrowed(postKind, { fields: known, edges: children });

const withoutMarks = (text: string | undefined): string | undefined => text?.replaceAll('@', '');

/** A post of an account that was looked up. */
export const discoveredKind = narrowed(postKind, {
  fields: known,
  edges: children,
  more: {
    caption: (post) => withoutMarks(post.caption),
    view_count: (post) => (post.shape === 'reel' ? post.counts.views : undefined),
  },
});

/** A post found by its hashtag: of whom is not told. */
export const foundKind = narrowed(postKind, {
  fields: [
    ...['caption', 'comments_count', 'id', 'like_count', 'media_type', 'media_url'],
    ...['permalink', 'timestamp'],
  ],
  edges: children,
  strict: true,
  more: {
    media_url: (post, call, field) =>
      post.shape === 'carousel' ? undefined : postKind.fields['media_url']?.(post, call, field),
  },
});

/** A post whose caption names an account. */
export const mentioningKind = narrowed(postKind, {
  fields: [
    ...['caption', 'comments_count', 'id', 'like_count', 'media_type', 'media_url'],
    ...['owner', 'timestamp', 'username'],
  ],
  edges: {
    comments: (post, ask, call) =>
      listing(remarkKind, post.comments, ask, call, { usual: 25, most: 50 }),
  },
});

/** A comment that names an account. */
export const remarkKind = narrowed(commentKind, {
  fields: ['id', 'like_count', 'media', 'text', 'timestamp', 'username'],
});

/** A post two accounts stand for, as the one that was asked along sees it. */
export const sharedKind = narrowed(postKind, {
  fields: [
    ...['id', 'caption', 'comments_count', 'like_count', 'media_product_type', 'media_type'],
    ...['media_url', 'permalink', 'thumbnail_url', 'username', 'timestamp', 'total_like_count'],
    ...['total_comments_count', 'total_views_count', 'reposts_count', 'saved_count'],
    'shares_count',
  ],
});
