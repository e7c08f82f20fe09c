import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../../lib/view/queue/choices.ts';
import { conflictsOf, countedThen } from '../../../../lib/view/queue/conflicts.ts';
import { holdIn, needsIn, shownIn } from '../../../../lib/view/queue/group.ts';
import { lineOf } from '../../../../lib/view/queue/line.ts';
import { queueModel } from '../../../../lib/view/queue/queue-model.ts';
import { quotaOf } from '../../../../lib/view/queue/read-around.ts';
import { daysOn, daysTo, neighbour } from '../../../../lib/view/queue/week.ts';
import { firstTab } from '../../../../lib/view/tabs.ts';
import { minute, now } from '../../../gallery/models.ts';
import { around, at, post, rowOf, rows } from '../../../gallery/queue-rows.ts';

const hour = 60 * minute;
const day = 24 * hour;
const model = queueModel(rows, now, around, null);
const ended = { name: 'ended' as const };
const done = { outcomes: [{ kind: 'done' as const, id: '1' }] };

describe('the queue', () => {
  it('puts what nobody knows first, then what wants the person, and what is over last', () => {
    expect(model.jobs.map(({ id }) => id)).toEqual([
      'kiln',
      'remind',
      'market',
      'slow',
      'studio',
      'shelf',
    ]);
    expect(needsIn(rows)).toBe(2);
  });

  it('shows what is over for a day, and dry runs never', () => {
    const over = rowOf({ phase: ended, job: done, row: { changedAt: now - day + minute } });
    expect(shownIn([over], now)).toHaveLength(1);
    expect(shownIn([over], now + 2 * minute)).toHaveLength(0);
    expect(shownIn([rowOf({ row: { kind: 'dry-run' } })], now)).toHaveLength(0);
  });

  it('names the zone of a schedule that was made elsewhere', () => {
    const order = post({ when: { kind: 'at', wall: '2026-11-24T18:00', zone: 'Asia/Kathmandu' } });
    const [job] = queueModel([rowOf({ order })], now, around, null).jobs;
    expect(job?.about).toContain('18:00 in Kathmandu');
  });

  it('offers no edit of a post that is out, while its comment can be called off', () => {
    const comment = { ...rowOf().job.steps[0], name: 'comment', container: null };
    const row = rowOf({ phase: { name: 'ready', from: now + minute } });
    const { steps, outcomes } = row.job;
    const pending = {
      ...row.job,
      ...{ steps: [...steps.slice(0, row.job.main + 1), comment as (typeof steps)[0]] },
      ...{ at: row.job.main + 1 },
      outcomes: [...outcomes.slice(0, row.job.main), { kind: 'done' as const, id: '1' }, null],
    };
    const deeds = ({ menu }: ReturnType<typeof choicesOf>): string[] => menu.map((one) => one.deed);
    expect(deeds(choicesOf(row))).toContain('edit');
    expect(deeds(choicesOf({ ...row, job: pending }))).toEqual(['cancel']);
  });

  it('reads a row whose order it does not know without falling over', () => {
    const row = rowOf();
    row.job.steps = [
      { name: 'post', payload: null, repeatable: false, always: false, container: null },
    ];
    expect(queueModel([row], now, around, null).jobs[0]?.title).toBe('A post');
  });
});

describe('a week', () => {
  it('puts each planned job on its day, and what cannot be moved on none', () => {
    expect(model.week.map(({ spots }) => spots.map(({ id }) => id))).toEqual([
      [],
      ['market'],
      [],
      [],
      ['studio'],
      [],
      [],
    ]);
  });

  it('keeps the minute of a job that is moved to another day, over a change of the clock', () => {
    const planned = { wall: '2026-10-24T02:30', zone: 'Europe/Stockholm', at: 0 };
    expect(daysOn(planned, 1)).toBe('2026-10-25T02:30');
    expect(
      daysTo(
        { ...planned, at: Date.parse('2026-10-24T22:30:00Z') },
        '2026-10-27',
        'Europe/Stockholm',
      ),
    ).toBe(2);
  });

  it('knows who leaves before and after', () => {
    expect(neighbour(model.jobs, 'studio', -1)?.id).toBe('market');
    expect(neighbour(model.jobs, 'studio', 1)).toBeNull();
  });
});

describe('what stands in a planned post’s way', () => {
  const then = now + 5 * day;

  it('is a sign-in that ends before it', () => {
    const found = conflictsOf('a', then, { ...around, others: [], signInEnds: then - 2 * day });
    expect(found.map(({ title }) => title)).toEqual(['Your sign-in ends 2 days before this.']);
    expect(conflictsOf('a', then, { ...around, others: [], signInEnds: then + 1 })).toEqual([]);
  });

  it('is a day that is full, counted by the 24 hours before it', () => {
    const quota = { used: 2, total: 3, readAt: now };
    const others = [
      { id: 'a', at: then },
      { id: 'b', at: then - day },
      { id: 'c', at: then - day + 1 },
      { id: 'd', at: then + 1 },
    ];
    expect(countedThen('a', then, { ...around, others, quota })).toBe(2);
    expect(countedThen('a', now + hour, { ...around, others: [], quota })).toBe(3);
    expect(
      conflictsOf('a', now + hour, { ...around, others: [{ id: 'x', at: now + minute }], quota }),
    ).toHaveLength(1);
  });

  it('takes only a kept count that is one', () => {
    expect(quotaOf({ value: { used: 3, total: 50 }, at: 7 })).toEqual({
      used: 3,
      total: 50,
      readAt: 7,
    });
    for (const value of [null, 3, {}, { used: '3', total: 50 }])
      expect(quotaOf({ value, at: 7 })).toBeNull();
    expect(quotaOf(undefined)).toBeNull();
  });
});

describe('what was just pressed', () => {
  it('can be undone while it is held, the oldest first; a schedule has no undo', () => {
    const held = (id: string, until: number) =>
      rowOf({ id, job: { leaving: { until, notBefore: null, latest: null } } });
    const scheduled = rowOf({ id: 'c', order: post(at('2026-11-23T15:00')) });
    const all = [held('a', now + 8000), held('b', now + 3000), scheduled];
    expect(holdIn(all, now)?.id).toBe('b');
    expect(holdIn(all, now + 3000)?.id).toBe('a');
    expect(holdIn(all, now + 8000)).toBeNull();
  });
});

describe('the popup’s line', () => {
  it('tells the worst first, and how many more there are', () => {
    expect(lineOf(rows, now)).toMatchObject({
      words: 'Did it go out?',
      title: 'Kiln at night',
      more: 4,
    });
    expect(lineOf(rows.slice(1), now)?.words).toBe('Time to post');
    expect(lineOf([], now)).toBeNull();
  });
});

describe('the part of the panel that opens first', () => {
  const told = { hash: '', now, intakeAt: null, wanted: null, last: null, home: null };
  it.each([
    ['insights', {}],
    ['publish', { hash: '#publish' }],
    ['publish', { last: 'publish' }],
    ['comments', { last: 'comments' }],
    ['insights', { last: 'elsewhere' }],
    ['comments', { home: 'comments' }],
    ['insights', { home: 'comments', last: 'insights' }],
    ['comments', { hash: '#comments', home: 'insights' }],
    ['comments', { wanted: `comments:${now}`, last: 'publish' }],
    ['publish', { intakeAt: now - 9 * minute }],
    ['insights', { intakeAt: now - 11 * minute }],
    ['publish', { wanted: `publish:${now - 1000}` }],
    ['insights', { wanted: `publish:${now - minute}` }],
    ['insights', { wanted: 'publish:soon' }],
  ])('is %s of %j', (tab, part) => {
    expect(firstTab({ ...told, ...part })).toBe(tab);
  });
});
