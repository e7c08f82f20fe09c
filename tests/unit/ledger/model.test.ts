import { describe, expect, it } from 'vitest';
import { tickLength } from './help/adversary.ts';
import { endedAs, everyHistory, type Tally } from './help/histories.ts';
import { ledgerClient, steps } from './help/ledger-client.ts';
import { keepAndRepublish, retryWhole, shiftAndReplay, statusFirst } from './help/naive-clients.ts';

/**
 * The small kinds of job here, with all that can happen to them; `npm run chaos` does the same to
 * every kind. Every way a job can go against a server that would publish a container twice: up to two deaths,
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

const unscheduled = { until: 0, notBefore: null, latest: null };
const scheduled = { until: tickLength, notBefore: 3 * tickLength, latest: 4 * tickLength };
const kind = { slow: 0, leaving: unscheduled, deaths: worst, also: [] as string[] };
const notMade = ['asks: not-made'];

const jobs = [
  { ...kind, name: 'a picture', asks: [steps.post], also: notMade, most: 200_000 },
  { ...kind, name: 'a comment, which has no container', asks: [steps.comment], most: 70_000 },
  { ...kind, name: 'a reel with its bytes', asks: [steps.reel], slow: 1, deaths: 1, most: 700 },
  { ...kind, name: 'a carousel', asks: [steps.carousel], deaths: 1, most: 600 },
  { ...kind, name: 'a carousel with a film', asks: [steps.mixed], deaths: 1, most: 1000 },
  {
    ...kind,
    name: 'a picture that has two and a half minutes to leave in',
    asks: [steps.post],
    leaving: scheduled,
    deaths: 1,
    also: ['asks: missed'],
    most: 500,
  },
  {
    ...kind,
    name: 'a picture with a first comment and something to tidy',
    asks: [steps.post, steps.comment, steps.tidy],
    deaths: 1,
    most: 800,
  },
];

describe('whatever dies or is lost on the way', () => {
  it.for(jobs)('$name is there once, or the person is asked', async (job, { annotate }) => {
    const { asks, leaving, deaths, slow } = job;
    const tally = await everyHistory(ledgerClient(asks, { leaving }), deaths, { slow });
    await annotate(told(tally));
    expect(wrong(tally), told(tally)).toEqual(none);
    expect(tally.histories).toBeGreaterThan(job.most);
  });

  // Only histories that differ in something that lasts are counted here: a read that fails while
  // there is nothing to see is not a history of its own, and would outnumber all the others.
  it.for(jobs)(
    'nobody is asked about $name that a witness spoke for',
    async (job, { annotate }) => {
      const { asks, leaving, deaths, slow } = job;
      const client = ledgerClient(asks, { leaving });
      const tally = await everyHistory(client, deaths, { slow, distinct: true });
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
          ...job.also,
        ]),
      );
    },
  );

  it('a hide is done, or was called off and never is', async () => {
    for (const recants of [false, true]) {
      const tally = await everyHistory(ledgerClient([steps.hide], { recants }), worst);
      expect(wrong(tally), told(tally)).toEqual(none);
      expect(endedAs(tally, 'failed') > 0).toBe(recants);
    }
  });

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
