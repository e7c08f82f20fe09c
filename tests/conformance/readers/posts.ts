import { deleteMedia } from '../../../lib/graph/endpoints/changing-media.ts';
import { hideComment, replyTo } from '../../../lib/graph/endpoints/commenting.ts';
import { readComment, readComments, readReplies } from '../../../lib/graph/endpoints/comments.ts';
import { readContainer } from '../../../lib/graph/endpoints/container-status.ts';
import { createContainer } from '../../../lib/graph/endpoints/containers.ts';
import {
  readHashtag,
  readRecentPosts,
  readSearchedHashtags,
  readTopPosts,
  searchHashtag,
} from '../../../lib/graph/endpoints/hashtags.ts';
import { readLive } from '../../../lib/graph/endpoints/live.ts';
import { readMediaPage } from '../../../lib/graph/endpoints/media.ts';
import { readMentionedComment, readMentionedPost } from '../../../lib/graph/endpoints/mentions.ts';
import { readChildren, readWholePost } from '../../../lib/graph/endpoints/post.ts';
import { publishContainer } from '../../../lib/graph/endpoints/publish.ts';
import { readPublishingLimit } from '../../../lib/graph/endpoints/publishing-limit.ts';
import { readStories } from '../../../lib/graph/endpoints/stories.ts';
import { readTagged } from '../../../lib/graph/endpoints/tagged.ts';
import { ask, mediaId, type Read, turn } from './asks.ts';

const tag = { ...turn, hashtagId: '17800000000000001' } as const;
const commentId = '17800000000000002';
const containerId = '17800000000000003';
const imageUrl = 'https://example.com/a.jpg';

/** Posts, comments, hashtags and publishing. */
export const posts = {
  mediaPage: (send) => readMediaPage(send, turn),
  wholePost: (send) => readWholePost(send, { ...ask, mediaId }),
  children: (send) => readChildren(send, { ...ask, mediaId }),
  stories: (send) => readStories(send, turn),
  tagged: (send) => readTagged(send, turn),
  live: (send) => readLive(send, turn),
  // A comment's post is known where one is looked at by its id.
  comment: (send) => readComment(send, { ...ask, commentId, mediaId }),
  comments: (send) => readComments(send, { ...turn, mediaId }),
  replies: (send) => readReplies(send, { ...turn, mediaId, commentId }),
  mentionedPost: (send) => readMentionedPost(send, { ...ask, mediaId }),
  mentionedComment: (send) => readMentionedComment(send, { ...ask, commentId }),
  hashtag: (send) => readHashtag(send, { ...ask, hashtagId: tag.hashtagId }),
  hashtagFound: (send) => searchHashtag(send, { ...ask, tag: 'clay' }),
  hashtagsSearched: (send) => readSearchedHashtags(send, ask),
  topPosts: (send) => readTopPosts(send, tag),
  recentPosts: (send) => readRecentPosts(send, tag),
  container: (send) => readContainer(send, { ...ask, containerId }),
  containerMade: (send) =>
    createContainer(send, { ...ask, container: { kind: 'photo', imageUrl } }),
  published: (send) => publishContainer(send, { ...ask, containerId }),
  publishingLimit: (send) => readPublishingLimit(send, ask),
  replied: (send) => replyTo(send, { ...ask, commentId, text: 'Ten' }),
  hidden: (send) => hideComment(send, { ...ask, commentId, hidden: true }),
  deleted: (send) => deleteMedia(send, { ...ask, mediaId }),
} as const satisfies Record<string, Read>;
