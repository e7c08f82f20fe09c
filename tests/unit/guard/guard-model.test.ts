import { describe, expect, it } from 'vitest';
import { guardOf, ownerOf } from '../../../lib/view/guard/guard-model.ts';

const own = [
  { accountId: '1', username: 'Maren.Makes', open: false },
  { accountId: '2', username: 'harbour.bakery', open: true },
];
const owner = (username: string) => ownerOf({ kind: 'profile', username }, own, () => null);

describe('the guard against the wrong account', () => {
  it('speaks where the tab shows another of one’s own accounts', () => {
    expect(guardOf(owner('maren.makes'), own, null)).toEqual({
      ...{ accountId: '1', username: 'Maren.Makes', open: 'harbour.bakery' },
    });
  });

  it('is silent where the tab shows the open one, a stranger, or nobody', () => {
    expect(guardOf(owner('harbour.bakery'), own, null)).toBeNull();
    expect(guardOf(owner('somebody.else'), own, null)).toBeNull();
    expect(
      guardOf(
        ownerOf({ kind: 'other' }, own, () => '1'),
        own,
        null,
      ),
    ).toBeNull();
    expect(
      guardOf(
        ownerOf(null, own, () => '1'),
        own,
        null,
      ),
    ).toBeNull();
  });

  it('knows a post of one’s own by what is kept of it', () => {
    const post = { kind: 'post', shortcode: 'DAbc', username: null } as const;
    const shown = ownerOf(post, own, (code) => (code === 'DAbc' ? '1' : null));
    expect(guardOf(shown, own, null)?.accountId).toBe('1');
  });

  it('is silent about what was waved away, and speaks of the next', () => {
    expect(guardOf(owner('maren.makes'), own, '1')).toBeNull();
    expect(guardOf(owner('maren.makes'), own, '2')).not.toBeNull();
  });
});
