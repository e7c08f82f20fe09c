import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/shared/post/draft.ts';
import {
  added,
  edited,
  isTouched,
  moved,
  ratioed,
  removed,
  replaced,
} from '../../../lib/view/publish/edit-draft.ts';
import { draftOf } from './material.ts';

const ids = (draft: Draft): string[] => draft.items.map(({ id }) => id);
const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 10 });

describe('the items of a draft', () => {
  it('are ten at most, the first ones first', () => {
    fc.assert(
      fc.property(names, names, (before, after) => {
        const draft = added(after, after)(draftOf(before));
        expect(draft.items.length).toBe(Math.min(10, before.length + after.length));
        expect(ids(draft).slice(0, before.length)).toEqual(before.map((one) => `i-${one}`));
      }),
    );
  });

  it('change places without one being lost or doubled', () => {
    fc.assert(
      fc.property(names, fc.nat(12), fc.integer({ min: -3, max: 14 }), (all, which, to) => {
        const draft = draftOf(all);
        const id = draft.items[which]?.id ?? 'none';
        const after = moved(id, to)(draft);
        expect(ids(after).sort()).toEqual(ids(draft).sort());
        if (ids(draft).includes(id)) {
          expect(ids(after).indexOf(id)).toBe(Math.min(Math.max(to, 0), all.length - 1));
        }
      }),
    );
  });

  it('share one ratio in a carousel, and a new one takes it on', () => {
    const draft = added(['c'], ['i-c'])(ratioed('4:5')(draftOf(['a', 'b'])));
    expect(draft.items.map(({ edit }) => edit.ratio)).toEqual(['4:5', '4:5', '4:5']);
  });

  it('lose crop and pins with the file they were made for, and keep their words', () => {
    const draft = edited('i-a', { box: { x: 0, y: 0, width: 0.5, height: 1 } })(draftOf(['a']));
    const [item] = replaced('i-a', 'b')(draft).items;
    expect(item).toMatchObject({ assetId: 'b', altText: 'words', pins: [], edit: { box: null } });
  });

  it('gone, leave a draft that is not worth keeping', () => {
    expect(isTouched(removed('i-a')(draftOf(['a'])))).toBe(false);
    expect(isTouched(draftOf(['a']))).toBe(true);
  });
});
