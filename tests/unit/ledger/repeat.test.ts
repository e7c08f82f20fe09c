import { describe, expect, it } from 'vitest';
import type { Step } from '../../../lib/ledger/job.ts';
import { mayCancel } from '../../../lib/ledger/person.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import { begun, minute, say, second } from './help/jobs.ts';

const hide: Step = {
  ...{ name: 'hide', payload: null, repeatable: true, always: false, container: null },
};

/** What is to be done is under way. */
const trying = () => begun(hide);

describe('what may be done again', () => {
  it('is done again until it is so', () => {
    const lost = trying().answer(say.problem('unknown-outcome'));
    expect(lost.effect).toBeNull();
    const again = lost.after(minute);
    expect(again.effect?.kind).toBe('repeat');
    expect(resultOf(again.answer(say.made('1')).job)).toEqual({ kind: 'done', id: '1' });
  });

  it('is as it should be where it is not there, unless it says why it had to be', () => {
    const gone = trying().answer(say.problem('not-found', { metaCode: 100, metaSubcode: 33 }));
    expect(resultOf(gone.job)).toEqual({ kind: 'done', id: null });
    const missed = trying().answer(say.problem('not-found', { reason: 'comment-gone' }));
    expect(resultOf(missed.job)).toMatchObject({ kind: 'failed' });
  });

  it('can be called off as long as every try was surely for nothing', () => {
    const offline = { retryAt: trying().now + 30 * second };
    const waits = trying().answer(say.problem('offline', offline));
    expect(mayCancel(waits.job)).toBe(true);
    expect(resultOf(waits.say('cancel').job)).toEqual({ kind: 'cancelled' });
    // The try after the wait is under way, and may be done by now.
    const again = waits.after(minute);
    expect(again.effect?.kind).toBe('repeat');
    expect(mayCancel(again.job)).toBe(false);
    expect(mayCancel(again.answer(say.problem('rate-limited', { metaCode: 4 })).job)).toBe(true);
  });

  it('cannot be called off once one of them may have done it', () => {
    const doubted = trying().answer(say.problem('unknown-outcome'));
    expect(mayCancel(doubted.job)).toBe(false);
    const waits = doubted.after(minute).answer(say.problem('rate-limited', { metaCode: 4 }));
    expect(mayCancel(waits.job)).toBe(false);
    expect(waits.say('cancel').job).toBe(waits.job);
  });
});
