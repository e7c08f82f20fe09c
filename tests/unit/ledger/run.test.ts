import { describe, expect, it } from 'vitest';
import { leaseLife, mayClaim, replaces } from '../../../lib/ledger/claim.ts';
import type { Answer, Effect } from '../../../lib/ledger/flight.ts';
import type { Job } from '../../../lib/ledger/job.ts';
import { drive, type Port, tell } from '../../../lib/ledger/run.ts';
import { AppError } from '../../../lib/shared/problem.ts';
import { jobOf, say, start } from './help/jobs.ts';
import { steps } from './help/ledger-client.ts';

const answers: Record<Effect['kind'], Answer> = {
  create: say.made('c1'),
  'create-child': say.made('child'),
  upload: { kind: 'uploaded', offset: 9, of: 9 },
  status: say.state('finished'),
  baseline: say.baseline,
  send: say.made('post'),
  look: say.nothing,
  repeat: say.made('done'),
};

/** A store of one row and a Meta that always agrees; what happens to both is in `said`. */
function room(job: Job) {
  const said: string[] = [];
  const at = { kept: job, now: start };
  const port: Port = {
    load: async () => at.kept,
    save: async (next) => {
      if (!replaces(next, at.kept)) return false;
      at.kept = next;
      said.push(`kept ${next.phase.name}`);
      return true;
    },
    run: async (_, effect) => {
      said.push(effect.kind);
      return answers[effect.kind];
    },
  };
  const as = (holder: string) => ({ id: 'job', holder, clock: () => at.now });
  return { at, port, said, as };
}

describe('driving a job', () => {
  it('writes down before it acts, and acts once', async () => {
    const { port, said, as } = room(jobOf(steps.post));
    await drive(port, as('a'));
    expect(said).toEqual([
      'kept creating',
      'create',
      'kept processing',
      'status',
      'baseline',
      'kept sending',
      'send',
      'kept ended',
    ]);
  });

  it('sends nothing where the intent could not be written', async () => {
    const { port, said, as } = room(jobOf(steps.post));
    const full: Port = {
      ...port,
      save: async (job) => {
        if (job.phase.name === 'sending') throw new AppError({ code: 'unexpected' }, 'disk full');
        return port.save(job);
      },
    };
    await expect(drive(full, as('a'))).rejects.toThrow('disk full');
    expect(said).not.toContain('send');
  });

  it('leaves a job alone that another worker holds, until its lease is over', async () => {
    const held = { ...jobOf(steps.post), lease: { holder: 'b', until: start + 1000 } };
    const { at, port, said, as } = room(held);
    expect(await drive(port, as('a'))).toBeNull();
    expect(said).toEqual([]);
    at.now += 1000;
    expect((await drive(port, as('a')))?.phase.name).toBe('ended');
  });

  it('is done by one of two workers that begin at the same time', async () => {
    const { port, said, as } = room(jobOf(steps.post));
    await Promise.all([drive(port, as('a')), drive(port, as('b'))]);
    expect(said.filter((one) => one === 'send')).toEqual(['send']);
  });

  it('writes nothing where nothing is due', async () => {
    const job: Job = { ...jobOf(steps.post), phase: { name: 'ready', from: start + 1 } };
    const { port, said, as } = room(job);
    expect(await drive(port, as('a'))).toBe(job);
    expect(said).toEqual([]);
  });

  it('does not send what it slept on for longer than its lease', async () => {
    const { at, port, said, as } = room(jobOf(steps.post));
    const sleepy: Port = {
      ...port,
      save: async (job) => {
        const kept = await port.save(job);
        if (job.phase.name === 'sending') at.now += leaseLife;
        return kept;
      },
    };
    const left = await drive(sleepy, as('a'));
    expect(said).not.toContain('send');
    expect(left?.phase.name).toBe('reconciling');
  });

  it('takes what an effect throws as its answer', async () => {
    const { port, as } = room(jobOf(steps.post));
    const broken: Port = {
      ...port,
      run: async (job, effect, alive) => {
        if (effect.kind === 'send') throw new Error('the tab is gone');
        return port.run(job, effect, alive);
      },
    };
    expect((await drive(broken, as('a')))?.phase.name).toBe('reconciling');
  });
});

describe('telling a job', () => {
  it('calls it off while a worker is busy with it, who then stops', async () => {
    const { at, port, said, as } = room(jobOf(steps.post));
    const busy: Port = {
      ...port,
      run: async (job, effect, alive) => {
        if (effect.kind === 'status') {
          expect(await tell(port, 'job', { kind: 'said', word: 'cancel' }, () => at.now)).toBe(
            true,
          );
        }
        return port.run(job, effect, alive);
      },
    };
    expect(await drive(busy, as('a'))).toBeNull();
    expect(said).not.toContain('send');
    expect(at.kept).toMatchObject({ outcomes: [{ kind: 'cancelled' }], lease: null });
  });

  it('is answered with no where it comes too late', async () => {
    const { at, port, as } = room(jobOf(steps.post));
    await drive(port, as('a'));
    expect(await tell(port, 'job', { kind: 'said', word: 'cancel' }, () => at.now)).toBe(false);
  });
});

describe('a lease', () => {
  const lease = { holder: 'b', until: start + leaseLife };

  it('keeps others away for as long as it lasts, and its holder never', () => {
    const job = { ...jobOf(steps.post), lease };
    expect(mayClaim(job, 'a', start)).toBe(false);
    expect(mayClaim(job, 'b', start)).toBe(true);
    expect(mayClaim(job, 'a', lease.until)).toBe(true);
  });

  it('that a wrong clock gave keeps nobody away', () => {
    expect(mayClaim({ ...jobOf(steps.post), lease }, 'a', start - 60_000)).toBe(true);
  });

  it('is taken by one writer: a row only replaces the one it was read as', () => {
    const job = jobOf(steps.post);
    expect(replaces({ ...job, version: 1 }, job)).toBe(true);
    expect(replaces({ ...job, version: 1 }, { ...job, version: 1 })).toBe(false);
    expect(replaces({ ...job, version: 1 }, null)).toBe(false);
  });
});
