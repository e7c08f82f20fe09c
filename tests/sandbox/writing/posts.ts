import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import type { Kind } from '../nodes/read.ts';
import { allow } from '../permissions.ts';
import { isTrue, rowsOf, textIn } from '../publishing/parameters.ts';
import { refusals } from '../publishing/refusals.ts';
import { mostProducts, productTagsIn } from '../publishing/tags.ts';
import type { Post } from '../world/things.ts';
import { commentOn } from './comments.ts';

/** What the owner of a post can do to it. Source: fact sheet §2.8. */
export const postActs: NonNullable<Kind<Post>['acts']> = {
  'POST comments': (post, call) => {
    allow(call, post.owner, 'comments', post.id);
    return commentOn(post, call);
  },
  POST: (post, call) => {
    allow(call, post.owner, 'comments', post.id);
    if (call.params['comment_enabled'] === undefined)
      throw badParameter('The parameter comment_enabled is required');
    if (post.onAir) throw badParameter('Comments of live media cannot be changed');
    post.commentsOn = isTrue(call.params, 'comment_enabled');
    return { success: true };
  },
  DELETE: (post, call) => {
    allow(call, post.owner, 'contents', post.id);
    if (post.shape === 'child') throw refusals.notDeletable();
    removePost(post, call);
    return { success: true, deleted_id: post.id };
  },
  'POST product_tags': tagProducts,
  'DELETE product_tags': untagProducts,
};

function removePost(post: Post, { world }: Call): void {
  const { posts, stories } = post.owner;
  for (const list of [posts, stories]) if (list.includes(post)) list.splice(list.indexOf(post), 1);
  for (const comment of [...post.comments]) world.forget(comment);
  for (const gone of [post, ...post.children]) world.things.delete(gone.id);
}

/** The picture that is meant: of a carousel, one by its place. */
function targetOf(post: Post, { params }: Call): Post {
  const index = params['child_index'];
  if (index === undefined || index === '') return post;
  const child = post.children[Number(index)];
  if (!child) throw badParameter('Invalid child_index');
  return child;
}

function tagProducts(post: Post, call: Call): unknown {
  const target = targetOf(post, call);
  const rows = rowsOf(call.params['updated_tags'], 'updated_tags');
  if (rows.length === 0) throw badParameter('The parameter updated_tags is required');
  const wanted = { shape: 'photo', film: target.video } as const;
  const tags = productTagsIn(call, post.owner, { rows, wanted });
  const told = new Set(tags.map((tag) => tag.product));
  const kept = (target.productTags ?? []).filter((tag) => !told.has(tag.product));
  if (kept.length + tags.length > mostProducts) throw refusals.tooManyTags(mostProducts);
  target.productTags = [...kept, ...tags];
  return { success: true };
}

function untagProducts(post: Post, call: Call): unknown {
  allow(call, post.owner, 'catalogs', post.id);
  const target = targetOf(post, call);
  const rows = rowsOf(call.params['deleted_tags'], 'deleted_tags');
  if (rows.length === 0) throw badParameter('The parameter deleted_tags is required');
  for (const row of rows) {
    const tags = target.productTags ?? [];
    const tag = tags.find(
      ({ product: { id, merchant } }) =>
        String(id) === textIn(row, 'product_id') && String(merchant) === textIn(row, 'merchant_id'),
    );
    if (!tag) throw refusals.products();
    target.productTags = tags.filter((one) => one !== tag);
  }
  return { success: true };
}
