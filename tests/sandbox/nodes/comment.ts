import { stamp } from '../clock.ts';
import { listing } from '../paging.ts';
import type { Comment } from '../world/things.ts';
import { productOf } from './product.ts';
import { type Kind, part } from './read.ts';

export const commentKind: Kind<Comment> = {
  type: 'IGComment',
  shown: ['timestamp', 'text', 'id'],
  fields: {
    id: (comment) => comment.id,
    text: (comment) => comment.text,
    timestamp: (comment) => stamp(comment.at),
    like_count: (comment) => comment.likes,
    hidden: (comment) => comment.hidden,
    username: (comment) => comment.from.username,
    from: (comment, _call, field) =>
      comment.from.username === undefined
        ? undefined
        : part({ id: comment.from.id, username: comment.from.username }, 'IGUser', field.fields),
    user: (comment) =>
      comment.from.id === comment.post.owner.id ? { id: comment.from.id } : undefined,
    parent_id: (comment) => comment.parent?.id,
    media: (comment, _call, field) =>
      part(
        { id: comment.post.id, media_product_type: productOf(comment.post.shape) },
        'IGMedia',
        field.fields,
      ),
    legacy_instagram_comment_id: (comment) => comment.id,
  },
  edges: {
    replies: (comment, ask, call) =>
      listing(commentKind, comment.replies, ask, call, { usual: 25, most: 50 }),
  },
};
