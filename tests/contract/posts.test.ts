import { expect } from 'vitest';
import { readCollaborators, readInvites } from '../../lib/graph/endpoints/collaboration.ts';
import { readLive } from '../../lib/graph/endpoints/live.ts';
import { readMediaPage } from '../../lib/graph/endpoints/media.ts';
import { readChildren, readWholePost } from '../../lib/graph/endpoints/post.ts';
import { readStories } from '../../lib/graph/endpoints/stories.ts';
import { readTagged } from '../../lib/graph/endpoints/tagged.ts';
import { everyOne } from '../../lib/graph/paging.ts';
import { contract } from './help/contract.ts';
import { given } from './help/given.ts';
import type { Ground } from './help/ground.ts';

const first = ({ asking }: Ground) => ({ ...asking, after: null, limit: 25 });

contract('posts', ({ reads }) => {
  reads('the newest posts come first, and all of them by their cursors', async (ground) => {
    const limit = 10;
    const posts = await everyOne(
      (after) =>
        readMediaPage(ground.send, { ...ground.asking, after, limit }).then(
          ({ media, after: next }) => ({ items: media, after: next }),
        ),
      5,
    );
    const times = posts.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times.length).toBeGreaterThan(0);
  });

  reads('a span of time holds the posts of that span alone', async (ground) => {
    const { media } = await readMediaPage(ground.send, first(ground));
    const [second, third] = [given(ground, media[1]), given(ground, media[2])];
    if (!second || !third) return;
    const span = { since: third.timestamp, until: second.timestamp };
    const inside = await readMediaPage(ground.send, { ...first(ground), ...span });
    for (const { timestamp } of inside.media) {
      expect(timestamp).toBeGreaterThanOrEqual(span.since);
      expect(timestamp).toBeLessThanOrEqual(span.until);
    }
    expect(inside.media.map(({ id }) => id)).toEqual(expect.arrayContaining([second.id, third.id]));
  });

  reads('a post tells all of itself by its id', async (ground) => {
    const seen = given(ground, (await readMediaPage(ground.send, first(ground))).media[0]);
    if (!seen) return;
    const post = await readWholePost(ground.send, { ...ground.asking, mediaId: seen.id });
    expect(post).toMatchObject({ id: seen.id, kind: seen.kind, ownerId: ground.accountId });
    expect(post.timestamp).toBe(seen.timestamp);
    expect(post.commentsOpen).not.toBeNull();
  });

  reads('a carousel has its pictures, by two at least and in one order', async (ground) => {
    const { media } = await readMediaPage(ground.send, { ...first(ground), limit: 100 });
    const carousel = given(
      ground,
      media.find(({ kind }) => kind === 'carousel'),
    );
    if (!carousel) return;
    const ask = { ...ground.asking, mediaId: carousel.id };
    const children = await readChildren(ground.send, ask);
    expect(children.items.length).toBeGreaterThanOrEqual(2);
    expect(children.items.map(({ caption }) => caption)).toEqual(children.items.map(() => null));
    const whole = await readWholePost(ground.send, ask);
    expect(whole.children.map(({ id }) => id)).toEqual(children.items.map(({ id }) => id));
  });

  reads('a post that is not there is not found', async ({ send, asking }) => {
    const gone = readWholePost(send, { ...asking, mediaId: '17999999999999999' });
    await expect(gone).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  reads('stories are stories, and of the last day', async (ground) => {
    const { items } = await readStories(ground.send, first(ground));
    for (const story of items) expect(story.kind).toBe('story');
  });

  reads('posts the account is tagged in end at an empty page', async (ground) => {
    const tagged = await everyOne(
      (after) => readTagged(ground.send, { ...ground.asking, after, limit: 2 }),
      20,
    );
    for (const { ownerId } of tagged) expect(ownerId).not.toBe(ground.accountId);
  });

  reads('nothing is on air, or it says so', async (ground) => {
    const { items } = await readLive(ground.send, first(ground));
    expect(items.every(({ kind }) => kind === 'video')).toBe(true);
  });

  reads('whoever shares a post is named to its owner', async (ground) => {
    const { media } = await readMediaPage(ground.send, first(ground));
    const seen = given(ground, media[0]);
    if (!seen) return;
    const { items } = await readCollaborators(ground.send, { ...ground.asking, mediaId: seen.id });
    for (const { state } of items) expect(state).not.toBe('other');
  });

  reads('open invitations name the post and its owner', async (ground) => {
    const { items, dropped } = await readInvites(ground.send, { ...first(ground), limit: 10 });
    for (const { owner } of items) expect(owner).not.toBeNull();
    expect(dropped).toBe(0);
  });
});
