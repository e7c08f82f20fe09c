import { describe, expect, it } from 'vitest';
import type { Alive } from '../../../lib/ledger/alive.ts';
import { replaces } from '../../../lib/ledger/claim.ts';
import type { Answer } from '../../../lib/ledger/flight.ts';
import type { Job } from '../../../lib/ledger/job.ts';
import { drive, type Port, tell } from '../../../lib/ledger/run.ts';
import { resultOf } from '../../../lib/ledger/settle.ts';
import { begun, jobOf, minute, say, second, start } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

const at = (offset: number, of = 90): Answer => ({ kind: 'uploaded', offset, of });
const reel = () => begun(steps.reel).answer(say.made('c1'));

describe('the bytes of a film', () => {
  it('follow its container, and are read to the end before anything else', () => {
    expect(reel().effect).toEqual({ kind: 'upload', containerId: 'c1', child: null });
    expect(reel().answer(at(90)).effect).toEqual({ kind: 'status', containerId: 'c1' });
  });

  it('of a child are read by Meta before the next is made', () => {
    const child = begun(steps.mixed).answer(say.made('a'));
    expect(child.effect).toEqual({ kind: 'upload', containerId: 'a', child: 0 });
    const reading = child.answer(at(90));
    expect(reading.effect).toEqual({ kind: 'status', containerId: 'a' });
    const slow = reading.answer(say.state('in-progress')).after(3 * second);
    const next = slow.answer(say.state('finished'));
    expect(next.effect).toEqual({ kind: 'create-child', index: 1 });
    const whole = next.answer(say.made('b'));
    expect(whole.effect).toEqual({ kind: 'create', children: ['a', 'b'] });
    expect(whole.answer(say.made('c')).effect).toEqual({ kind: 'status', containerId: 'c' });
  });

  it('go on at once from what has arrived, and after a pause from what has not', () => {
    const half = reel().answer(at(40));
    expect(half.effect?.kind).toBe('upload');
    expect(half.phase).toMatchObject({ offset: 40, of: 90 });
    const stuck = half.answer(at(40));
    expect(stuck.effect).toBeNull();
    const more = stuck
      .after(3 * second)
      .answer(at(60))
      .answer(at(60));
    expect(more.after(3 * second).effect?.kind).toBe('upload');
  });

  it('are sent again after no answer, after 3, 6, 12, 30 and every 60 seconds', () => {
    let now = reel();
    const waits: number[] = [];
    for (let nth = 0; nth < 7; nth += 1) {
      const rests = now.answer(say.problem('unknown-outcome'));
      if (rests.phase.name !== 'uploading') throw new Error(rests.phase.name);
      waits.push((rests.phase.nextAt - rests.now) / second);
      now = rests.after(rests.phase.nextAt - rests.now);
    }
    expect(waits).toEqual([3, 6, 12, 30, 60, 60, 60]);
  });

  it('are sent again by the worker that follows one that died', () => {
    const next = reel().event({ kind: 'started' });
    expect(next.phase.name).toBe('uploading');
    expect(next.after(3 * second).effect?.kind).toBe('upload');
  });

  it('go to a new container where the old is gone, or lived too long, or Meta wants another', () => {
    const gone = say.problem('not-found', { metaCode: 24, metaSubcode: 2207008 });
    const early = [3, 6, 12, 30].reduce((now, s) => now.answer(gone).after(s * second), reel());
    expect(early.answer(gone).effect?.kind).toBe('create');
    const old = reel()
      .answer(say.problem('offline'))
      .after(26 * 60 * minute);
    expect(old.effect?.kind).toBe('create');
    const another = say.problem('temporary', { metaCode: -1, metaSubcode: 2207053 });
    expect(reel().answer(another).effect?.kind).toBe('create');
  });

  it('of a child that Meta could not read are sent again, without what was made before it', () => {
    const last = { ...steps.mixed, container: { children: 2, films: [1] } };
    const child = begun(last).answer(say.made('a')).answer(say.made('b')).answer(at(90));
    const failed = child.answer(say.state('error', { code: 'temporary', metaCode: -1 }));
    expect(failed.effect).toEqual({ kind: 'create-child', index: 1 });
  });

  it('wait out a limit and a sign-out, and fail where Meta refuses them', () => {
    const retryAt = start + minute;
    const limited = reel().answer(say.problem('rate-limited', { metaCode: 4, retryAt }));
    expect(limited.phase).toMatchObject({ name: 'waits', until: retryAt });
    expect(limited.after(minute).effect?.kind).toBe('upload');
    expect(reel().answer(say.problem('signed-out', { metaCode: 190 })).phase.name).toBe('waits');
    const unfit = reel().answer(say.problem('bad-media', { reason: 'video-unfit' }));
    expect(resultOf(unfit.job)?.kind).toBe('failed');
  });
});

/** A store of one row, and a Meta that takes the bytes as `upload` says. */
function room(
  upload: (alive: Alive, port: Port) => Promise<Answer>,
  read: typeof upload = async () => say.state('finished'),
) {
  const row = { kept: jobOf(steps.reel), now: start };
  const effects: string[] = [];
  const port: Port = {
    load: async () => row.kept,
    save: async (job: Job) => {
      if (!replaces(job, row.kept)) return false;
      row.kept = job;
      return true;
    },
    run: async (_, { kind }, alive) => {
      effects.push(kind);
      if (kind === 'upload') return upload(alive, port);
      if (kind === 'create') return say.made('c1');
      if (kind === 'status') return read(alive, port);
      return kind === 'baseline' ? say.baseline : say.made('post');
    },
  };
  const clock = () => row.now;
  return { row, effects, clock, drive: () => drive(port, { id: 'job', holder: 'a', clock }) };
}

describe('a long upload', () => {
  it('keeps its worker’s lease and what has arrived, and goes on with that row', async () => {
    const { row, effects, drive } = room(async (alive) => {
      for (const bytes of [30, 60]) {
        row.now += minute;
        // Two signs at once are both its own.
        expect(await Promise.all([alive(), alive({ bytes, of: 90 })])).toEqual([true, true]);
        expect(row.kept.phase).toMatchObject({ name: 'uploading', offset: bytes, of: 90 });
        expect(row.kept.lease?.until).toBeGreaterThan(row.now + minute);
      }
      return at(90);
    });
    expect((await drive())?.phase.name).toBe('ended');
    expect(effects).toEqual(['create', 'upload', 'status', 'baseline', 'send']);
  });

  it('stops where the person has called it off meanwhile', async () => {
    const { row, effects, clock, drive } = room(async (alive, port) => {
      await tell(port, 'job', { kind: 'said', word: 'cancel' }, clock);
      expect(await alive()).toBe(false);
      return at(90);
    });
    expect(await drive()).toBeNull();
    expect(effects).toEqual(['create', 'upload']);
    expect(resultOf(row.kept)).toEqual({ kind: 'cancelled' });
  });

  it('stops as well where that was heard during a read, after which nothing would be written', async () => {
    const { effects, clock, drive } = room(
      async () => at(90),
      async (alive, port) => {
        await tell(port, 'job', { kind: 'said', word: 'cancel' }, clock);
        expect(await alive()).toBe(false);
        return say.state('finished');
      },
    );
    expect(await drive()).toBeNull();
    expect(effects).toEqual(['create', 'upload', 'status']);
  });
});
