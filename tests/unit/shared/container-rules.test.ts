import { describe, expect, it } from 'vitest';
import { type Container, fieldsOf, type Kind } from '../../../lib/shared/container/kinds.ts';
import { checkContainer } from '../../../lib/shared/container/rules.ts';

const imageUrl = 'https://example.com/a.jpg';
const videoUrl = 'https://example.com/a.mp4';
const children = ['11', '12'];
const least: Record<Kind, Container> = {
  photo: { kind: 'photo', imageUrl },
  reel: { kind: 'reel', videoUrl },
  'story-photo': { kind: 'story-photo', imageUrl },
  'story-video': { kind: 'story-video', videoUrl },
  'child-photo': { kind: 'child-photo', imageUrl },
  'child-video': { kind: 'child-video', videoUrl },
  carousel: { kind: 'carousel', children },
};
const kinds = Object.keys(least) as Kind[];
/** What does not come from checked code, such as a kept row of an older version. */
const odd = (kind: Kind, more: object): Container => ({ ...least[kind], ...more }) as Container;
const found = (container: Container): string[] =>
  checkContainer(container).map(({ field, reason }) => `${field} ${reason}`);
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const spot = { x: 0.5, y: 1 };

describe('a container Meta would take', () => {
  it.each(kinds)('is let through with the least a %s needs', (kind) => {
    expect(found(least[kind])).toEqual([]);
  });

  it.each<[string, Container]>([
    ['the longest caption', odd('photo', { caption: '🏺'.repeat(2200) })],
    ['thirty hashtags', odd('photo', { caption: '#a '.repeat(30) })],
    ['twenty mentions', odd('photo', { caption: '@a '.repeat(20) })],
    ['the longest alternative text', odd('child-photo', { altText: 'a'.repeat(1000) })],
    ['twenty tags', odd('photo', { userTags: many(20, (i) => ({ username: `a${i}`, ...spot })) })],
    ['three collaborators', odd('reel', { collaborators: ['a', 'b', 'c'] })],
    ['five products', odd('photo', { productTags: many(5, () => ({ productId: '1', ...spot })) })],
    ['ten children', odd('carousel', { children: many(10, (i) => String(i)) })],
    ['tags on the edges', odd('photo', { userTags: [{ username: 'a', x: 0, y: 1 }] })],
    ['a first frame', odd('reel', { thumbOffset: 0 })],
    ['two sponsors', odd('reel', { sponsorIds: ['1', '2'], paidPartnership: true })],
    ['silent music', odd('reel', { audio: { audioId: '1', audioVolume: 0, videoVolume: 100 } })],
    [
      'tags with and without spots on a picture of a story',
      {
        ...{ kind: 'story-photo', imageUrl },
        userTags: [{ username: 'a' }, { username: 'b', ...spot }],
      },
    ],
    ['bytes to come', { kind: 'story-video', resumable: true }],
  ])('may have %s', (_what, container) => {
    expect(found(container)).toEqual([]);
  });
});

describe('a container Meta would refuse', () => {
  it.each<[Kind, object, string]>([
    ['photo', { caption: 'a'.repeat(2201) }, 'caption text-too-long'],
    ['reel', { caption: '#a '.repeat(31) }, 'caption too-many-tags'],
    ['carousel', { caption: '@a '.repeat(21) }, 'caption too-many-tags'],
    ['photo', { altText: 'a'.repeat(1001) }, 'altText text-too-long'],
    ['photo', { userTags: many(21, () => ({ username: 'a', ...spot })) }, 'userTags too-many-tags'],
    ['photo', { userTags: [{ username: 'a' }] }, 'userTags tags-unfit'],
    ['photo', { userTags: [{ username: 'a', x: 0.5 }] }, 'userTags tags-unfit'],
    ['child-photo', { userTags: [{ username: 'a', x: 1.01, y: 0 }] }, 'userTags tags-unfit'],
    ['photo', { userTags: [{ username: 'a', x: Number.NaN, y: 0 }] }, 'userTags tags-unfit'],
    ['photo', { userTags: [{ username: 'not a name', ...spot }] }, 'userTags tags-unfit'],
    ['reel', { userTags: [{ username: 'a', ...spot }] }, 'userTags tags-unfit'],
    ['story-video', { userTags: [{ username: 'a', ...spot }] }, 'userTags tags-unfit'],
    ['story-photo', { userTags: [{ username: 'a', x: 0.5 }] }, 'userTags tags-unfit'],
    ['photo', { productTags: [{ productId: '1' }] }, 'productTags tags-unfit'],
    ['reel', { productTags: [{ productId: '1', ...spot }] }, 'productTags tags-unfit'],
    ['photo', { productTags: [{ productId: 'mug', ...spot }] }, 'productTags tags-unfit'],
    [
      'photo',
      { productTags: many(6, () => ({ productId: '1', ...spot })) },
      'productTags too-many-tags',
    ],
    ['photo', { collaborators: ['a', 'b', 'c', 'd'] }, 'collaborators too-many-tags'],
    ['reel', { collaborators: ['@a'] }, 'collaborators tags-unfit'],
    ['carousel', { children: ['1'] }, 'children carousel-size'],
    ['carousel', { children: many(11, (i) => String(i)) }, 'children carousel-size'],
    ['carousel', { children: ['1', '1'] }, 'children bad-request'],
    ['reel', { thumbOffset: -1 }, 'thumbOffset cover-unfit'],
    ['child-video', { thumbOffset: 1.5 }, 'thumbOffset cover-unfit'],
    ['reel', { thumbOffset: 1, coverUrl: imageUrl }, 'coverUrl cover-unfit'],
    ['reel', { coverUrl: 'http://example.com/a.jpg' }, 'coverUrl address-unreachable'],
    ['photo', { imageUrl: 'a picture' }, 'imageUrl address-unreachable'],
    ['photo', { imageUrl: 'https://me:key@example.com/a.jpg' }, 'imageUrl address-unreachable'],
    ['photo', { imageUrl: undefined }, 'imageUrl bad-request'],
    ['reel', { resumable: true }, 'videoUrl bad-request'],
    ['reel', { videoUrl: undefined }, 'videoUrl bad-request'],
    ['photo', { locationId: 'here' }, 'locationId place-unfit'],
    ['photo', { sponsorIds: ['1', '2', '3'] }, 'sponsorIds too-many-tags'],
    ['photo', { sponsorIds: ['brand'] }, 'sponsorIds bad-request'],
    ['reel', { audio: { audioId: '1', audioVolume: 101 } }, 'audio bad-request'],
    ['reel', { audio: { audioId: '1', videoVolume: 0.5 } }, 'audio bad-request'],
    ['child-photo', { caption: 'a' }, 'caption bad-request'],
    ['story-photo', { caption: 'a' }, 'caption bad-request'],
    ['child-video', { userTags: [{ username: 'a' }] }, 'userTags bad-request'],
    ['story-video', { collaborators: ['a'] }, 'collaborators bad-request'],
    ['carousel', { altText: 'a' }, 'altText bad-request'],
  ])('is found: a %s with %j', (kind, more, refusal) => {
    expect(found(odd(kind, more))).toEqual([refusal]);
  });

  it('is refused by the types where a field has no place', () => {
    const wrong: Container[] = [
      // @ts-expect-error a child has no caption
      { kind: 'child-photo', imageUrl, caption: 'a' },
      // @ts-expect-error a tag on a photo has a spot
      { kind: 'photo', imageUrl, userTags: [{ username: 'a' }] },
      // @ts-expect-error a tag on a reel has none
      { kind: 'reel', videoUrl, userTags: [{ username: 'a', x: 0, y: 0 }] },
      // @ts-expect-error a story has no collaborators
      { kind: 'story-video', videoUrl, collaborators: ['a'] },
      // @ts-expect-error a frame or a picture
      { kind: 'reel', videoUrl, thumbOffset: 1, coverUrl: imageUrl },
      // @ts-expect-error an address or bytes
      { kind: 'reel', videoUrl, resumable: true },
    ];
    expect(wrong.filter((one) => found(one).length === 0)).toEqual([]);
  });

  it.each(kinds)('has no field in a %s that another kind has alone', (kind) => {
    const fields = [...new Set(Object.values(fieldsOf).flat())];
    const own: readonly string[] = fieldsOf[kind];
    const strange = fields.filter((field) => !own.includes(field));
    const seen = found(odd(kind, Object.fromEntries(strange.map((one) => [one, []]))));
    expect(seen).toEqual(strange.map((field) => `${field} bad-request`));
  });
});
