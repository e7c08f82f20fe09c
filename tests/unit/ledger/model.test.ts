import { describe, expect, it } from 'vitest';
import { endedAs, everyHistory, type Tally } from './help/histories.ts';
import { ledgerClient, steps } from './help/ledger-client.ts';
import { keepAndRepublish, retryWhole, shiftAndReplay, statusFirst } from './help/naive-clients.ts';

/**
 * Every way a job can go against a server that would publish a container twice: up to two deaths,
 * before or after any durable write, and up to two requests or answers that are lost, late by one to
 * three ticks, stale, failed or doubled. A tick is two and a half minutes, the quarantine six ticks.
 */
const worst = 2;

const share = (tally: Tally, count: number): string =>
  `${((100 * count) / tally.adversarial).toFixed(1)} %`;

const asked = ({ ends }: Tally): [cause: string, histories: number][] =>
  [...ends].filter(([end]) => end.startsWith('asks: '));

const askedIn = (tally: Tally): number => asked(tally).reduce((sum, [, count]) => sum + count, 0);

const told = (tally: Tally): string =>
  `${tally.histories} histories; ` +
  [...tally.ends].map(([end, count]) => `${end}: ${count} (${share(tally, count)})`).join('; ');

/** What no history may end as. */
const wrong = (tally: Tally): Record<string, number> => ({
  duplicates: endedAs(tally, 'duplicate'),
  lost: endedAs(tally, 'lost'),
  stuck: endedAs(tally, 'stuck'),
  untrue: endedAs(tally, 'untrue'),
});
const none = { duplicates: 0, lost: 0, stuck: 0, untrue: 0 };

const jobs = [
  { name: 'a picture', asks: [steps.post], slow: 0, most: 200_000 },
  { name: 'a reel that is long in the making', asks: [steps.post], slow: 1, most: 280_000 },
  { name: 'a carousel', asks: [steps.carousel], slow: 0, most: 350_000 },
  { name: 'a comment, which has no container', asks: [steps.comment], slow: 0, most: 70_000 },
  {
    name: 'a picture with a first comment and something to tidy',
    asks: [steps.post, steps.comment, steps.tidy],
    slow: 0,
    most: 500_000,
  },
];

describe('whatever dies or is lost on the way', () => {
  it.for(jobs)('$name is there once, or the person is asked', async (job, { annotate }) => {
    const tally = await everyHistory(ledgerClient(job.asks), worst, { slow: job.slow });
    await annotate(told(tally));
    expect(wrong(tally), told(tally)).toEqual(none);
    expect(tally.histories).toBeGreaterThan(job.most);
  });

  // Only histories that differ in something that lasts are counted here: a read that fails while
  // there is nothing to see is not a history of its own, and would outnumber all the others.
  it.for(jobs)(
    'nobody is asked about $name that a witness spoke for',
    async (job, { annotate }) => {
      const { asks, slow } = job;
      const tally = await everyHistory(ledgerClient(asks), worst, { slow, distinct: true });
      await annotate(told(tally));
      expect(wrong(tally), told(tally)).toEqual(none);
      expect(askedIn(tally) / tally.adversarial, told(tally)).toBeLessThanOrEqual(0.4);
      expect(new Set(asked(tally).map(([cause]) => cause))).toEqual(
        new Set([
          'asks: the request was lost, or failed at Meta’s',
          'asks: stopped between intent and request',
          // Refused, and the worker died before it could write that down.
          'asks: refused for now',
          'asks: limited',
          ...(asks[0]?.container ? ['asks: not-made'] : []),
        ]),
      );
    },
  );

  it('a person who always says "publish again" has it once, and never twice', async () => {
    const tally = await everyHistory(ledgerClient([steps.post], { insists: true }), worst);
    expect(wrong(tally), told(tally)).toEqual(none);
    expect(endedAs(tally, 'done')).toBe(tally.histories);
  });
});

describe('the same adversary', () => {
  it.for([
    ['retries the whole job', retryWhole, 0.9],
    ['takes a job off the queue and puts it back', shiftAndReplay, 0.4],
    ['keeps the container and publishes it again', keepAndRepublish, 0.7],
    ['looks at the status once before publishing again', statusFirst, 0.15],
  ] as const)('makes a client post twice that %s', async ([, client, least], { annotate }) => {
    const tally = await everyHistory(client, worst);
    await annotate(told(tally));
    expect(endedAs(tally, 'duplicate') / tally.adversarial, told(tally)).toBeGreaterThan(least);
  });

  it('makes a queue lose posts that puts back only what failed aloud', async () => {
    expect(endedAs(await everyHistory(shiftAndReplay, worst), 'lost')).toBeGreaterThan(100);
  });

  it('finds the ledger out as soon as its intent is not written', async () => {
    const tally = await everyHistory(ledgerClient([steps.post], { forgets: true }), 1);
    expect(endedAs(tally, 'duplicate'), told(tally)).toBeGreaterThan(0);
  });
});
