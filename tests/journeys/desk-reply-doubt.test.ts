import { describe, expect, it } from 'vitest';
import { badge } from '../../lib/work/badge.ts';
import { accountId, loupe } from './help/connected.ts';
import { jobOf, kept, openDesk, outcomeOf, repliesTo, reply } from './help/desk.ts';
import { answeredElsewhere } from './help/desk.ts';
import { goOn } from './help/posts.ts';

const text = 'It is food safe, yes';
const minute = 60_000;

const say = (jobId: string, word: 'again' | 'done' | 'discard'): Promise<{ heard: boolean }> =>
  loupe.worker.commands['publish.say']({ jobId, word });

const sends = (): number => loupe.calls().filter((call) => call.startsWith('POST')).length;

describe('an answer whose own answer was lost', () => {
  it('is known again in its thread, and is not sent a second time', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/replies' });
    const jobId = await reply(row, text);
    await goOn(loupe);
    const [made] = repliesTo(row.id, text);
    expect(await outcomeOf(jobId)).toEqual({ kind: 'done', id: made?.id });
    expect(repliesTo(row.id, text)).toHaveLength(1);
    expect(loupe.calls()).toEqual([`POST /${row.id}/replies`, `GET /${row.id}`]);
    expect(await kept(row.id)).toMatchObject({ waits: 0 });
  });

  it('that was never made is looked for through the quarantine, and then asked about', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'drop-before', method: 'POST', path: '/replies' });
    const jobId = await reply(row, text);
    const since = loupe.sandbox.clock.now();
    await goOn(loupe);
    expect(loupe.sandbox.clock.now() - since).toBeGreaterThan(15 * minute);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'asks', why: { cause: 'no-witness' } },
    });
    expect([sends(), repliesTo(row.id, text)]).toEqual([1, []]);
    expect(await badge(loupe.sandbox.clock.now())).toMatchObject({ kind: 'needs-you' });
    expect(loupe.told).toMatchObject([{ kind: 'act-needs-you', jobId }]);
    // The same words pressed meanwhile are the same wish, and send nothing.
    expect(await reply(row, text)).toBe(jobId);
    expect(await say(jobId, 'again')).toEqual({ heard: true });
    await goOn(loupe);
    expect(repliesTo(row.id, text)).toHaveLength(1);
    expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done' });
  });

  it('is found although it was made late, after looks that saw nothing', async () => {
    const row = await openDesk();
    const late = { kind: 'late', method: 'POST', path: '/replies', ms: 4 * minute } as const;
    loupe.sandbox.fault(late);
    const jobId = await reply(row, text);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done' });
    expect(repliesTo(row.id, text)).toHaveLength(1);
    expect(sends()).toBe(1);
    expect(loupe.calls().length).toBeGreaterThan(3);
  });

  it('is not mistaken for one with other words, by somebody else, or from before', async () => {
    const row = await openDesk();
    answeredElsewhere(row.id, text, 'ilka.brandt');
    loupe.sandbox.fault({ kind: 'drop-before', method: 'POST', path: '/replies' });
    const jobId = await reply(row, text);
    loupe.answered = () => {
      loupe.answered = null;
      answeredElsewhere(row.id, 'Something else');
    };
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'asks' });
  });

  it('is given up where the person says so, and is done where they saw it', async () => {
    for (const word of ['discard', 'done'] as const) {
      const row = await openDesk();
      loupe.sandbox.fault({ kind: 'drop-before', method: 'POST', path: '/replies' });
      const jobId = await reply(row, text);
      await goOn(loupe);
      await say(jobId, word);
      await goOn(loupe);
      expect(await outcomeOf(jobId)).toMatchObject({
        kind: word === 'done' ? 'done' : 'discarded',
      });
      expect(repliesTo(row.id, text)).toEqual([]);
      expect(await kept(row.id)).toMatchObject({ accountId });
      if (word === 'discard') await loupe.close();
    }
  });

  it('and that the person found is read at once, and its comment waits no more', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'drop-before', method: 'POST', path: '/replies' });
    const jobId = await reply(row, text);
    await goOn(loupe);
    answeredElsewhere(row.id, text);
    expect(await kept(row.id)).toMatchObject({ waits: 1 });
    await say(jobId, 'done');
    await goOn(loupe);
    expect(await kept(row.id)).toMatchObject({ waits: 0 });
  });

  it('by a gateway is looked for before anything else', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'gateway', method: 'POST', path: '/replies' });
    const jobId = await reply(row, text);
    await goOn(loupe);
    const { job } = await jobOf(jobId);
    const there = repliesTo(row.id, text).length;
    expect([there === 1, sends()]).toEqual([job.outcomes[0]?.kind === 'done', 1]);
  });
});
