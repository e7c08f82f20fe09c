import { describe, expect, it } from 'vitest';
import { newJob } from '../../../../lib/ledger/job.ts';
import type { DeskOrder } from '../../../../lib/shared/comment/act.ts';
import type { JobRow } from '../../../../lib/store/jobs/rows.ts';
import { deskHoldIn } from '../../../../lib/view/desk/holds.ts';

const now = Date.parse('2026-11-23T14:05:00Z');
const accountId = '17841400000000001';

/** A job that was pressed at a moment and is held for eight seconds. */
function held(id: string, name: 'hide' | 'reply', at: number): JobRow {
  const to = { mediaId: 'm', commentId: id, username: id };
  const order = (
    name === 'hide' ? { name, ...to, ruleId: null } : { name, ...to, text: 'Yes.' }
  ) as DeskOrder;
  const step = { name, payload: order, repeatable: name === 'hide', always: false };
  const until = now + at + 8_000;
  const steps = [{ ...step, container: null }];
  const about = { id, accountId, createdAt: now + at, payloadHash: id, steps, main: 0 };
  const job = newJob(about, { until, notBefore: null, latest: until + 60_000 });
  return { id, kind: 'desk', job } as unknown as JobRow;
}

describe('what is held of the desk', () => {
  it('is one press where jobs were written one close after the other', () => {
    const rows = [held('a', 'hide', 0), held('b', 'hide', 120), held('c', 'hide', 240)];
    expect(deskHoldIn(rows, now)).toMatchObject({ ids: ['a', 'b', 'c'], title: '' });
  });

  it('is two presses where some time lies between them', () => {
    const rows = [held('a', 'hide', 0), held('b', 'hide', 900)];
    expect(deskHoldIn(rows, now)).toMatchObject({ ids: ['a'], title: 'a' });
  });

  it('is each answer by itself: every one gives its own words back', () => {
    const rows = [held('a', 'reply', 0), held('b', 'reply', 20)];
    expect(deskHoldIn(rows, now)).toMatchObject({ ids: ['a'], what: 'reply' });
  });
});
