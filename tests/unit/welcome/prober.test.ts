import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/shared/problem.ts';
import type { Ending, Ids } from '../../../lib/view/welcome/models.ts';
import { createProber } from '../../../lib/view/welcome/prober.ts';

const one: Ids = { appId: '11111111', configId: null };
const two: Ids = { appId: '22222222', configId: null };

/** Facebook, answering when it is told to. */
function facebook() {
  const asked: Ids[] = [];
  const answers: ((ending: Ending) => void)[] = [];
  const prober = createProber(
    (ids) =>
      new Promise((done) => {
        asked.push(ids);
        answers.push(done);
      }),
  );
  return { asked, prober, answer: (ending: Ending) => answers.shift()?.(ending) };
}

describe('an unseen look at the dialog', () => {
  it('is told with the ids it was about', async () => {
    const { prober, answer } = facebook();
    const done = prober.check(one);
    expect(prober.probe.value).toEqual({ state: 'checking', ids: one });
    answer('asks');
    await done;
    expect(prober.probe.value).toEqual({ state: 'told', ids: one, ending: 'asks' });
  });

  it('is made by itself once for each change, and by a press every time', async () => {
    const { asked, prober, answer } = facebook();
    for (const check of [prober.checkOnce, prober.checkOnce, prober.check, prober.checkOnce]) {
      const done = check(one);
      answer('asks');
      await done;
    }
    expect(asked).toHaveLength(2);
    const done = prober.checkOnce(two);
    answer('asks');
    await done;
    expect(asked).toHaveLength(3);
  });

  it('is one at a time: of ids that changed meanwhile only the newest is asked about', async () => {
    const { asked, prober, answer } = facebook();
    const all = [prober.check(one), prober.check({ ...one, appId: '33333333' }), prober.check(two)];
    answer('login-refused');
    await Promise.resolve().then(() => undefined);
    await new Promise<void>((done) => queueMicrotask(done));
    expect(prober.probe.value).toMatchObject({ state: 'checking', ids: two });
    answer('granted');
    await Promise.all(all);
    expect(asked).toEqual([one, two]);
    expect(prober.probe.value).toEqual({ state: 'told', ids: two, ending: 'granted' });
  });

  it('pressed twice asks once', async () => {
    const { asked, prober, answer } = facebook();
    const done = prober.check(one);
    await prober.check(one);
    answer('asks');
    await done;
    expect(asked).toEqual([one]);
  });

  it.each([
    [new AppError({ code: 'temporary', reason: 'login-busy' }, 'busy'), 'login-busy'],
    [new Error('the worker is gone'), 'login-interrupted'],
  ])('that fails with %s is told as %s, and the next one works', async (error, ending) => {
    let broken = true;
    const prober = createProber(async () => {
      if (broken) throw error;
      return 'asks';
    });
    await prober.check(one);
    expect(prober.probe.value).toEqual({ state: 'told', ids: one, ending });
    broken = false;
    await prober.check(one);
    expect(prober.probe.value).toMatchObject({ ending: 'asks' });
  });
});
