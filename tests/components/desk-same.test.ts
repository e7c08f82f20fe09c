import { describe, expect, it } from 'vitest';
import { sameModel } from '../../components/desk/list/same.ts';
import { act, comment } from '../gallery/desk-models.ts';

describe('two models', () => {
  it('say the same however often they are made', () => {
    const made = () => comment('ilka', { acts: [act()], answer: { text: 'Yes.', at: 1 } });
    expect(sameModel(made(), made())).toBe(true);
    expect(sameModel(null, null)).toBe(true);
  });

  it('differ in anything that is in them, however deep', () => {
    const one = comment('ilka', { acts: [act()] });
    expect(sameModel(one, { ...one, acts: [act({ state: 'sending' })] })).toBe(false);
    expect(sameModel(one, { ...one, can: { ...one.can, like: false } })).toBe(false);
    expect(sameModel(one, { ...one, acts: [] })).toBe(false);
    expect(sameModel(one, null)).toBe(false);
    expect(sameModel({ a: undefined }, {})).toBe(false);
  });
});
