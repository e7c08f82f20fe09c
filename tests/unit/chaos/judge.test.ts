import { describe, expect, it } from 'vitest';
import { type Job, newJob, type Outcome } from '../../../lib/ledger/job.ts';
import { atOnce } from '../../../lib/ledger/schedule.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import { drawInBrowser } from '../../chaos/browser/schedule.ts';
import { seedOf } from '../../chaos/schedules/dice.ts';
import { judge, type Truth } from '../../chaos/schedules/judge.ts';
import { drawSchedule } from '../../chaos/schedules/schedule.ts';

const step = { name: 'post', payload: {}, repeatable: false, always: false, container: null };
const about = { id: 'job', accountId: '1', createdAt: 0, payloadHash: '', main: 0 };
const once = { containerId: '17', mediaId: '18', account: 'a', shape: 'photo' as const, at: 1 };
const nothing: Truth = { published: [], comments: [], photos: [] };
const posted: Truth = { ...nothing, published: [once] };

const rowOf = (patch: Partial<Job>): JobRow => {
  const job = { ...newJob({ ...about, steps: [step] }, atOnce(0)), ...patch };
  const rest = { wakeAt: null, sent: null, posted: null, told: true, changedAt: 0 };
  return { id: 'job', accountId: '1', job, kind: 'publish', ...rest };
};
const ended = (outcome: Outcome): JobRow =>
  rowOf({ phase: { name: 'ended' }, outcomes: [outcome] });

describe('the judge of random schedules', () => {
  it('finds a post that stands twice, whatever the row says', () => {
    const twice = { ...nothing, published: [once, { ...once, mediaId: '19' }] };
    expect(judge(ended({ kind: 'done', id: '18' }), twice).duplicate).toBe(true);
    expect(judge(null, twice).duplicate).toBe(true);
  });

  it('calls lost what is gone, and what is said to stand and does not', () => {
    expect(judge(null, nothing).end).toBe('lost');
    expect(judge(ended({ kind: 'done', id: '18' }), nothing).end).toBe('lost');
    expect(judge(ended({ kind: 'done', id: '18' }), posted)).toEqual({
      ...{ end: 'done', duplicate: false, untrue: [] },
    });
  });

  it('takes no word for it that something was called off or refused', () => {
    const refused: Outcome = { kind: 'failed', problem: { code: 'bad-media' } };
    for (const outcome of [{ kind: 'cancelled' } as const, refused]) {
      expect(judge(ended(outcome), nothing).untrue).toEqual([]);
      expect(judge(ended(outcome), posted).untrue).toHaveLength(1);
    }
    expect(judge(ended({ kind: 'discarded' }), posted).untrue).toEqual([]);
  });

  it('calls stuck what neither ended nor asks', () => {
    expect(judge(rowOf({ phase: { name: 'ready', from: 0 } }), nothing).end).toBe('stuck');
  });
});

describe('a seed', () => {
  it('draws the same schedule every time, and another seed another one', () => {
    expect(drawSchedule(4)).toEqual(drawSchedule(4));
    expect(drawInBrowser(4, true)).toEqual(drawInBrowser(4, true));
    expect(drawSchedule(4)).not.toEqual(drawSchedule(5));
  });

  it('is that of the first schedule itself, so that any can be played alone', () => {
    expect(seedOf(77, 0)).toBe(77);
    const seeds = Array.from({ length: 1000 }, (_none, nth) => seedOf(1, nth));
    expect(new Set(seeds).size).toBe(1000);
  });
});
