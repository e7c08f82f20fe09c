import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../lib/ledger/settle.ts';
import { begun, built, doubted, minute, say, second, sending, start } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

describe('the one request', () => {
  it('stands under an intent that knows the moment and the baseline', () => {
    const { job, effect } = sending();
    expect(effect).toEqual({ kind: 'send', containerId: 'c1' });
    expect(job.phase).toMatchObject({
      name: 'sending',
      intentAt: start,
      baseline: { quotaUsed: 3, knownIds: ['old'] },
    });
  });

  it('ends the step with the id Instagram gave', () => {
    const { job } = sending().answer(say.made('post'));
    expect(job.phase.name).toBe('ended');
    expect(resultOf(job)).toEqual({ kind: 'done', id: 'post' });
  });

  it.each([
    ['no clear answer', say.problem('unknown-outcome')],
    ['no network', say.problem('offline')],
    ['an unreadable answer', say.problem('unexpected')],
    [
      '"action blocked", under which posts went live',
      say.problem('not-allowed', { reason: 'action-blocked', metaCode: 4 }),
    ],
    ['a container that is gone', say.problem('not-found', { metaCode: 24 })],
  ])('is never sent again after %s, but looked for', (_, answer) => {
    const { phase, effect } = sending().answer(answer);
    expect(phase.name).toBe('reconciling');
    expect(effect?.kind).toBe('look');
  });

  it('is looked for after the death of its worker', () => {
    expect(sending().event({ kind: 'started' }).effect?.kind).toBe('look');
  });

  it('goes back to the container where that was not ready', () => {
    const back = sending().answer(say.problem('temporary', { metaCode: 9007 }));
    expect(back.phase).toMatchObject({ name: 'processing', containerId: 'c1' });
    expect(back.after(30 * second).effect?.kind).toBe('status');
  });

  it('waits for a full day’s posts to go by, and starts from the container again', () => {
    const retryAt = start + 60 * minute;
    const waits = sending().answer(say.problem('rate-limited', { metaCode: 9, retryAt }));
    expect(waits.phase).toMatchObject({ name: 'waits', until: retryAt });
    expect(waits.after(60 * minute).effect).toEqual({ kind: 'status', containerId: 'c1' });
  });

  it('fails where Meta surely refuses', () => {
    const { job } = sending().answer(say.problem('not-allowed', { metaCode: 10 }));
    expect(resultOf(job)?.kind).toBe('failed');
  });

  it('hears an answer once: the second time it says nothing', () => {
    const first = built();
    const { job } = first;
    const twice = { kind: 'answer', call: 1, answer: say.made('c2') } as const;
    expect(first.event(twice)).toMatchObject({ job, effect: null });
    const under = sending();
    expect(under.event({ ...twice, answer: say.made('c1') }).job).toBe(under.job);
  });
});

describe('the looks after a doubtful send', () => {
  const looks = (nth: number) => {
    let now = doubted();
    for (let look = 0; look < nth; look += 1) {
      now = now.answer(say.nothing);
      if (now.phase.name !== 'reconciling') break;
      now = now.after(now.phase.nextAt - now.now);
    }
    return now;
  };

  it('end with the first witness: the container says PUBLISHED', () => {
    const looked = { state: 'published', found: null, quotaUsed: null } as const;
    const { job } = doubted().answer({ kind: 'looked', looked });
    expect(resultOf(job)).toEqual({ kind: 'done', id: null });
  });

  it('end with the first witness: the one post that is new and like ours', () => {
    const found = { kind: 'one', id: 'post' } as const;
    const { job } = looks(3).answer({
      kind: 'looked',
      looked: { state: null, found, quotaUsed: 4 },
    });
    expect(resultOf(job)).toEqual({ kind: 'done', id: 'post' });
  });

  it('go on for a quarter of an hour from the first that was answered, and then ask', () => {
    const slept = doubted()
      .answer(say.problem('offline'))
      .after(8 * 60 * minute);
    const first = slept.answer(say.nothing);
    expect(first.phase).toMatchObject({ firstReadAt: slept.now, until: slept.now + 15 * minute });
    const before = first.after(14 * minute).answer(say.nothing);
    expect(before.phase.name).toBe('reconciling');
    expect(before.after(minute).answer(say.nothing).phase).toMatchObject({
      name: 'asks',
      why: { cause: 'no-witness', seen: { looks: 3, container: 'finished', quotaRose: false } },
    });
  });

  it('never send anything', () => {
    const asked = looks(40);
    expect(asked.phase.name).toBe('asks');
    expect(asked.now - start).toBe(15 * minute);
    expect(asked.after(60 * minute).effect).toBeNull();
  });

  it('do not end the quarantine unanswered, but ask a day later all the same', () => {
    const deaf = doubted()
      .answer(say.nothing)
      .after(20 * minute)
      .answer(say.problem('offline'));
    expect(deaf.phase.name).toBe('reconciling');
    const day = deaf.after(25 * 60 * minute).answer(say.problem('offline'));
    expect(day.phase.name).toBe('asks');
  });

  it('start the quarantine anew where a wrong clock had set its end', () => {
    const ahead = doubted().answer(say.nothing);
    const back = ahead.after(-2 * 24 * 60 * minute).answer(say.nothing);
    expect(back.phase).toMatchObject({ until: back.now + 15 * minute });
  });
});

describe('what is not a post', () => {
  it('is sent under an intent as well, after a read of what is there', () => {
    const reply = begun(steps.comment);
    expect(reply.effect).toEqual({ kind: 'baseline' });
    expect(reply.answer(say.baseline).effect).toEqual({ kind: 'send', containerId: null });
  });

  it('begins ever later while nothing can be read, and has failed after a day', () => {
    let reply = begun(steps.comment);
    const pauses: number[] = [];
    while (reply.phase.name === 'ready' && pauses.length < 100) {
      reply = reply.answer(say.problem('offline'));
      if (reply.phase.name !== 'ready') break;
      const pause = reply.phase.from - reply.now;
      pauses.push(pause / second);
      reply = reply.after(pause);
      expect(reply.effect).toEqual({ kind: 'baseline' });
    }
    expect(pauses.slice(0, 7)).toEqual([3, 6, 12, 30, 60, 120, 240]);
    expect(Math.max(...pauses)).toBe(3600);
    expect(reply.now - start).toBeLessThan(26 * 60 * minute);
    expect(reply.job.outcomes).toEqual([{ kind: 'failed', problem: { code: 'offline' } }]);
  });

  it('and may be repeated is repeated, ever later, until it is done', () => {
    const lost = begun(steps.tidy).answer(say.problem('unknown-outcome'));
    const again = lost.after(3 * second);
    expect(again.effect).toEqual({ kind: 'repeat' });
    const gone = again.answer(say.problem('not-found', { metaCode: 100 }));
    expect(resultOf(gone.job)).toEqual({ kind: 'done', id: null });
  });
});
