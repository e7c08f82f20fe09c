import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import type { Kind } from '../nodes/read.ts';
import { isTrue } from '../publishing/parameters.ts';
import type { Account, Comment, Post } from '../world/things.ts';
import { commentText, note } from './texts.ts';

/** Where something is said: under a post, or under a comment there. */
interface Under {
  post: Post;
  parent?: Comment;
  by: Account;
}

/** Says something in an account's name. */
export function say({ post, parent, by }: Under, text: string, call: Call): Comment {
  if (post.onAir) throw badParameter('Comments cannot be made on live media');
  if (!post.commentsOn) throw badParameter('Comments are turned off for this media');
  const comment = call.world.commented(post, by.username, text, call.now, parent);
  comment.likes = 0;
  return comment;
}

/** `POST /{media}/comments` by the media's owner. */
export function commentOn(post: Post, call: Call): unknown {
  const text = commentText(call);
  const { id } = say({ post, by: post.owner }, text, call);
  note(call, 'comment', { id, to: post.id, text });
  return { id };
}

/** The comment a reply lands under: there is one level only, and hidden ones take none. */
export function topOf(comment: Comment): Comment {
  const top = comment.parent ?? comment;
  if (top.hidden || comment.hidden) throw badParameter('Hidden comments cannot be replied to');
  return top;
}

function replyTo(comment: Comment, call: Call): unknown {
  const { post } = comment;
  const text = commentText(call);
  const { id } = say({ post, parent: topOf(comment), by: post.owner }, text, call);
  note(call, 'reply', { id, to: comment.id, text });
  return { id };
}

/** What the owner of a post can do to comments there. Source: fact sheet §2.9. */
export const commentActs: NonNullable<Kind<Comment>['acts']> = {
  'POST replies': replyTo,
  POST: (comment, { params }) => {
    if (params['hide'] === undefined) throw badParameter('The parameter hide is required');
    // The owner's own words are always shown.
    const own = comment.from.id === comment.post.owner.id;
    const hidden = isTrue(params, 'hide');
    if (!own) comment.hidden = hidden;
    return { success: true };
  },
  DELETE: (comment, { world }) => {
    world.forget(comment);
    return { success: true };
  },
};
