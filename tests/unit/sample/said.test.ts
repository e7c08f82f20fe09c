import { describe, expect, it } from 'vitest';
import { newJob } from '../../../lib/ledger/job.ts';
import { isMadeHere, isSample, madeHere, sampleAccountId } from '../../../lib/shared/sample.ts';
import { actModel } from '../../../lib/view/desk/acts.ts';
import { commentModel } from '../../../lib/view/desk/comment-model.ts';
import { lineOf } from '../../../lib/view/queue/line.ts';
import { sentenceOf } from '../../../lib/view/queue/sentence.ts';
import { now } from '../../gallery/models.ts';
import { rowOf } from '../../gallery/queue-rows.ts';
import { commentRow } from '../../help/rows.ts';

const accountId = sampleAccountId;
const own = '17841400000000001';
const done = { kind: 'done', id: '99' } as const;

/** An act of the desk that is over, or is still held. */
function actRow(of: string, over = true) {
  const order = { name: 'reply', mediaId: '1', commentId: '9', parentId: '9', text: 'Yes' };
  const step = { name: 'reply', payload: order, repeatable: false, always: false, container: null };
  const asked = { id: 'a', accountId: of, createdAt: now, payloadHash: '', steps: [step], main: 0 };
  const job = newJob(asked, { until: now + 8_000, notBefore: null, latest: null });
  const ended = { ...job, phase: { name: 'ended' as const }, outcomes: [done] };
  const rest = { kind: 'desk', wakeAt: null, sent: null, posted: null, told: true } as const;
  return { ...rest, id: 'a', accountId: of, job: over ? ended : job, changedAt: now };
}

describe('of the sample account it is said', () => {
  it('in the queue, where a post stands, that it was not sent', () => {
    const posted = rowOf({
      phase: { name: 'ended' },
      job: { outcomes: [done] },
      row: { accountId },
    });
    expect(sentenceOf(posted, now)).toContain('Sample, not sent');
    expect(sentenceOf(rowOf({ row: { accountId } }), now)).toContain('it is not sent');
    expect(sentenceOf(rowOf({ row: { accountId: own } }), now)).not.toMatch(/sample/i);
  });

  it('in the popup’s line', () => {
    expect(lineOf([rowOf({ row: { accountId } })], now)?.words).toContain('sample, not sent');
    expect(lineOf([rowOf({ row: { accountId: own } })], now)?.words).not.toContain('sample');
  });

  it('on the desk, at the comment that something was done to', () => {
    expect(actModel(actRow(accountId), true, now)?.sentence).toBe('sample, not sent');
    expect(actModel(actRow(own), true, now)?.sentence).toBe('');
    expect(actModel(actRow(accountId, false), true, now)?.state).toBe('held');
  });

  it('at an answer of the person’s, and not at what was there before', () => {
    const around = { owner: { id: accountId, username: 's' }, tasks: [], mayLike: true, now };
    const model = (id: string, of = accountId) =>
      commentModel(commentRow({ id, accountId: of }), [], [], null, around);
    expect(model(madeHere('7'))).toMatchObject({ notSent: true });
    expect(model('10010')).not.toHaveProperty('notSent');
    expect(model(madeHere('7'), own)).not.toHaveProperty('notSent');
  });
});

describe('ids of the sample', () => {
  it('are none that Meta gives', () => {
    expect(isSample(own)).toBe(false);
    expect(isSample(null)).toBe(false);
    expect(isMadeHere(own)).toBe(false);
    expect(isMadeHere(madeHere('281474976710655'))).toBe(true);
  });
});
