import { describe, expect, it } from 'vitest';
import type { Outcome, Phase, Why } from '../../../../lib/ledger/job.ts';
import { clock } from '../../../../lib/words/times.ts';
import { choicesOf } from '../../../../lib/view/queue/choices.ts';
import { groupOf } from '../../../../lib/view/queue/group.ts';
import { knownOf } from '../../../../lib/view/queue/known.ts';
import { jobModel } from '../../../../lib/view/queue/job-model.ts';
import { sentenceOf } from '../../../../lib/view/queue/sentence.ts';
import { minute, now } from '../../../gallery/models.ts';
import { around, at, film, picture, post, rowOf } from '../../../gallery/queue-rows.ts';

const baseline = { quotaUsed: 3, knownIds: [] };
const seen = { looks: 0, container: null, quotaRose: null, several: false };
const made = {
  containerId: '9',
  madeAt: now - minute,
  child: null,
  children: [],
  nextAt: now + minute,
};

/** One of every cause; a new one does not compile without its line. */
const whys: Record<Why['cause'], Why> = {
  'no-witness': { cause: 'no-witness', intentAt: now - minute, seen },
  'not-made': { cause: 'not-made', problem: { code: 'bad-media', reason: 'picture-shape' } },
  expired: { cause: 'expired' },
  missed: { cause: 'missed', since: now - 60 * minute },
};
/** One of every phase. */
const phases: Record<Phase['name'], Phase> = {
  held: { name: 'held' },
  ready: { name: 'ready', from: now - minute },
  creating: { name: 'creating', attempts: 0, children: [], nextAt: now },
  uploading: { name: 'uploading', ...made, offset: 0, of: 10, tries: 0 },
  processing: { name: 'processing', ...made, reads: 1, ready: false },
  sending: { name: 'sending', intentAt: now - minute, baseline, containerId: '9' },
  reconciling: {
    name: 'reconciling',
    intentAt: now - minute,
    baseline,
    containerId: '9',
    firstReadAt: now,
    until: now + 15 * minute,
    tries: 1,
    nextAt: now + minute,
    seen,
  },
  repeating: { name: 'repeating', tries: 1, nextAt: now + minute },
  waits: {
    name: 'waits',
    until: now + 30 * minute,
    problem: { code: 'rate-limited', retryAt: now + 30 * minute },
    then: { name: 'held' },
  },
  asks: { name: 'asks', why: whys.missed, containerId: null },
  ended: { name: 'ended' },
};
const outcomes: Record<Outcome['kind'], Outcome> = {
  done: { kind: 'done', id: '99' },
  failed: { kind: 'failed', problem: { code: 'not-allowed', reason: 'permission-missing' } },
  cancelled: { kind: 'cancelled' },
  discarded: { kind: 'discarded' },
};

const sentence = /^[A-Z].*\d{1,2}:\d{2}.*\.$/u;
const orders = {
  now: post(),
  planned: post(at('2026-11-24T18:00')),
  film: post({ surface: 'reel', parts: [film] }),
  carousel: post({ parts: [picture, picture] }),
};

describe('every state of a job', () => {
  const named = Object.entries(orders);
  it.each(Object.values(phases))('is told in a sentence with a time: $name', (phase) => {
    for (const [kind, order] of named) {
      expect(sentenceOf(rowOf({ order, phase }), now), kind).toMatch(sentence);
    }
  });

  it.each(Object.values(whys))('asks in a sentence with a time: $cause', (why) => {
    const row = rowOf({ phase: { name: 'asks', why, containerId: null } });
    expect(sentenceOf(row, now)).toMatch(sentence);
    expect(groupOf(row)).toBe('needs');
    const { choices, menu } = choicesOf(row);
    // Three answers at least, and one of them lets the person give it up.
    expect(choices.length).toBeGreaterThanOrEqual(3);
    expect([...choices, ...menu].map(({ deed }) => deed)).toContain('discard');
  });

  it.each(Object.values(outcomes))('ends in a sentence with a time: $kind', (outcome) => {
    const row = rowOf({ phase: phases.ended, job: { outcomes: [outcome] } });
    expect(sentenceOf(row, now)).toMatch(sentence);
    expect(groupOf(row)).toBe(outcome.kind === 'failed' ? 'needs' : 'over');
  });

  it.each([
    ['lend', { name: 'lend', assetId: 'a' }, null],
    ['comment', { name: 'comment', text: 'First' }, outcomes.done],
    ['tidy', { name: 'tidy', step: 0 }, outcomes.done],
    ['tidy', { name: 'tidy', step: 0 }, outcomes.cancelled],
  ] as const)('is told of the steps beside the post, too: %s', (_, order, before) => {
    const first = order.name === 'lend';
    const row = rowOf(first ? { before: [order] } : { after: [order] });
    const job = { ...row.job, at: first ? 0 : 1, outcomes: first ? [null, null] : [before, null] };
    for (const phase of [phases.ready, phases.repeating]) {
      expect(sentenceOf({ ...row, job: { ...job, phase } }, now)).toMatch(sentence);
    }
  });
});

describe('a send of unknown outcome', () => {
  const asks = (part: Partial<typeof seen> & object) =>
    rowOf({
      order: orders.film,
      phase: {
        name: 'asks',
        why: { cause: 'no-witness', intentAt: now - minute, seen: { ...seen, ...part } },
        containerId: '9',
      },
    });

  it('is told in plain words, with three answers and none that only says retry', () => {
    const model = jobModel(asks({}), now, { ...around, others: [] });
    expect(model.unknown).toBe(true);
    expect(model.sentence).toBe(
      `Meta went quiet after we pressed publish at ${clock(now - minute, now)}. The reel may be live. Loupe will not press twice.`,
    );
    expect(model.choices.map(({ label }) => label)).toEqual([
      'Look on Instagram',
      'It is live',
      'It is not: publish again',
    ]);
    expect(model.steps.at(-1)).toEqual({ name: 'Unknown', state: 'unknown' });
    expect(model.stepWords).toBe('Step 5 of 5');
  });

  it('comes with what Loupe knows', () => {
    expect(knownOf(asks({}))).toEqual(['No look was answered.']);
    const containers = ['finished', 'in-progress', 'error', 'expired', 'gone', 'other'] as const;
    for (const container of containers) {
      const told = knownOf(asks({ looks: 9, container, quotaRose: true, several: true } as never));
      expect(told).toHaveLength(4);
      expect(told[0]).toBe('Loupe looked 9 times and did not find it.');
    }
    expect(knownOf(asks({ looks: 1, quotaRose: false } as never)).at(-1)).toBe(
      'Meta counts no more posts than before.',
    );
  });
});

describe('what can be said to a job', () => {
  const deeds = (phase: Phase, order = orders.now): string[] => {
    const { choices, menu } = choicesOf(rowOf({ order, phase }));
    return [...choices, ...menu].map(({ deed }) => deed);
  };

  it('ends where the intent begins', () => {
    for (const name of ['held', 'ready', 'creating', 'uploading', 'processing'] as const) {
      expect(deeds(phases[name]), name).toContain('cancel');
    }
    for (const name of ['sending', 'reconciling'] as const) expect(deeds(phases[name])).toEqual([]);
  });

  it('is another minute, where it has one to wait for', () => {
    expect(deeds(phases.held, orders.planned)).toEqual(['now', 'move', 'edit', 'cancel']);
  });

  it('is signing in, where that is what it waits for', () => {
    const phase: Phase = {
      name: 'waits',
      until: null,
      problem: { code: 'signed-out' },
      then: phases.held,
    };
    expect(deeds(phase)[0]).toBe('sign-in');
    expect(groupOf(rowOf({ phase }))).toBe('needs');
  });
});
