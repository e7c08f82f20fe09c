import { expect } from 'vitest';
import {
  readCollaborative,
  readCollaborativePost,
} from '../../lib/graph/endpoints/collaboration.ts';
import { readDiscovered } from '../../lib/graph/endpoints/discovery.ts';
import {
  readHashtag,
  readRecentPosts,
  readSearchedHashtags,
  readTopPosts,
  searchHashtag,
} from '../../lib/graph/endpoints/hashtags.ts';
import { readMentionedComment, readMentionedPost } from '../../lib/graph/endpoints/mentions.ts';
import { readProfile } from '../../lib/graph/endpoints/profile.ts';
import { everyOne } from '../../lib/graph/paging.ts';
import { contract } from './help/contract.ts';
import { given } from './help/given.ts';

const first = { after: null, limit: 25 };

contract('one’s own profile and other people', ({ reads, staged }) => {
  reads('the profile tells whose it is and how many follow', async (ground) => {
    const profile = await readProfile(ground.send, ground.asking);
    expect(profile).toMatchObject({ id: ground.accountId });
    expect(profile.followers).not.toBeNull();
    expect(profile.follows).not.toBeNull();
  });

  staged('a professional account is found by its name, with all its posts', async (ground) => {
    const ask = { ...ground.asking, username: 'kiln.quarterly', limit: 12 };
    const { profile } = await readDiscovered(ground.send, { ...ask, after: null });
    expect(profile.username).toBe('kiln.quarterly');
    const posts = await everyOne(
      async (after) => (await readDiscovered(ground.send, { ...ask, after })).posts,
      9,
    );
    expect(posts).toHaveLength(profile.mediaCount ?? -1);
    const counted = posts.filter(({ views }) => views !== null);
    expect(counted.every(({ kind }) => kind === 'reel')).toBe(true);
    expect(counted.length).toBeGreaterThan(0);
    expect(posts.some(({ likes }) => likes === null)).toBe(true);
  });

  reads('nobody of a name is not found', async ({ send, asking }) => {
    const ask = { ...asking, ...first, username: 'nobody.here.at.all.0' };
    await expect(readDiscovered(send, ask)).rejects.toMatchObject({
      problem: { code: 'not-found', metaCode: 110, metaSubcode: 2207013 },
    });
  });

  staged('a hashtag has an id, a name and posts, and counts towards the week', async (ground) => {
    const { send, asking } = ground;
    const hashtagId = await searchHashtag(send, { ...asking, tag: '#ceramics' });
    const seen = await readHashtag(send, { ...asking, hashtagId });
    expect(seen).toEqual({ id: hashtagId, name: 'ceramics' });
    const ask = { ...asking, ...first, hashtagId };
    const top = await readTopPosts(send, ask);
    expect(top.items.length).toBeGreaterThan(0);
    expect(top.items.every(({ username }) => username === null)).toBe(true);
    const day = 86_400_000;
    for (const { timestamp } of (await readRecentPosts(send, ask)).items)
      expect(ground.sandbox.clock.now() - (timestamp ?? 0)).toBeLessThanOrEqual(day);
    const week = await readSearchedHashtags(send, asking);
    expect(week.items.map(({ id }) => id)).toContain(hashtagId);
  });

  staged('a post and a comment that name the account are read by their ids', async (ground) => {
    const things = [...ground.sandbox.world.things.values()];
    const post = things.find(
      (one) => one.kind === 'post' && /@maren\.makes/.test(one.caption ?? ''),
    );
    const comment = things.find((one) => one.kind === 'comment' && /@maren\.makes/.test(one.text));
    const { send, asking } = ground;
    const named = await readMentionedPost(send, { ...asking, mediaId: post?.id ?? '' });
    expect(named.caption).toContain('@maren.makes');
    const said = await readMentionedComment(send, { ...asking, commentId: comment?.id ?? '' });
    expect(said.text).toContain('@maren.makes');
    expect(said.mediaId).not.toBeNull();
  });

  reads('a post the account shares is the same in the list and alone', async (ground) => {
    const { items } = await readCollaborative(ground.send, { ...ground.asking, ...first });
    const seen = given(ground, items[0]);
    if (!seen) return;
    const ask = { ...ground.asking, mediaId: seen.id };
    expect(await readCollaborativePost(ground.send, ask)).toMatchObject({ id: seen.id });
    expect(seen.ownerId ?? '').not.toBe(ground.accountId);
  });
});
