import { expect } from 'vitest';
import {
  readComment,
  readComments,
  readReplies,
  readThread,
} from '../../lib/graph/endpoints/comments.ts';
import { readMediaPage } from '../../lib/graph/endpoints/media.ts';
import { contract } from './help/contract.ts';
import { given } from './help/given.ts';
import type { Ground } from './help/ground.ts';

/** Comments of the newest post that has a reply. */
async function answered(ground: Ground) {
  const { send, asking } = ground;
  const { media } = await readMediaPage(send, { ...asking, after: null, limit: 50 });
  for (const { id: mediaId, comments } of media) {
    if ((comments ?? 0) < 2) continue;
    const seen = await readComments(send, { ...asking, mediaId, after: null, limit: 50 });
    const reply = seen.comments.find(({ parentId }) => parentId !== null);
    if (reply) return { mediaId, reply, seen };
  }
  return given<never>(ground, null);
}

contract('comments', ({ reads }) => {
  reads('top-level comments come newest first', async (ground) => {
    const found = await answered(ground);
    const tops = found?.seen.comments.filter(({ parentId }) => parentId === null) ?? [];
    const times = tops.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  reads('a reply by its id names its post and the comment above', async (ground) => {
    const found = await answered(ground);
    if (!found) return;
    const { reply, mediaId } = found;
    const one = await readComment(ground.send, { ...ground.asking, commentId: reply.id });
    expect(one).toMatchObject({ id: reply.id, mediaId, parentId: reply.parentId });
    expect(one.text).toBe(reply.text);
  });

  reads('the replies of a comment are the same by themselves, page by page', async (ground) => {
    const found = await answered(ground);
    if (!found?.reply.parentId) return;
    const { mediaId, seen } = found;
    const commentId = found.reply.parentId;
    const ask = { ...ground.asking, mediaId, commentId, limit: 1 };
    const ids: string[] = [];
    for (let after: string | null = null, page = 0; page < 60; page += 1) {
      const replies = await readReplies(ground.send, { ...ask, after });
      ids.push(...replies.comments.map(({ id }) => id));
      after = replies.after;
      if (after === null) break;
    }
    const inside = seen.comments.filter(({ parentId }) => parentId === commentId);
    expect(ids).toEqual(expect.arrayContaining(inside.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  reads('a thread is its comment and the same replies, in one answer', async (ground) => {
    const found = await answered(ground);
    if (!found?.reply.parentId) return;
    const { mediaId, seen, reply } = found;
    const commentId = found.reply.parentId;
    const thread = await readThread(ground.send, { ...ground.asking, mediaId, commentId });
    const inside = seen.comments.filter(({ parentId }) => parentId === reply.parentId);
    expect(thread.top).toEqual(seen.comments.find(({ id }) => id === commentId));
    expect(thread.replies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(inside.map(({ id }) => id)),
    );
  });

  reads('a comment that is not there is not found', async ({ send, asking }) => {
    const gone = readComment(send, { ...asking, commentId: '17999999999999999' });
    await expect(gone).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });
});
