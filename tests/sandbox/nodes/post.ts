import { stamp } from '../clock.ts';
import { pictureUrl, videoUrl } from '../images/address.ts';
import { mediaInsights } from '../insights/media.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Post } from '../world/things.ts';
import { commentCount } from '../world/world.ts';
import { commentKind } from './comment.ts';
import { productOf } from './product.ts';
import { type Kind, part } from './read.ts';

const typeOf = (post: Post): string =>
  post.shape === 'carousel' ? 'CAROUSEL_ALBUM' : post.video ? 'VIDEO' : 'IMAGE';

/** The short name in a post's public address. */
const shortcode = (post: Post): string =>
  `D${Buffer.from(BigInt(post.id).toString(16).padStart(16, '0').slice(-14), 'hex').toString('base64url')}`;

const whenPost =
  <V>(value: (post: Post) => V) =>
  (post: Post): V | undefined =>
    post.shape === 'child' ? undefined : value(post);

export const postKind: Kind<Post> = {
  type: 'IGMedia',
  shown: ['id'],
  fields: {
    id: (post) => post.id,
    ig_id: (post) => String(BigInt(post.id) + 3n),
    caption: (post) => post.caption,
    alt_text: () => undefined,
    media_type: typeOf,
    media_product_type: whenPost((post) => productOf(post.shape)),
    media_url: (post, call) =>
      post.video ? videoUrl(post.picture, call) : pictureUrl(post.picture, call),
    thumbnail_url: (post, call) => (post.video ? pictureUrl(post.picture, call) : undefined),
    permalink: whenPost(
      (post) =>
        `https://www.instagram.com/${post.shape === 'reel' ? 'reel' : 'p'}/${shortcode(post)}/`,
    ),
    shortcode: (post) => shortcode(post),
    timestamp: (post) => stamp(post.at),
    username: (post) => post.owner.username,
    owner: (post, _call, field) => part({ id: post.owner.id }, 'IGUser', field.fields),
    like_count: whenPost((post) => (post.likesHidden ? undefined : post.counts.likes)),
    comments_count: whenPost(commentCount),
    is_comment_enabled: whenPost((post) => post.commentsOn),
    is_shared_to_feed: (post) => (post.shape === 'reel' ? true : undefined),
    view_count: () => undefined,
    reposts_count: whenPost((post) => post.counts.reposts),
    saved_count: whenPost((post) => post.counts.saved),
    shares_count: whenPost((post) => post.counts.shares),
    total_like_count: whenPost((post) => post.counts.likes),
    total_comments_count: whenPost(commentCount),
    total_views_count: whenPost((post) => post.counts.views),
    media_audio_type: (post) => (post.video ? 'ORIGINAL_SOUND' : undefined),
    is_ai_generated: () => false,
    legacy_instagram_media_id: (post) => post.id,
    boost_eligibility_info: () => undefined,
    copyright_check_information: () => undefined,
  },
  edges: {
    children: (post, ask, call) => {
      const { data, paging } = listing(postKind, post.children, ask, call, { usual: 10 });
      return ask.nested ? { data } : { data, ...(paging ? { paging } : {}) };
    },
    comments: (post, ask, call) => {
      allow(call, post.owner, 'comments', post.id);
      return listing(commentKind, post.comments, ask, call, { usual: 25, most: 50 });
    },
    insights: (post, ask, call) => {
      allow(call, post.owner, 'insights', post.id);
      return mediaInsights(post, ask.args);
    },
  },
};
