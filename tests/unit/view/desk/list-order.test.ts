import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../lib/view/desk/list/lay-out.ts';
import { deskList, without } from '../../../../lib/view/desk/list/places.ts';
import { search } from '../../../../lib/view/desk/list/search.ts';
import { wishOf } from '../../../../lib/view/desk/list/wish.ts';
import type { DeskList } from '../../../../lib/view/desk/models.ts';
import { filterOf, idsIn, indexFor, said, shown } from './list-help.ts';

/** Post a was spoken under first and last, b in between. */
const index = indexFor([
  said('1', 'a', 1, { likes: 2 }),
  said('2', 'b', 2, { likes: 9 }),
  said('3', 'b', 3, { likes: 2 }),
  said('4', 'a', 4),
]);

describe('the order of a list', () => {
  it('oldest first: posts by their oldest comment, and each post as it was said', () => {
    expect(shown(index)).toEqual(['post:a', '1', '4', 'post:b', '2', '3']);
  });

  it('newest first: the latest word on top, with all of its post', () => {
    expect(shown(index, { sort: 'newest' })).toEqual(['post:a', '4', '1', 'post:b', '3', '2']);
  });

  it('goes by the comments that are shown, and not by those that are not', () => {
    const some = indexFor([
      said('1', 'a', 1, { text: 'no' }),
      said('2', 'b', 2),
      said('3', 'a', 3),
    ]);
    expect(shown(some, { text: 'glaze' })).toEqual(['post:b', '2', 'post:a', '3']);
  });

  it('most liked first, the later among equals, with a line of the post above each run', () => {
    const lines = ['post:b', '2', '3', 'post:a', '1', '4'];
    expect(shown(index, { sort: 'liked' })).toEqual(lines);
  });

  it('tells the lines of a post apart that has several runs', () => {
    const scattered = indexFor([
      said('1', 'a', 1, { likes: 3 }),
      said('2', 'b', 2, { likes: 2 }),
      said('3', 'a', 3, { likes: 1 }),
    ]);
    const lines = ['post:a', '1', 'post:b', '2', 'post:a:1', '3'];
    expect(shown(scattered, { sort: 'liked' })).toEqual(lines);
  });

  it('ends a post with what Meta does not send, where it does not send all', () => {
    const lines = ['post:a', '1', '4', 'unseen:a', 'post:b', '2', '3'];
    expect(shown(index, {}, new Set(['a']))).toEqual(lines);
  });

  it('bears moments that are none, or far from today', () => {
    const odd = indexFor([
      said('1', 'a', 0, { timestamp: 0 }),
      said('2', 'b', 0, { timestamp: Date.UTC(9999, 1) }),
      said('3', 'c', 0, { timestamp: NaN }),
    ]);
    expect(shown(odd, { sort: 'newest' })).toHaveLength(6);
    expect(shown(odd)[5]).toBe('2');
  });
});

describe('places', () => {
  const filter = filterOf();
  const laid = layOut(index, search(index, wishOf(filter)), 'oldest', new Set(['b']));
  const list = (out: string[]): DeskList => deskList(without(laid, new Set(out)), () => undefined);

  it('tell where each line stands, looked at before or not', () => {
    const all = list([]);
    const ids = idsIn(list([]));
    expect(ids.map((id) => all.placeOf(id))).toEqual(ids.map((_, place) => place));
    expect(idsIn(all).map((id) => all.placeOf(id))).toEqual(ids.map((_, place) => place));
  });

  it('know nothing of lines that are not in the list', () => {
    const all = list([]);
    for (const id of ['', '12', '1:2', 'post:', 'post:c', 'post:a:1', '__proto__', 'unseen:a']) {
      expect(all.placeOf(id), id).toBe(-1);
    }
    expect(all.at(-1)).toBeNull();
    expect(all.at(7)).toBeNull();
  });

  it('give the same line each time', () => {
    const all = list([]);
    expect(all.at(1)).toBe(all.at(1));
  });

  it('close up when a comment leaves', () => {
    expect(idsIn(list(['1']))).toEqual(['post:a', '4', 'post:b', '2', '3', 'unseen:b']);
    expect(list(['1']).placeOf('1')).toBe(-1);
  });

  it('lose a post with its last comment, and the line below it', () => {
    expect(idsIn(list(['2', '3']))).toEqual(['post:a', '1', '4']);
    expect(idsIn(list(['1', '2', '3', '4', '5']))).toEqual([]);
  });
});
