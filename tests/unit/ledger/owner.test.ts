import { describe, expect, it } from 'vitest';
import { newJob } from '../../../lib/ledger/job.ts';
import { askedAbout } from '../../../lib/ledger/person.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import { begun, built, doubted, jobOf, minute, say, sending, start, tale } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

const people = { asked: 'Maren Holt', now: 'Tomas Vale' };
const other = { kind: 'person', people } as const;
const same = { kind: 'person', people: null } as const;

const planned = tale(
  {
    job: newJob(jobOf(steps.post), {
      until: start + minute,
      notBefore: start + 2 * minute,
      latest: start + 12 * minute,
    }),
    effect: null,
  },
  start,
);

describe('a job whose account works through somebody else', () => {
  it.each([
    ['held', planned],
    ['begun', begun(steps.post)],
    ['built', built()],
    ['waiting for a sign-in', built().answer(say.problem('signed-out', { metaCode: 190 }))],
  ])('asks while nothing of it was sent: %s', (_, at) => {
    const asks = at.event(other);
    expect(askedAbout(asks.job)).toEqual(people);
    expect(asks.after(60 * minute).effect).toBeNull();
    expect(resultOf(asks.say('discard').job)).toEqual({ kind: 'cancelled' });
  });

  it.each([
    ['being sent', sending()],
    ['in doubt', doubted()],
  ])('goes on being looked for once it may have been sent: %s', (_, at) => {
    expect(at.event(other).job).toBe(at.job);
  });

  it('goes on with what was built for it when somebody says so', () => {
    const container = built().answer(say.problem('signed-out', { metaCode: 190 }));
    expect(container.event(other).say('again').after(0).effect?.kind).toBe('status');
    expect(planned.event(other).say('again').after(0).effect?.kind).toBe('create');
  });

  it('names whoever is there now, should that change once more', () => {
    const third = { asked: 'Maren Holt', now: 'Ida Lund' };
    const asks = planned.event(other).event({ kind: 'person', people: third });
    expect(askedAbout(asks.job)).toEqual(third);
    expect(asks.event({ kind: 'person', people: third }).job).toBe(asks.job);
  });

  it('goes on by itself when the first is back, and asks where its moment has gone by', () => {
    const asks = planned.event(other);
    expect(asks.event(same).after(0).effect?.kind).toBe('create');
    const late = asks
      .after(20 * minute)
      .event(same)
      .after(0);
    expect(late.phase).toMatchObject({ name: 'asks', why: { cause: 'missed' } });
  });

  it('says nothing to a job that asks something else, or belongs to whoever is there', () => {
    const missed = planned.after(60 * minute);
    expect(missed.event(other).job).toBe(missed.job);
    expect(missed.event(same).job).toBe(missed.job);
    expect(planned.event(same).job).toBe(planned.job);
  });
});

describe('a sign-out that is over already', () => {
  it('holds a job for no longer than it says', () => {
    const retryAt = start + minute;
    const waits = built().answer(say.problem('signed-out', { metaCode: 190, retryAt }));
    expect(waits.phase).toMatchObject({ name: 'waits', until: retryAt });
    expect(waits.after(2 * minute).effect?.kind).toBe('status');
  });
});
