import { describe, expect, it } from 'vitest';
import { newJob, type Step } from '../../../lib/ledger/job.ts';
import { next } from '../../../lib/ledger/next.ts';
import { mayCancel } from '../../../lib/ledger/person.ts';
import { mayHold, mayMove } from '../../../lib/ledger/schedule.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import { wakeAt } from '../../../lib/ledger/wake.ts';
import { jobOf, minute, say, start, type Tale, tale } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

const lead = 15 * minute;
const leaving = { until: start, notBefore: start + lead, latest: start + lead + 10 * minute };
const planned = (...asked: Step[]): Tale => {
  const job = newJob(jobOf(...asked), leaving);
  return tale(next(job, { kind: 'tick' }, start), start);
};
/** Built ahead, finished, and waiting for its minute. */
const ready = (): Tale => planned(steps.post).answer(say.made('c1')).answer(say.state('finished'));

describe('a post with a minute of its own', () => {
  it('is built ahead and waits with its container, until exactly then', () => {
    const waits = ready();
    expect(waits.effect).toBeNull();
    expect(waits.phase).toMatchObject({ name: 'processing', ready: true });
    expect(wakeAt(waits.job)).toBe(leaving.notBefore);
    expect(waits.after(lead - 1).effect).toBeNull();
  });

  it('is read again in its minute, and only then goes by baseline and intent', () => {
    const due = ready().after(lead);
    expect(due.effect).toEqual({ kind: 'status', containerId: 'c1' });
    const looked = due.answer(say.state('finished'));
    expect(looked.effect).toEqual({ kind: 'baseline' });
    expect(looked.answer(say.baseline).effect).toEqual({ kind: 'send', containerId: 'c1' });
  });

  it('is built anew where its container ran out while it waited', () => {
    expect(ready().after(lead).answer(say.state('expired')).effect?.kind).toBe('create');
  });

  it('does not go early where the clock went back after the read', () => {
    const looked = ready().after(lead).answer(say.state('finished'));
    const back = { ...looked, now: looked.now - minute };
    const event = { kind: 'answer', call: looked.job.calls, answer: say.baseline } as const;
    const kept = next(looked.job, event, back.now);
    expect(kept.effect).toBeNull();
    expect(kept.job.intents).toBe(0);
  });

  it('asks where the machine slept past its last moment, though all was ready', () => {
    const asks = ready().after(lead + 11 * minute);
    expect(asks.effect).toBeNull();
    expect(asks.phase).toMatchObject({
      name: 'asks',
      containerId: 'c1',
      why: { cause: 'missed', since: leaving.notBefore },
    });
    expect(asks.say('again').after(0).effect?.kind).toBe('status');
    expect(asks.say('again').after(60 * minute).phase.name).toBe('processing');
    expect(resultOf(asks.say('discard').job)).toEqual({ kind: 'cancelled' });
  });

  it('asks where Meta was slow, or its answer to the last read came too late', () => {
    const slow = planned(steps.post).answer(say.made('c1')).answer(say.state('in-progress'));
    expect(slow.after(lead + 11 * minute).phase).toMatchObject({ why: { cause: 'missed' } });
    const looked = ready().after(lead).answer(say.state('finished'));
    const late = { ...looked, now: looked.now + 11 * minute };
    const event = { kind: 'answer', call: looked.job.calls, answer: say.baseline } as const;
    expect(next(looked.job, event, late.now).job.phase).toMatchObject({ name: 'asks' });
  });

  it('is watched and never called missed once it was sent', () => {
    const sent = ready().after(lead).answer(say.state('finished')).answer(say.baseline);
    const slept = sent.answer(say.problem('unknown-outcome')).after(60 * minute);
    expect(slept.phase.name).toBe('reconciling');
  });

  it('is no longer called ready where its last read says that it is not', () => {
    const again = ready().after(lead).answer(say.state('in-progress'));
    expect(again.phase).toMatchObject({ name: 'processing', ready: false });
    expect(again.after(3000).answer(say.state('finished')).effect).toEqual({ kind: 'baseline' });
  });

  it('asks before it goes on with what only prepares it, and not in the middle of what it is', () => {
    const lend = { ...steps.tidy, name: 'lend', always: false };
    const asked = { ...jobOf(lend, steps.post), main: 1 };
    const lending = tale(next({ ...asked, leaving }, { kind: 'tick' }, start), start);
    expect(lending.effect).toEqual({ kind: 'repeat' });
    const lost = say.problem('unknown-outcome');
    expect(lending.answer(lost).after(lead + 11 * minute).phase.name).toBe('asks');
    const remind = { ...leaving, notBefore: null };
    const told = tale(
      next({ ...jobOf(steps.tidy), leaving: remind }, { kind: 'tick' }, start),
      start,
    );
    expect(told.answer(lost).after(lead + 11 * minute).effect).toEqual({ kind: 'repeat' });
  });

  it('waits without a container too, where it needs none', () => {
    const reply = planned(steps.comment);
    expect(reply.effect).toBeNull();
    expect(reply.after(lead).effect).toEqual({ kind: 'baseline' });
  });

  it('leaves at once when told so, also with its container ready', () => {
    const now = ready().say('now');
    expect(now.job.leaving).toMatchObject({ notBefore: null, latest: null });
    expect(now.after(0).answer(say.state('finished')).effect).toEqual({ kind: 'baseline' });
  });

  it('keeps its minute where it could not be built ahead and the person says: again', () => {
    const lost = say.problem('unknown-outcome');
    const asks = [3, 6].reduce((now, s) => now.answer(lost).after(s * 1000), planned(steps.post));
    const again = asks.answer(lost).say('again');
    expect(again.phase.name).toBe('ready');
    expect(again.job.leaving).toEqual(leaving);
  });
});

describe('another moment', () => {
  const day = 24 * 60 * minute;
  const later = (by: number) => ({
    kind: 'moved' as const,
    leaving: { until: start + by, notBefore: start + by + lead, latest: null },
  });

  it('can be given to what rests and to what is ready, and to nothing else', () => {
    const held = tale({ job: newJob(jobOf(steps.post), leaving), effect: null }, start);
    const building = planned(steps.post);
    const sending = ready().after(lead).answer(say.state('finished')).answer(say.baseline);
    const reading = ready().after(lead);
    const can = [held, building, ready(), reading, sending];
    expect(can.map(({ job }) => mayMove(job))).toEqual([true, false, true, false, false]);
    for (const at of [building, reading, sending]) expect(at.event(later(day)).job).toBe(at.job);
    expect(held.event(later(day)).job.leaving).toEqual(later(day).leaving);
    expect(mayCancel(ready().job)).toBe(true);
  });

  it('keeps a container that lives so long', () => {
    const moved = ready().event(later(minute));
    expect(wakeAt(moved.job)).toBe(start + minute + lead);
    expect(moved.after(minute + lead).effect).toEqual({ kind: 'status', containerId: 'c1' });
  });

  it('lets go of one that does not', () => {
    const moved = ready().event(later(day));
    expect(moved.phase.name).toBe('held');
    expect(moved.after(day).effect?.kind).toBe('create');
  });
});

describe('the hold', () => {
  const pressed = { until: start + 8000, notBefore: null, latest: start + minute };
  const held = tale({ job: newJob(jobOf(steps.post), pressed), effect: null }, start);

  it('is never longer than the last moment', () => {
    const longer = held.event({ kind: 'hold', until: start + 10 * minute });
    expect(longer.job.leaving.until).toBe(pressed.latest);
    expect(longer.after(minute).effect?.kind).toBe('create');
  });

  it('is for what was just pressed, and not for what is planned', () => {
    const plan = tale({ job: newJob(jobOf(steps.post), leaving), effect: null }, start - 1);
    expect([held.job, plan.job].map(mayHold)).toEqual([true, false]);
    expect(plan.event({ kind: 'hold', until: start + minute }).job).toBe(plan.job);
  });
});

describe('a post that was to go at once', () => {
  const now = { until: start + 8_000, notBefore: null, latest: start + 10 * minute };
  const pressed = (): Tale => {
    const job = newJob(jobOf(steps.post), now);
    return tale(next(job, { kind: 'tick' }, start), start);
  };

  it('asks where its undo was slept through', () => {
    expect(pressed().after(9 * minute).effect?.kind).toBe('create');
    expect(pressed().after(11 * minute).phase).toMatchObject({ why: { cause: 'missed' } });
  });

  it('takes its time once it has begun, and asks after a day', () => {
    const begun = pressed()
      .after(1 * minute)
      .answer(say.made('c1'));
    const slow = begun.answer(say.state('in-progress')).after(60 * minute);
    expect(slow.effect?.kind).toBe('status');
    expect(begun.answer(say.state('in-progress')).after(25 * 60 * minute).phase.name).toBe('asks');
  });
});
