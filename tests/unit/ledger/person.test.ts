import { describe, expect, it } from 'vitest';
import { newJob } from '../../../lib/ledger/job.ts';
import { next } from '../../../lib/ledger/next.ts';
import { mayCancel } from '../../../lib/ledger/person.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import { begun, built, doubted, jobOf, minute, say, sending, start, tale } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

const second = 1000;
const asked = (...more: Parameters<typeof doubted>) =>
  doubted(...more)
    .answer(say.nothing)
    .after(15 * minute)
    .answer(say.nothing);

describe('a job just asked for', () => {
  const about = jobOf(steps.post);
  const held = tale(
    {
      job: newJob(about, { until: start + 8 * second, notBefore: null, latest: start + minute }),
      effect: null,
    },
    start,
  );

  it('rests until its hold is over, and then leaves', () => {
    expect(held.after(7 * second).effect).toBeNull();
    expect(held.after(8 * second).effect?.kind).toBe('create');
  });

  it('rests longer while it is looked at, and never shorter', () => {
    const longer = held.event({ kind: 'hold', until: start + 20 * second });
    expect(longer.after(19 * second).effect).toBeNull();
    expect(longer.event({ kind: 'hold', until: start }).job).toBe(longer.job);
  });

  it('is undone without a trace at Meta', () => {
    expect(resultOf(held.say('cancel').job)).toEqual({ kind: 'cancelled' });
  });

  it('leaves at once when told so', () => {
    expect(held.say('now').after(0).effect?.kind).toBe('create');
  });

  it('that was missed while the browser was closed asks first', () => {
    const missed = held.after(2 * minute);
    expect(missed.phase).toMatchObject({ name: 'asks', why: { cause: 'missed' } });
    expect(missed.say('again').after(0).effect?.kind).toBe('create');
    expect(resultOf(missed.say('discard').job)).toEqual({ kind: 'cancelled' });
  });
});

describe('calling off', () => {
  it('works until the intent, also while waiting', () => {
    const waits = built().answer(say.problem('signed-out', { metaCode: 190 }));
    for (const at of [begun(steps.post), built(), waits]) {
      expect(mayCancel(at.job)).toBe(true);
      expect(at.say('cancel').phase.name).toBe('ended');
    }
  });

  it('works while what only prepares a post fails again and again, and tidies after it', () => {
    const lend = { ...steps.tidy, name: 'lend', always: false };
    const job = { ...jobOf(lend, steps.post, steps.tidy), main: 1 };
    const first = tale(next(job, { kind: 'tick' }, start), start);
    const fails = first.answer(say.problem('unknown-outcome'));
    const signedOut = first.answer(say.problem('signed-out', { metaCode: 190 }));
    for (const at of [first, fails, signedOut]) {
      expect(mayCancel(at.job)).toBe(true);
      const off = at.say('cancel');
      expect(resultOf(off.job)).toEqual({ kind: 'cancelled' });
      expect([off.job.at, off.after(0).effect]).toEqual([2, { kind: 'repeat' }]);
    }
  });

  it('is refused from the intent on', () => {
    for (const at of [sending(), doubted(), asked()]) {
      expect(mayCancel(at.job)).toBe(false);
      expect(at.say('cancel').job).toBe(at.job);
    }
  });

  it('of what is owed to others is refused', () => {
    const tidy = begun(steps.post, steps.tidy).say('cancel');
    expect(resultOf(tidy.job)).toEqual({ kind: 'cancelled' });
    expect(tidy.say('cancel').job).toBe(tidy.job);
    expect(tidy.after(0).effect).toEqual({ kind: 'repeat' });
  });
});

describe('the three answers', () => {
  it('"publish again" looks at the container first and sends nothing if it is out', () => {
    const again = asked().say('again').after(0);
    expect(again.effect).toEqual({ kind: 'status', containerId: 'c1' });
    expect(resultOf(again.answer(say.state('published')).job)?.kind).toBe('done');
    const sent = again.answer(say.state('finished')).answer(say.baseline);
    expect(sent.effect).toEqual({ kind: 'send', containerId: 'c1' });
  });

  it('"publish again" may build anew what has expired', () => {
    expect(asked().say('again').after(0).answer(say.state('expired')).effect?.kind).toBe('create');
  });

  it('"mark as done" and "discard" end the question', () => {
    expect(resultOf(asked().say('done').job)).toEqual({ kind: 'done', id: null });
    expect(resultOf(asked().say('discard').job)).toEqual({ kind: 'discarded' });
  });

  it('mean nothing where nothing was asked', () => {
    for (const word of ['again', 'done', 'discard'] as const) {
      expect(doubted().say(word).phase.name).toBe('reconciling');
    }
  });
});

describe('the steps that follow', () => {
  const after = [steps.comment, steps.tidy];

  it('come after the post, each in its turn', () => {
    const comment = sending(...after).answer(say.made('post'));
    expect(comment.effect).toEqual({ kind: 'baseline' });
    const tidy = comment.answer(say.baseline).answer(say.made('comment'));
    expect(tidy.effect).toEqual({ kind: 'repeat' });
    expect(tidy.answer(say.made('gone')).phase.name).toBe('ended');
  });

  it('leave a post that is out as done, whatever becomes of its comment', () => {
    const commenting = sending(...after)
      .answer(say.made('post'))
      .answer(say.baseline);
    const { job, effect } = commenting.answer(say.problem('not-allowed', { metaCode: 10 }));
    expect(effect).toEqual({ kind: 'repeat' });
    expect(resultOf(job)).toEqual({ kind: 'done', id: 'post' });
  });

  it('are only those that are always due where the post came to nothing', () => {
    const { job, effect } = sending(...after).answer(say.problem('not-allowed', { metaCode: 10 }));
    expect(effect).toEqual({ kind: 'repeat' });
    expect(job.outcomes.map((one) => one?.kind)).toEqual(['failed', undefined, undefined]);
    expect(next(job, { kind: 'tick' }, start).effect).toBeNull();
  });
});
