import { expect } from 'vitest';
import { deleteMedia } from '../../lib/graph/endpoints/changing-media.ts';
import { createContainer } from '../../lib/graph/endpoints/containers.ts';
import { publishContainer } from '../../lib/graph/endpoints/publish.ts';
import type { Container } from '../../lib/shared/container/kinds.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { contract } from './help/contract.ts';
import type { Ground } from './help/ground.ts';
import { drawn, finished, look, photoAddress, posts } from './help/material.ts';

const make = async ({ send, asking }: Ground, container: Container): Promise<string> =>
  (await createContainer(send, { ...asking, container })).id;

/** Makes a container, waits for it and publishes it. */
async function publish(ground: Ground, container: Container): Promise<string> {
  const containerId = await make(ground, container);
  expect(await finished(ground, containerId)).toBe('FINISHED');
  return publishContainer(ground.send, { ...ground.asking, containerId });
}

const gone = async (ground: Ground, mediaId: string): Promise<void> => {
  await deleteMedia(ground.send, { ...ground.asking, mediaId });
  const asked = look(ground, mediaId, 'id').then(() => null, problemOf);
  expect(await asked).toMatchObject({ code: 'not-found' });
};

contract('publishing', ({ writes, staged }) => {
  writes('a photo comes out as it was asked for, and can be deleted', async (ground) => {
    const imageUrl = await photoAddress(ground);
    const photo = { kind: 'photo', imageUrl, caption: 'Two mugs #clay', altText: 'Mugs' } as const;
    const mediaId = await publish(ground, photo);
    expect(await look(ground, mediaId, 'caption,alt_text,media_type,permalink')).toMatchObject({
      ...{ caption: 'Two mugs #clay', alt_text: 'Mugs', media_type: 'IMAGE' },
      permalink: expect.stringMatching(/^https:\/\/www\.instagram\.com\//) as string,
    });
    await gone(ground, mediaId);
  });

  writes('a carousel keeps the order of its children', async (ground) => {
    const imageUrl = await photoAddress(ground);
    const child = { kind: 'child-photo', imageUrl } as const;
    const children = [await make(ground, child), await make(ground, { ...child, altText: 'Last' })];
    for (const id of children) expect(await finished(ground, id)).toBe('FINISHED');
    const mediaId = await publish(ground, { kind: 'carousel', children, caption: 'Both' });
    const read = await look(ground, mediaId, 'media_type,children{id}');
    expect(read).toMatchObject({ media_type: 'CAROUSEL_ALBUM' });
    expect((read['children'] as { data: unknown[] }).data).toHaveLength(2);
    await gone(ground, mediaId);
  });

  writes('a picture of a story is no post', async (ground) => {
    const mediaId = await publish(ground, {
      kind: 'story-photo',
      imageUrl: await photoAddress(ground),
    });
    expect(await look(ground, mediaId, 'media_product_type')).toMatchObject({
      media_product_type: 'STORY',
    });
    expect((await posts(ground, 'id')).map(({ id }) => id)).not.toContain(mediaId);
    await gone(ground, mediaId);
  });

  writes('a container without its film cannot be published yet', async (ground) => {
    const container = { kind: 'reel', resumable: true } as const;
    const made = await createContainer(ground.send, { ...ground.asking, container });
    expect(made.uri).toContain(`/ig-api-upload/v25.0/${made.id}`);
    const asked = publishContainer(ground.send, { ...ground.asking, containerId: made.id });
    const problem = await asked.then(() => null, problemOf);
    expect(problem).toMatchObject({ code: 'temporary', metaCode: 9007, metaSubcode: 2207027 });
  });

  writes('what never was a container is not found', async ({ send, asking }) => {
    const asked = publishContainer(send, { ...asking, containerId: '17889455560051444' });
    expect(await asked.then(() => null, problemOf)).toMatchObject({ code: 'not-found' });
  });

  staged('a picture too wide is refused when Meta fetches it', async (ground) => {
    const imageUrl = drawn(ground.sandbox, { wide: 1080, high: 400 });
    const asked = make(ground, { kind: 'photo', imageUrl }).then(() => null, problemOf);
    expect(await asked).toMatchObject({ code: 'bad-media', reason: 'picture-shape' });
  });

  staged('an address without a picture is told apart', async (ground) => {
    const imageUrl = 'https://scontent.cdninstagram.com/v/nothing.jpg';
    const asked = make(ground, { kind: 'photo', imageUrl }).then(() => null, problemOf);
    expect(await asked).toMatchObject({ code: 'bad-media', reason: 'address-unreachable' });
  });

  staged('a container that waits a day is gone', async (ground) => {
    const containerId = await make(ground, { kind: 'photo', imageUrl: drawn(ground.sandbox) });
    ground.sandbox.clock.advance(25 * 3_600_000);
    expect(await finished(ground, containerId)).toBe('EXPIRED');
    const asked = publishContainer(ground.send, { ...ground.asking, containerId });
    expect(await asked.then(() => null, problemOf)).toMatchObject({ code: 'not-found' });
  });

  staged('a post whose answer is lost is in doubt, and there once', async (ground) => {
    const containerId = await make(ground, { kind: 'photo', imageUrl: drawn(ground.sandbox) });
    await finished(ground, containerId);
    const before = (await posts(ground, 'id'))[0]?.['id'];
    ground.sandbox.fault({ kind: 'drop-after', method: 'POST', path: 'media_publish' });
    const asked = publishContainer(ground.send, { ...ground.asking, containerId });
    expect(await asked.then(() => null, problemOf)).toMatchObject({ code: 'unknown-outcome' });
    const after = (await posts(ground, 'id')).map(({ id }) => id);
    expect(after.indexOf(before)).toBe(1);
    expect(await look(ground, containerId, 'status_code')).toMatchObject({
      status_code: 'PUBLISHED',
    });
  });

  staged('the posts of a day come to an end', async (ground) => {
    const { switches } = ground.sandbox;
    const usual = switches.quotaTotal;
    switches.quotaTotal = 0;
    const containerId = await make(ground, { kind: 'photo', imageUrl: drawn(ground.sandbox) });
    await finished(ground, containerId);
    const asked = publishContainer(ground.send, { ...ground.asking, containerId });
    const problem = await asked.then(() => null, problemOf);
    switches.quotaTotal = usual;
    expect(problem).toMatchObject({ code: 'rate-limited', metaCode: 9, metaSubcode: 2207042 });
  });
});
