import { describe, expect, it } from 'vitest';
import { newJob } from '../../../lib/ledger/job.ts';
import { next } from '../../../lib/ledger/next.ts';
import { stageOf } from '../../../lib/ledger/stage.ts';
import { begun, built, doubted, jobOf, minute, say, sending, start, tale } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

describe('how far a post has come', () => {
  it('is told in one word from the plan to the feed', () => {
    const leaving = { until: start, notBefore: start + minute, latest: null };
    const held = newJob(jobOf(steps.post), leaving);
    const building = tale(next(held, { kind: 'tick' }, start), start);
    const waits = building.answer(say.made('c1')).answer(say.state('finished'));
    const out = sending(steps.comment).answer(say.made('post'));
    const told = [held, building.job, built().job, waits.job, sending().job, out.job].map(stageOf);
    expect(told).toEqual(['planned', 'container', 'container', 'ready', 'publishing', 'published']);
    expect(stageOf(begun(steps.reel).answer(say.made('c1')).job)).toBe('container');
  });

  it('is unknown only while nobody knows whether it was done', () => {
    const asks = doubted()
      .answer(say.nothing)
      .after(15 * minute)
      .answer(say.nothing);
    const given = asks.say('discard');
    expect([doubted(), asks, given].map(({ job }) => stageOf(job))).toEqual(
      Array(3).fill('unknown'),
    );
    const retryAt = start + minute;
    const full = sending().answer(say.problem('rate-limited', { metaCode: 9, retryAt }));
    const refused = sending().answer(say.problem('not-allowed', { metaCode: 10 }));
    expect([full, refused].map(({ job }) => stageOf(job))).toEqual(['container', 'planned']);
  });
});

describe('a container that is only built', () => {
  it('ends finished and is never published', () => {
    const dry = { ...steps.post, repeatable: true };
    const { job, effect } = begun(dry).answer(say.made('c1')).answer(say.state('finished'));
    expect(effect).toBeNull();
    expect(job.outcomes).toEqual([{ kind: 'done', id: 'c1' }]);
    expect(job.intents).toBe(0);
  });
});
