import { describe, expect, it } from 'vitest';
import { begun, built, jobOf, minute, say, second, sending, start, tale } from './help/jobs.ts';
import { next } from '../../../lib/ledger/next.ts';
import { steps } from './help/ledger-client.ts';

const hour = 60 * minute;

describe('a container', () => {
  it('is asked for under a row that says so', () => {
    const { job, effect } = begun(steps.post);
    expect(job.phase).toMatchObject({ name: 'creating', attempts: 1 });
    expect(job.flight).toEqual({ call: 1, effect });
    expect(effect).toEqual({ kind: 'create', children: [] });
  });

  it('is made again where the answer was lost, three times at most, and then asked about', () => {
    const lost = say.problem('unknown-outcome');
    const second3 = begun(steps.post)
      .answer(lost)
      .after(3 * second)
      .answer(lost)
      .after(6 * second);
    expect(second3.effect?.kind).toBe('create');
    const asked = second3.answer(lost);
    expect(asked.phase).toMatchObject({ name: 'asks', why: { cause: 'not-made' } });
    expect(asked.say('again').after(0).effect?.kind).toBe('create');
  });

  it('that surely never left is no try: it waits for the line', () => {
    let at = begun(steps.post);
    for (let nth = 0; nth < 9; nth += 1) {
      at = at.answer(say.problem('offline', { retryAt: at.now + 30 * second }));
      expect(at.phase).toMatchObject({ name: 'waits', then: { name: 'creating', attempts: 0 } });
      at = at.after(30 * second);
    }
    expect(at.answer(say.made('c1')).effect?.kind).toBe('status');
  });

  it('ends the job where Meta refuses it for good', () => {
    const { job } = begun(steps.post).answer(say.problem('bad-media', { metaCode: 36003 }));
    expect(job.phase.name).toBe('ended');
    expect(job.outcomes).toEqual([
      { kind: 'failed', problem: { code: 'bad-media', metaCode: 36003 } },
    ]);
  });

  it('has what was lent for it lent anew where that is gone, twice at most', () => {
    const lend = { ...steps.tidy, name: 'lend', always: false };
    const job = { ...jobOf(lend, steps.post, steps.tidy), main: 1 };
    let at = tale(next(job, { kind: 'tick' }, start), start);
    for (let nth = 0; nth < 3; nth += 1) {
      expect([at.job.at, at.effect]).toEqual([0, { kind: 'repeat' }]);
      at = at.answer(say.made(`photo ${nth}`));
      expect([at.job.at, at.effect?.kind]).toEqual([1, 'create']);
      at = at.answer({ kind: 'lapsed', step: 0 });
    }
    expect(at.job.outcomes[0]).toEqual({ kind: 'done', id: 'photo 2' });
    expect(at.job.outcomes[1]).toEqual({ kind: 'failed', problem: { code: 'not-found' } });
    expect([at.job.at, at.effect]).toEqual([2, { kind: 'repeat' }]);
  });

  it('of a carousel keeps every child that was made, and only asks for those that are missing', () => {
    const one = begun(steps.carousel).answer(say.made('a'));
    expect(one.effect).toEqual({ kind: 'create-child', index: 1 });
    const dead = one.event({ kind: 'started' }).after(3 * second);
    expect(dead.effect).toEqual({ kind: 'create-child', index: 1 });
    expect(dead.answer(say.made('b')).effect).toEqual({ kind: 'create', children: ['a', 'b'] });
  });

  it('waits out a limit without using up a try', () => {
    const retryAt = start + 10 * minute;
    const waits = begun(steps.post).answer(say.problem('rate-limited', { metaCode: 4, retryAt }));
    expect(waits.phase).toMatchObject({ name: 'waits', until: retryAt });
    expect(waits.after(9 * minute).effect).toBeNull();
    expect(waits.after(10 * minute).phase).toMatchObject({ name: 'creating', attempts: 1 });
  });

  it('waits for the same account to be signed in again, and no other', () => {
    const waits = begun(steps.post).answer(say.problem('signed-out', { metaCode: 190 }));
    expect(waits.after(99 * hour).effect).toBeNull();
    expect(waits.event({ kind: 'signed-in', accountId: '2' }).phase.name).toBe('waits');
    const back = waits.event({ kind: 'signed-in', accountId: '1' });
    expect(back.after(0).effect?.kind).toBe('create');
  });
});

describe('its status', () => {
  it('is read at once, then after 3, 6, 12, 30 and every 60 seconds', () => {
    let now = built();
    const waits: number[] = [];
    for (let nth = 0; nth < 7; nth += 1) {
      expect(now.effect?.kind).toBe('status');
      const rests = now.answer(say.state('in-progress'));
      if (rests.phase.name !== 'processing') throw new Error(rests.phase.name);
      waits.push((rests.phase.nextAt - rests.now) / second);
      expect(rests.effect).toBeNull();
      now = rests.after(rests.phase.nextAt - rests.now);
    }
    expect(waits).toEqual([3, 6, 12, 30, 60, 60, 60]);
  });

  it('tells with its failure why the post came to nothing', () => {
    const problem = { code: 'bad-media', reason: 'video-unfit' } as const;
    expect(built().answer(say.state('error', problem)).job.outcomes).toEqual([
      { kind: 'failed', problem },
    ]);
  });

  it('that is expired builds a new container where no intent was ever written', () => {
    expect(built().answer(say.state('expired')).effect).toEqual({ kind: 'create', children: [] });
  });

  it('that is expired asks the person where an intent was written', () => {
    const retryAt = start + minute;
    const late = sending().answer(say.problem('rate-limited', { metaCode: 9, retryAt }));
    const asked = late.after(minute).answer(say.state('expired'));
    expect(asked.phase).toMatchObject({ name: 'asks', why: { cause: 'expired' } });
    expect(asked.effect).toBeNull();
  });

  it('that finds nothing may come too early, and only counts after several reads', () => {
    const early = built().answer(say.problem('not-found', { metaCode: 100, metaSubcode: 33 }));
    expect(early.phase.name).toBe('processing');
    const later = [3, 6, 12, 30].reduce(
      (now, pause) => now.after(pause * second).answer(say.state('gone')),
      early,
    );
    expect(later.effect?.kind).toBe('create');
  });

  it('that is never told is given up a day later', () => {
    expect(
      built()
        .answer(say.problem('offline'))
        .after(26 * hour).effect?.kind,
    ).toBe('create');
  });
});

describe('the baseline', () => {
  it('is read after FINISHED and before the intent, never left out', () => {
    const finished = built().answer(say.state('finished'));
    expect(finished.effect).toEqual({ kind: 'baseline' });
    const failed = finished.answer(say.problem('temporary', { metaCode: 2 }));
    expect(failed.phase.name).toBe('processing');
    expect(failed.job.intents).toBe(0);
    expect(failed.after(3 * second).effect?.kind).toBe('status');
  });
});
