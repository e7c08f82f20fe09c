import { describe, expect, it } from 'vitest';
import { whoLeft } from '../../../lib/view/data/who-left.ts';

const ada = { name: 'Ada', revoked: true };

describe('the people of a deletion', () => {
  it('are told apart where two have one name', () => {
    const told = [ada, { name: 'Ada', revoked: false }];
    expect(whoLeft([ada, ada], told)).toEqual(told);
  });

  it('count as not confirmed where nobody told of them', () => {
    const [one, other] = [ada, { name: 'Ada' }];
    expect(whoLeft([one, other], [ada])).toEqual([ada, { name: 'Ada', revoked: false }]);
    expect(whoLeft([one], [])).toEqual([{ name: 'Ada', revoked: false }]);
  });

  it('are those alone of whom the worker told where a page came later', () => {
    expect(whoLeft([], [ada])).toEqual([ada]);
  });
});
