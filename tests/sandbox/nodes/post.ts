import { stamp } from '../clock.ts';
import { pictureUrl, videoUrl } from '../images/address.ts';
import { mediaInsights } from '../insights/media.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Post } from '../world/things.ts';
import { commentCount } from '../world/world.ts';
import { postActs } from '../writing/posts.ts';
import { commentsUnder } from './comment.ts';
import { collaborators } from './collaborators.ts';
import { productOf } from './product.ts';
import { type Kind, part } from './read.ts';
import { productTags } from './shop.ts';
import { permalinkOf, shortcodeOf } from './shortcode.ts';

function typeOf(post: Post): string {
  if (post.onAir) return 'BROADCAST';
  if (post.shape === 'carousel') return 'CAROUSEL_ALBUM';
  return post.video ? 'VIDEO' : 'IMAGE';
}

/** What a post that stands on Facebook too got there. */
const elsewhere = (post: Post, name: 'likes' | 'views'): number =>
  post.crossposted ? Math.round(post.counts[name] * 0.12) : 0;

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
    alt_text: (post) => post.altText,
    media_type: typeOf,
    media_product_type: whenPost((post) => (post.onAir ? 'LIVE' : productOf(post.shape))),
    media_url: (post, call) => {
      if (post.copyrighted || post.onAir) return undefined;
      return post.video ? videoUrl(post.picture, call) : pictureUrl(post.picture, call);
    },
    thumbnail_url: (post, call) => (post.video ? pictureUrl(post.picture, call) : undefined),
    permalink: whenPost(permalinkOf),
    shortcode: shortcodeOf,
    timestamp: (post) => stamp(post.at),
    username: (post) => post.owner.username,
    owner: (post, _call, field) => part({ id: post.owner.id }, 'IGUser', field.fields),
    like_count: whenPost((post) => (post.likesHidden ? undefined : post.counts.likes)),
    comments_count: whenPost(commentCount),
    is_comment_enabled: whenPost((post) => post.commentsOn),
    is_shared_to_feed: (post) => (post.shape === 'reel' ? (post.inFeed ?? true) : undefined),
    view_count: () => undefined,
    reposts_count: whenPost((post) => post.counts.reposts),
    saved_count: whenPost((post) => post.counts.saved),
    shares_count: whenPost((post) => post.counts.shares),
    total_like_count: whenPost((post) => post.counts.likes + elsewhere(post, 'likes')),
    total_comments_count: whenPost(commentCount),
    total_views_count: whenPost((post) => post.counts.views + elsewhere(post, 'views')),
    media_audio_type: (post) =>
      post.video ? (post.sound?.type ?? 'original_sound').toUpperCase() : undefined,
    is_ai_generated: (post) => post.generated ?? false,
    legacy_instagram_media_id: (post) => post.id,
    boost_eligibility_info: () => undefined,
    copyright_check_information: (post, _call, field) =>
      post.video
        ? part(
            { status: { status: 'completed', matches_found: post.copyrighted ?? false } },
            'IGVideoCopyrightCheckMatchesInformation',
            field.fields,
          )
        : undefined,
    boost_ads_list: () => undefined,
    current_live_viewer_count: (post) => (post.onAir ? 0 : undefined),
    has_poll: () => undefined,
    has_slider: () => undefined,
    video_title: () => undefined,
  },
  edges: {
    children: (post, ask, call) => {
      const { data, paging } = listing(postKind, post.children, ask, call, { usual: 10 });
      return ask.nested ? { data } : { data, ...(paging ? { paging } : {}) };
    },
    comments: (post, ask, call) => {
      allow(call, post.owner, 'comments', post.id);
      return commentsUnder(post, ask, call);
    },
    collaborators: (post, ask, call) => collaborators(post, ask, call),
    product_tags: (post, ask, call) => productTags(post, ask, call),
    insights: (post, ask, call) => {
      allow(call, post.owner, 'insights', post.id);
      return mediaInsights(post, ask.args, call);
    },
  },
  acts: postActs,
};
