import { describe, expect, it } from 'vitest';
import { lendPhoto, readPhotoAddress } from '../../../lib/graph/endpoints/page-photos.ts';
import { problemOf } from '../../../lib/shared/problem.ts';
import { well, writing } from './help/writing.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const onPage = { ...ask, pageId: '134895793791914' };

describe('a picture lent to the Page', () => {
  it('goes as it is, and shows to nobody', async () => {
    const { send, calls } = writing(well);
    const bytes = new Blob(['jpeg'], { type: 'image/jpeg' });
    expect(await lendPhoto(send, { ...onPage, picture: { bytes } })).toBe('17900000000000009');
    const [call] = calls;
    expect(call?.as).toBe('page');
    expect(call?.form).toMatchObject({ published: 'false', temporary: 'true' });
    const source = call?.form['source'];
    if (!(source instanceof Blob)) throw new Error('no bytes came');
    expect([source.type, await source.text()]).toEqual(['image/jpeg', 'jpeg']);
  });

  it.each([
    [{ bytes: new Blob([]) }, 'picture-unfit'],
    [{ address: 'blob:https://example.com/1' }, 'address-unreachable'],
  ])('is not lent without anything to show: %j', async (picture, reason) => {
    const { send, calls } = writing(well);
    const problem = await lendPhoto(send, { ...onPage, picture }).then(() => null, problemOf);
    expect(problem).toMatchObject({ code: 'bad-media', reason });
    expect(calls).toEqual([]);
  });

  it.each<[string, unknown, string | null]>([
    [
      'the largest',
      [
        { width: 320, height: 400, source: 'https://cdn.example/s.jpg' },
        { width: 1440, height: 1800, source: 'https://cdn.example/l.jpg' },
        { width: 720, height: 900, source: 'https://cdn.example/m.jpg' },
      ],
      'https://cdn.example/l.jpg',
    ],
    [
      'one that can be opened',
      [null, { width: 9, height: 9, source: 'javascript:1' }, { source: 'https://cdn.example/a' }],
      'https://cdn.example/a',
    ],
    ['none yet', [], null],
    ['none told', undefined, null],
  ])('is found at the address of %s', async (_what, images, found) => {
    const { send, calls } = writing(() => Response.json({ id: '88', images }));
    expect(await readPhotoAddress(send, { ...ask, photoId: '88' })).toBe(found);
    expect(calls).toMatchObject([
      { method: 'GET', path: '/88', query: { fields: 'images' }, as: 'page' },
    ]);
  });
});
