import { describe, expect, it } from 'vitest';
import { badRequest } from '../../../../lib/graph/errors.ts';
import { unlessRefused } from '../../../../lib/graph/shape/doubtful-field.ts';
import { AppError } from '../../../../lib/shared/problem.ts';
import { memory } from '../help/memory.ts';

const refused = badRequest('no such field');

describe('a field Meta may refuse', () => {
  it('is asked for as long as it is answered', async () => {
    const kept = memory();
    expect(await unlessRefused(kept, 'x', (asked) => Promise.resolve(asked))).toBe(true);
    expect(await unlessRefused(kept, 'x', (asked) => Promise.resolve(asked))).toBe(true);
  });

  it('is left out at once where the question goes through without it, and from then on', async () => {
    const kept = memory();
    const asked: boolean[] = [];
    const ask = (one: boolean): Promise<boolean> => {
      asked.push(one);
      return one ? Promise.reject(refused) : Promise.resolve(one);
    };
    expect(await unlessRefused(kept, 'x', ask)).toBe(false);
    expect(await unlessRefused(kept, 'x', ask)).toBe(false);
    expect(asked).toEqual([true, false, false]);
  });

  it('is not to blame for a question that is refused without it as well', async () => {
    const kept = memory();
    await expect(unlessRefused(kept, 'x', () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await unlessRefused(kept, 'x', (asked) => Promise.resolve(asked))).toBe(true);
  });

  it('has nothing to do with any other trouble', async () => {
    const offline = new AppError({ code: 'offline' }, 'no line');
    let times = 0;
    const ask = (): Promise<never> => {
      times += 1;
      return Promise.reject(offline);
    };
    await expect(unlessRefused(memory(), 'x', ask)).rejects.toBe(offline);
    expect(times).toBe(1);
  });
});
