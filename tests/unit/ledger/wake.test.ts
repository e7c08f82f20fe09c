import { describe, expect, it } from 'vitest';
import { wakeAt } from '../../../lib/ledger/wake.ts';
import { begun, built, doubted, jobOf, minute, say, second, sending, start } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

describe('the next waking', () => {
  it('is at the moment that is written down', () => {
    expect(wakeAt(jobOf(steps.post))).toBe(start);
    expect(wakeAt(built().answer(say.state('in-progress')).job)).toBe(start + 3 * second);
    expect(wakeAt(doubted().answer(say.nothing).job)).toBe(start + 3 * second);
    const retryAt = start + minute;
    const limited = begun(steps.post).answer(say.problem('rate-limited', { metaCode: 4, retryAt }));
    expect(wakeAt(limited.job)).toBe(retryAt);
  });

  it('is at the end of the lease while something is under way', () => {
    const lease = { holder: 'a', until: start + minute };
    expect(wakeAt({ ...sending().job, lease })).toBe(start + minute);
  });

  it('is never, while the person is asked or the account signed out, and at the end', () => {
    const asked = doubted()
      .answer(say.nothing)
      .after(15 * minute)
      .answer(say.nothing);
    const out = begun(steps.post).answer(say.problem('signed-out', { metaCode: 190 }));
    const ended = sending().answer(say.made('post'));
    expect([asked, out, ended].map(({ job }) => wakeAt(job))).toEqual([null, null, null]);
  });

  it('finds every job that rests with something due at exactly that moment', () => {
    let now = doubted();
    for (let look = 0; look < 12; look += 1) {
      const rests = now.answer(say.nothing);
      const at = wakeAt(rests.job);
      if (at === null) throw new Error(rests.phase.name);
      expect(rests.after(at - rests.now - 1).effect).toBeNull();
      now = rests.after(at - rests.now);
      expect(now.effect?.kind).toBe('look');
    }
  });
});
