import { describe, expect, it } from 'vitest';
import type { Container } from '../../../lib/shared/container/kinds.ts';
import { createContainer } from '../../../lib/graph/endpoints/containers.ts';
import { publishContainer } from '../../../lib/graph/endpoints/publish.ts';
import { refusing, writing } from './help/writing.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const imageUrl = 'https://example.com/a.jpg';
const videoUrl = 'https://example.com/a.mp4';

async function formFor(container: Container): Promise<Record<string, string>> {
  const { send, calls } = writing(() => Response.json({ id: '17889455560051444' }));
  await createContainer(send, { ...ask, container });
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({ method: 'POST', path: '/17841400000000001/media' });
  return (calls[0]?.form ?? {}) as Record<string, string>;
}

describe('a container', () => {
  it.each<[string, Container, Record<string, string>]>([
    [
      'a photo with all it may have',
      {
        ...{ kind: 'photo', imageUrl, caption: 'Two mugs #clay & more', altText: 'Two mugs' },
        userTags: [{ username: 'maren.makes', x: 0.5, y: 0.25 }],
        productTags: [{ productId: '3231', x: 0, y: 1 }],
        ...{ locationId: '7640348500', collaborators: ['kiln', 'clay'], aiGenerated: true },
        ...{ paidPartnership: false, sponsorIds: ['17841400000000009'] },
      },
      {
        ...{ image_url: imageUrl, caption: 'Two mugs #clay & more', alt_text: 'Two mugs' },
        user_tags: '[{"username":"maren.makes","x":0.5,"y":0.25}]',
        product_tags: '[{"product_id":"3231","x":0,"y":1}]',
        ...{ location_id: '7640348500', collaborators: '["kiln","clay"]' },
        ...{ is_ai_generated: 'true', is_paid_partnership: 'false' },
        branded_content_sponsor_ids: '["17841400000000009"]',
      },
    ],
    [
      'a reel with all it may have',
      {
        ...{ kind: 'reel', videoUrl, thumbOffset: 0, shareToFeed: false, audioName: 'Wheel' },
        audio: { audioId: '55', audioVolume: 0, videoVolume: 80, loop: true },
        ...{ trial: 'MANUAL', userTags: [{ username: 'a' }], productTags: [{ productId: '1' }] },
      },
      {
        ...{ media_type: 'REELS', video_url: videoUrl, thumb_offset: '0', audio_name: 'Wheel' },
        share_to_feed: 'false',
        audio_configuration:
          '{"audio_id":"55","audio_volume":0,"video_volume":80,"should_loop_audio":true}',
        trial_params: '{"graduation_strategy":"MANUAL"}',
        ...{ user_tags: '[{"username":"a"}]', product_tags: '[{"product_id":"1"}]' },
      },
    ],
    [
      'a reel whose bytes come afterwards',
      { kind: 'reel', resumable: true, coverUrl: imageUrl },
      { media_type: 'REELS', upload_type: 'resumable', cover_url: imageUrl },
    ],
    [
      'a picture of a story',
      { kind: 'story-photo', imageUrl, userTags: [{ username: 'a' }] },
      { media_type: 'STORIES', image_url: imageUrl, user_tags: '[{"username":"a"}]' },
    ],
    [
      'a film of a story',
      { kind: 'story-video', videoUrl },
      { media_type: 'STORIES', video_url: videoUrl },
    ],
    [
      'a picture of a carousel',
      { kind: 'child-photo', imageUrl, altText: 'A mug' },
      { is_carousel_item: 'true', image_url: imageUrl, alt_text: 'A mug' },
    ],
    [
      'a film of a carousel',
      { kind: 'child-video', videoUrl, thumbOffset: 1500 },
      { media_type: 'VIDEO', is_carousel_item: 'true', video_url: videoUrl, thumb_offset: '1500' },
    ],
    [
      'a carousel',
      { kind: 'carousel', children: ['12', '11'], caption: 'Both' },
      { media_type: 'CAROUSEL', children: '["12","11"]', caption: 'Both' },
    ],
  ])('is asked for as Meta wants it: %s', async (_what, container, form) => {
    expect(await formFor(container)).toEqual(form);
  });

  it('leaves out what is empty, and writes addresses in plain letters', async () => {
    const address = 'https://example.com/Krüge am Rad.jpg';
    const empty = { caption: '', userTags: [], collaborators: [] };
    expect(await formFor({ kind: 'photo', imageUrl: address, ...empty })).toEqual({
      image_url: 'https://example.com/Kr%C3%BCge%20am%20Rad.jpg',
    });
  });

  it('answers with its id, and where bytes go to', async () => {
    const uri = 'https://rupload.facebook.com/ig-api-upload/v25.0/1788';
    const { send } = writing(() => Response.json({ id: '1788', uri }));
    const container = { kind: 'reel', resumable: true } as const;
    expect(await createContainer(send, { ...ask, container })).toEqual({ id: '1788', uri });
  });

  it('is refused before Meta is asked, with the cure', async () => {
    const { send, calls } = writing(() => Response.json({ id: '1' }));
    const container: Container = { kind: 'carousel', children: ['11'] };
    await expect(createContainer(send, { ...ask, container })).rejects.toMatchObject({
      problem: { code: 'bad-media', reason: 'carousel-size' },
    });
    expect(calls).toEqual([]);
  });
});

describe('publishing', () => {
  it('names the container and answers with the post', async () => {
    const { send, calls } = writing(() => Response.json({ id: '17920238422030506' }));
    expect(await publishContainer(send, { ...ask, containerId: '1788' })).toBe('17920238422030506');
    expect(calls).toMatchObject([
      { method: 'POST', path: '/17841400000000001/media_publish', form: { creation_id: '1788' } },
    ]);
  });

  it.each([
    [9007, 2207027, 'temporary'],
    [9, 2207042, 'rate-limited'],
    [24, 2207008, 'not-found'],
    [25, 2207050, 'not-allowed'],
    [4, 2207051, 'unknown-outcome'],
    [-1, 2207001, 'unknown-outcome'],
  ])('after %i/%i is "%s", and is not tried again', async (code, subcode, said) => {
    const { send, calls } = writing(refusing(code, subcode));
    await expect(publishContainer(send, { ...ask, containerId: '1788' })).rejects.toMatchObject({
      problem: { code: said },
    });
    expect(calls).toHaveLength(1);
  });
});
