import * as collaboration from '../../../../../lib/graph/endpoints/collaboration.ts';
import * as comments from '../../../../../lib/graph/endpoints/comments.ts';
import * as container from '../../../../../lib/graph/endpoints/container-status.ts';
import * as deep from '../../../../../lib/graph/endpoints/deep.ts';
import * as discovery from '../../../../../lib/graph/endpoints/discovery.ts';
import * as hashtags from '../../../../../lib/graph/endpoints/hashtags.ts';
import * as live from '../../../../../lib/graph/endpoints/live.ts';
import * as media from '../../../../../lib/graph/endpoints/media.ts';
import * as mentions from '../../../../../lib/graph/endpoints/mentions.ts';
import * as oembed from '../../../../../lib/graph/endpoints/oembed.ts';
import * as photos from '../../../../../lib/graph/endpoints/page-photos.ts';
import * as whole from '../../../../../lib/graph/endpoints/post.ts';
import * as stories from '../../../../../lib/graph/endpoints/stories.ts';
import * as tagged from '../../../../../lib/graph/endpoints/tagged.ts';
import { account, ask, comment, list, named, post, total, turn } from './reader.ts';

const mediaId = '1';
const one = { ...ask, mediaId };
const tag = { ...turn, hashtagId: '178' };
const wish = { media: true, comments: 50, metrics: ['reach'] };
const reach = total('reach', 'follow_type', 'FOLLOWER');
const full = { ...post, comments: list(comment), insights: list(reach) };

/** Readers about posts, comments and containers. */
export const posts = named({
  readMediaPage: { call: (send) => media.readMediaPage(send, turn), valid: list(post) },
  readWholePost: { call: (send) => whole.readWholePost(send, one), valid: post },
  readChildren: { call: (send) => whole.readChildren(send, one), valid: list(post) },
  readStories: { call: (send) => stories.readStories(send, turn), valid: list(post) },
  readTagged: { call: (send) => tagged.readTagged(send, turn), valid: list(post) },
  readLive: { call: (send) => live.readLive(send, turn), valid: list(post) },
  readCollaborators: {
    call: (send) => collaboration.readCollaborators(send, one),
    valid: list({ id: '90', username: 'ben', invite_status: 'Accepted' }),
  },
  readCollaborative: {
    call: (send) => collaboration.readCollaborative(send, turn),
    valid: list(post),
  },
  readCollaborativePost: {
    call: (send) => collaboration.readCollaborativePost(send, one),
    valid: { collaborative_media_search: post },
  },
  readInvites: {
    call: (send) => collaboration.readInvites(send, turn),
    valid: list({ media_id: '18', media_owner_username: 'brandx', caption: 'Together' }),
  },
  readComments: {
    call: (send) => comments.readComments(send, { ...turn, mediaId }),
    valid: list(comment),
  },
  readComment: {
    call: (send) => comments.readComment(send, { ...ask, commentId: '10' }),
    valid: comment,
  },
  readThread: {
    call: (send) => comments.readThread(send, { ...ask, mediaId, commentId: '10' }),
    valid: { ...comment, replies: { data: [comment] } },
  },
  readReplies: {
    call: (send) => comments.readReplies(send, { ...turn, mediaId, commentId: '10' }),
    valid: list(comment),
  },
  readMentionedPost: {
    call: (send) => mentions.readMentionedPost(send, one),
    valid: { mentioned_media: post },
  },
  readMentionedComment: {
    call: (send) => mentions.readMentionedComment(send, { ...ask, commentId: '10' }),
    valid: { mentioned_comment: comment },
  },
  readDiscovered: {
    call: (send) => discovery.readDiscovered(send, { ...turn, username: 'ben' }),
    valid: { business_discovery: { ...account, media: list(post) } },
  },
  searchHashtag: {
    call: (send) => hashtags.searchHashtag(send, { ...ask, tag: 'clay' }),
    valid: list({ id: '178' }),
  },
  readHashtag: {
    call: (send) => hashtags.readHashtag(send, { ...ask, hashtagId: '178' }),
    valid: { id: '178', name: 'clay' },
  },
  readTopPosts: { call: (send) => hashtags.readTopPosts(send, tag), valid: list(post) },
  readRecentPosts: { call: (send) => hashtags.readRecentPosts(send, tag), valid: list(post) },
  readSearchedHashtags: {
    call: (send) => hashtags.readSearchedHashtags(send, ask),
    valid: list({ id: '178', name: 'clay' }),
  },
  readEmbed: {
    call: (send) => oembed.readEmbed(send, { ...ask, address: 'https://www.instagram.com/p/abc/' }),
    valid: { html: '<blockquote></blockquote>', width: 658, provider_name: 'Instagram' },
  },
  readContainer: {
    call: (send) => container.readContainer(send, { ...ask, containerId: '1788' }),
    valid: {
      ...{ id: '1788', status_code: 'ERROR', status: 'Error: 2207026' },
      video_status: { uploading_phase: { status: 'complete', bytes_transferred: 5 } },
      copyright_check_status: { status: 'completed', matches_found: true },
    },
  },
  readPhotoAddress: {
    call: (send) => photos.readPhotoAddress(send, { ...ask, photoId: '5' }),
    valid: { images: [{ source: 'https://x/a.jpg', width: 4, height: 5 }] },
  },
  readDeep: {
    call: (send) => deep.readDeep(send, { ...ask, wish, limit: 25 }),
    valid: list(full),
  },
  readPost: { call: (send) => deep.readPost(send, { ...one, wish }), valid: full },
});
