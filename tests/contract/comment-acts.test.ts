import { expect } from 'vitest';
import {
  commentOn,
  deleteComment,
  hideComment,
  replyTo,
} from '../../lib/graph/endpoints/commenting.ts';
import { openComments } from '../../lib/graph/endpoints/changing-media.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { contract } from './help/contract.ts';
import { look, newestPost, strangersComment, studio } from './help/material.ts';

contract('acts on comments', ({ writes, staged }) => {
  writes('a comment and its reply are there, and are gone once deleted', async (ground) => {
    const { send, asking } = ground;
    const mediaId = await newestPost(ground);
    const commentId = await commentOn(send, { ...asking, mediaId, text: 'Out of the kiln 🏺' });
    const replyId = await replyTo(send, { ...asking, commentId, text: 'And cold by now' });
    expect(await look(ground, commentId, 'text')).toMatchObject({ text: 'Out of the kiln 🏺' });
    expect(await look(ground, replyId, 'text,parent_id')).toMatchObject({
      text: 'And cold by now',
      parent_id: commentId,
    });
    await deleteComment(send, { ...asking, commentId });
    const asked = look(ground, replyId, 'text').then(() => null, problemOf);
    expect(await asked).toMatchObject({ code: 'not-found' });
  });

  writes('comments on a post can be closed and opened', async (ground) => {
    const mediaId = await newestPost(ground);
    for (const open of [false, true]) {
      await openComments(ground.send, { ...ground.asking, mediaId, open });
      expect(await look(ground, mediaId, 'is_comment_enabled')).toMatchObject({
        is_comment_enabled: open,
      });
    }
  });

  staged('a reply to a reply lands below the top comment', async (ground) => {
    const { send, asking, sandbox } = ground;
    const { id: top } = strangersComment(sandbox);
    const first = await replyTo(send, { ...asking, commentId: top, text: 'Thank you' });
    const second = await replyTo(send, { ...asking, commentId: first, text: 'Really' });
    expect(await look(ground, second, 'parent_id')).toMatchObject({ parent_id: top });
  });

  staged('a hidden comment takes no reply, and a shown one does', async (ground) => {
    const { send, asking, sandbox } = ground;
    const { id: commentId } = strangersComment(sandbox);
    await hideComment(send, { ...asking, commentId, hidden: true });
    expect(await look(ground, commentId, 'hidden')).toMatchObject({ hidden: true });
    const refused = replyTo(send, { ...asking, commentId, text: 'Hello' });
    await expect(refused).rejects.toHaveProperty('problem');
    await hideComment(send, { ...asking, commentId, hidden: false });
    expect(await replyTo(send, { ...asking, commentId, text: 'Hello' })).toMatch(/^\d+$/);
  });

  staged('a reply whose answer is lost is in doubt, and there', async (ground) => {
    const { send, asking, sandbox } = ground;
    const comment = strangersComment(sandbox);
    const before = comment.replies.length;
    sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/replies' });
    const asked = replyTo(send, { ...asking, commentId: comment.id, text: 'Once' });
    expect(await asked.then(() => null, problemOf)).toMatchObject({ code: 'unknown-outcome' });
    expect(comment.replies).toHaveLength(before + 1);
  });

  staged('without the permission it is named or at least known', async (ground) => {
    const { send, asking, sandbox } = ground;
    const comment = strangersComment(sandbox);
    const [person] = sandbox.world.people;
    person?.handed.grants.set('instagram_manage_comments', 'declined');
    const asked = deleteComment(send, { ...asking, commentId: comment.id });
    const problem = await asked.then(() => null, problemOf);
    person?.handed.grants.set('instagram_manage_comments', 'granted');
    expect(problem).toMatchObject({ code: 'not-allowed', reason: 'permission-missing' });
    const { posts } = studio(sandbox);
    expect(posts.some(({ comments }) => comments.includes(comment))).toBe(true);
  });
});
