import type { Ask, Call } from '../call.ts';
import { stamp } from '../clock.ts';
import { hiddenFrom, listing } from '../paging.ts';
import type { Comment, Post } from '../world/things.ts';
import { commentActs } from '../writing/comments.ts';
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
    replies: (comment, ask, call) => shown(comment.replies, ask, call),
  },
  acts: commentActs,
};

/** The comments right under a post, newest first. */
export const commentsUnder = (post: Post, ask: Ask, call: Call): unknown =>
  shown(post.comments, ask, call);

/** While an app is in development, what people without a role on it wrote is kept back. */
function shown(comments: Comment[], ask: Ask, call: Call): unknown {
  const seen = call.world.app.inDevelopment
    ? comments.filter((comment) => hasRole(comment, call))
    : comments;
  if (seen.length === 0) return hiddenFrom(comments);
  return listing(commentKind, seen, ask, call, { usual: 25, most: 50 });
}

function hasRole({ from }: Comment, { world }: Call): boolean {
  const account = world.accounts.find((one) => one.id === from.id);
  const page = account && world.pageOf(account);
  return world.people.some((person) => person.hasRole && page?.people.includes(person.id));
}
