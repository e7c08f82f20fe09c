import { describe, expect, it } from 'vitest';
import { readSignIns } from '../../lib/store/read/people.ts';
import { accountId, loupe } from './help/connected.ts';
import {
  act,
  answeredElsewhere,
  jobOf,
  kept,
  nextWaiting,
  openDesk,
  outcomeOf,
  repliesTo,
  reply,
  staleAfter,
  standing,
  withdraw,
} from './help/desk.ts';
import { goOn } from './help/posts.ts';

const text = 'It is food safe, yes';
const minute = 60_000;
const hour = 60 * minute;

/** Without a line for so long, with the worker awake in it. */
async function offlineFor(ms: number): Promise<void> {
  loupe.online = false;
  await goOn(loupe, loupe.sandbox.clock.now() + ms);
  loupe.online = true;
}

describe('without a line', () => {
  it('acts wait and ask nothing, and leave once there is one', async () => {
    const row = await openDesk();
    const other = await nextWaiting(1);
    const jobId = await reply(row, text);
    const { items } = await act([other.id], 'hide');
    await offlineFor(30 * minute);
    expect(loupe.calls()).toEqual([]);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'waits', problem: { code: 'offline' } },
    });
    await goOn(loupe);
    // What was read of the thread before the line broke is not trusted any more.
    expect(loupe.calls().sort()).toEqual(
      [`GET /${row.id}`, `POST /${row.id}/replies`, `POST /${other.id}`].sort(),
    );
    expect(repliesTo(row.id, text)).toHaveLength(1);
    expect(await outcomeOf(items[0]?.jobId ?? '')).toMatchObject({ kind: 'done' });
  });

  it('what was surely never asked can be taken back, also after the hold', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    const { items } = await act([row.id], 'hide');
    await offlineFor(5 * minute);
    const jobIds = [jobId, items[0]?.jobId ?? ''];
    expect(await loupe.worker.commands['desk.undo']({ jobIds })).toEqual({ undone: jobIds });
    await goOn(loupe);
    expect(loupe.calls()).toEqual([]);
  });

  it('an answer meets what happened meanwhile', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    await offlineFor(hour);
    answeredElsewhere(row.id, 'Yes');
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({
      ...{ kind: 'failed', problem: { reason: 'answered-meanwhile' } },
    });
    expect(repliesTo(row.id, text)).toEqual([]);
  });

  it('for days an answer asks before it leaves', async () => {
    const row = await openDesk();
    const jobId = await reply(row, text);
    loupe.online = false;
    loupe.sandbox.clock.advance(60 * hour);
    await loupe.newWorker().driver.start();
    loupe.online = true;
    await goOn(loupe);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'asks', why: { cause: 'missed' } },
    });
    await loupe.worker.commands['publish.say']({ jobId, word: 'again' });
    await goOn(loupe);
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });

  it('a look for an answer of unknown outcome waits, too', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/replies' });
    const jobId = await reply(row, text);
    loupe.answered = null;
    loupe.asking = () => {
      loupe.online = false;
    };
    await goOn(loupe, loupe.sandbox.clock.now() + 40 * minute);
    expect((await jobOf(jobId)).job.phase).toMatchObject({ name: 'reconciling', until: null });
    loupe.asking = null;
    loupe.online = true;
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done' });
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });
});

describe('an act that Meta does not take now', () => {
  it('waits for a limit until the moment that was told', async () => {
    const row = await openDesk();
    const fault = { kind: 'limited', code: 80_002, minutes: 20, method: 'POST' } as const;
    loupe.sandbox.fault({ ...fault, path: '/replies' });
    const jobId = await reply(row, text);
    const since = loupe.sandbox.clock.now();
    await goOn(loupe, since + 10 * minute);
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'waits', problem: { code: 'rate-limited' } },
    });
    expect(repliesTo(row.id, text)).toEqual([]);
    await goOn(loupe);
    expect(loupe.sandbox.clock.now() - since).toBeGreaterThan(19 * minute);
    expect(repliesTo(row.id, text)).toHaveLength(1);
  });

  it('waits for the sign-in, and goes on after it', async () => {
    const row = await openDesk();
    const fault = { kind: 'signed-out', method: 'POST', subcode: 460 } as const;
    loupe.sandbox.fault({ ...fault, path: row.id });
    await act([row.id], 'hide');
    await goOn(loupe);
    expect((await readSignIns())[0]?.ended).not.toBe(null);
    expect(standing(row.id)?.hidden).toBe(false);
    const signInId = (await readSignIns())[0]?.userId ?? '';
    await loupe.worker.commands['connect.start']({ feature: 'comments', signInId });
    await loupe.worker.driver.signedIn([accountId]);
    await goOn(loupe);
    expect(standing(row.id)?.hidden).toBe(true);
  });

  it.each([0, staleAfter])(
    'has failed where the permission was withdrawn meanwhile, %i ms after the reading',
    async (ms) => {
      const row = await openDesk();
      const other = await nextWaiting(1);
      const jobId = await reply(row, text);
      const { items } = await act([other.id], 'hide');
      withdraw('instagram_manage_comments');
      loupe.sandbox.clock.advance(ms);
      await goOn(loupe);
      for (const id of [jobId, items[0]?.jobId ?? '']) {
        expect(await outcomeOf(id)).toMatchObject({
          ...{ kind: 'failed', problem: { code: 'not-allowed', reason: 'permission-missing' } },
        });
      }
      expect([repliesTo(row.id, text), standing(other.id)?.hidden]).toEqual([[], false]);
      // Nothing of it is shown as done.
      expect(await kept(other.id)).toMatchObject({ hidden: false });
      // What is granted was asked for once, and is known before the next look.
      const [signIn] = await readSignIns();
      const state = signIn?.permissions.find(({ name }) => name === 'instagram_manage_comments');
      expect(state).toMatchObject({ state: 'declined' });
      expect(loupe.calls().filter((call) => call.endsWith('/permissions'))).toHaveLength(1);
    },
  );

  it('goes with its account, and nothing of it leaves any more', async () => {
    const row = await openDesk();
    await reply(row, text);
    await loupe.worker.commands['account.remove']({ accountId });
    loupe.sandbox.clock.advance(minute);
    await goOn(loupe);
    expect(repliesTo(row.id, text)).toEqual([]);
  });
});
