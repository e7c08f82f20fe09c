import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../lib/ledger/job.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { accountId, loupe } from './help/connected.ts';
import { publish, readyToPublish, submitted } from './help/posting.ts';
import { compose, draftNow, goOn, jobOf, publishedBy } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

/** Fact sheet §3.6: what Meta may answer while a post is made. Codes of deleting are not among them. */
const table: [code: number, subcode: number][] = [
  [-2, 2207003],
  [-2, 2207020],
  [-1, 2207001],
  [-1, 2207032],
  [-1, 2207053],
  [1, 2207057],
  [4, 2207051],
  [9, 2207042],
  [24, 2207006],
  [24, 2207008],
  [25, 2207050],
  [100, 2207023],
  [100, 2207028],
  [100, 2207035],
  [100, 2207036],
  [100, 2207037],
  [100, 2207040],
  [352, 2207026],
  [9004, 2207052],
  [9007, 2207027],
  [36000, 2207004],
  [36001, 2207005],
  [36003, 2207009],
  [36004, 2207010],
  [100, 9050],
  [100, 9064],
  [10, 9053],
];

const generic = problemWords({ code: 'unexpected' }, 0).title;

/** Where the job came to rest, and what the person reads there. */
async function restOf(jobId: string): Promise<{ at: string; words: string | null }> {
  const { job } = await jobOf(jobId);
  const now = loupe.sandbox.clock.now();
  const { phase } = job;
  const failed = job.outcomes.find(
    (one): one is Extract<Outcome, { kind: 'failed' }> => one?.kind === 'failed',
  );
  const problem =
    failed?.problem ??
    (phase.name === 'asks' && phase.why.cause === 'not-made' ? phase.why.problem : null) ??
    (phase.name === 'waits' ? phase.problem : null);
  if (problem === null) return { at: phase.name, words: null };
  const { title, body } = problemWords(problem, now);
  expect(title).not.toBe(generic);
  expect(body).not.toBe('');
  return { at: phase.name, words: `${title} ${body}` };
}

describe('what Meta refuses while a post is made', () => {
  it.each(table)(
    '%i/%i at once, for good: said in words, and nothing is out',
    async (code, sub) => {
      const http = code === 10 ? 403 : 400;
      const fault = { kind: 'error', method: 'POST', path: '/media$', code, subcode: sub } as const;
      loupe.sandbox.fault({ ...fault, http, times: 0 });
      const { draft, asked } = await compose(loupe, accountId, ['public']);
      const { jobId } = await loupe.worker.commands['publish.submit'](asked);
      await goOn(loupe, loupe.sandbox.clock.now() + 3_600_000);
      const { at, words } = await restOf(jobId);
      expect(['ended', 'asks', 'waits']).toContain(at);
      if (at === 'ended') {
        expect(words).not.toBe(null);
        expect((await draftNow(draft.id))?.jobId).toBe(null);
      }
      expect(publishedBy(loupe)).toEqual([]);
    },
  );

  it.each(table)(
    '%i/%i once while publishing: out once at most, and never twice',
    async (code, sub) => {
      const http = code === 10 ? 403 : 400;
      loupe.sandbox.fault({ kind: 'error', path: 'media_publish', code, subcode: sub, http });
      const jobId = await submitted(await compose(loupe, accountId, ['public']));
      await goOn(loupe, loupe.sandbox.clock.now() + 3_600_000);
      const { at } = await restOf(jobId);
      expect(['ended', 'asks', 'waits']).toContain(at);
      expect(publishedBy(loupe).length).toBeLessThanOrEqual(1);
    },
  );

  it.each([2207026, 2207053, 2207057, 2207082])(
    'a film that Meta gives up with %i: said in words, and the job rests',
    async (subcode) => {
      let made = '';
      loupe.answered = () => {
        for (const one of loupe.sandbox.world.things.values()) {
          if (one.kind !== 'container' || one.id === made) continue;
          made = one.id;
          one.fate = { status: 'ERROR', subcode, from: loupe.sandbox.clock.now() };
        }
      };
      const jobId = await publish(['film']);
      const { at } = await restOf(jobId);
      expect(['ended', 'asks']).toContain(at);
      expect(publishedBy(loupe)).toEqual([]);
    },
  );
});
