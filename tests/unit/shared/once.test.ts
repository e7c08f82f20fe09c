import { describe, expect, it } from 'vitest';
import { once } from '../../../lib/shared/once.ts';

describe('what is made once', () => {
  it('is not made before it is asked for, and never again', () => {
    let times = 0;
    const made = once(() => (times += 1));
    expect(times).toBe(0);
    expect([made(), made(), times]).toEqual([1, 1, 1]);
  });

  it('is kept although it is nothing', () => {
    let times = 0;
    const made = once(() => {
      times += 1;
      return null;
    });
    expect([made(), made(), times]).toEqual([null, null, 1]);
  });
});
