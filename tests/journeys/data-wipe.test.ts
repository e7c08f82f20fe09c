import { describe, expect, it } from 'vitest';
import { jobs } from '../../lib/store/jobs/db.ts';
import { countEverything } from '../../lib/store/read/everything.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import { studio } from '../../lib/store/studio/db.ts';
import { accountId, loupe } from './help/connected.ts';
import { tables, used } from './help/rich.ts';

const revocations = (): number =>
  loupe.calls().filter((call) => call === 'DELETE /me/permissions').length;

const full = async (): Promise<string[]> =>
  (await countEverything()).flatMap(({ name, rows }) => (rows > 0 ? [name] : []));

describe('deleting everything', () => {
  it('revokes each person once, leaves no row anywhere, and proves it', async () => {
    await used();
    const before = await countEverything();
    const [person] = await readSignIns();
    loupe.sandbox.clearRequests();
    const proof = await loupe.worker.commands['data.wipe']({});
    expect(proof.people).toEqual([{ name: person?.name, revoked: true }]);
    expect(revocations()).toBe(1);
    expect(loupe.calls()).toHaveLength(1);
    expect(await full()).toEqual([]);
    expect([loupe.mirror.size, loupe.wiping.value]).toEqual([0, undefined]);
    for (const { name, rows } of before) {
      const place = proof.places.find((one) => one.name === name);
      expect(place, name).toEqual({ name, before: rows, after: 0 });
    }
    const filled = proof.places.filter((place) => place.before > 0).map(({ name }) => name);
    expect(filled).toEqual(
      expect.arrayContaining(['loupe/secrets', 'loupe-jobs/jobs', 'loupe-studio/assets']),
    );
    expect(filled).toEqual(expect.arrayContaining(['storage.local', 'storage.session']));
  });

  it('deletes all the same where Meta does not answer, and says who is not revoked', async () => {
    await used();
    loupe.sandbox.fault({ kind: 'drop-before', method: 'DELETE', times: 0 });
    const { people } = await loupe.worker.commands['data.wipe']({});
    expect(people).toMatchObject([{ revoked: false }]);
    expect(await full()).toEqual([]);
  });

  it('takes the sample with it, of which nothing is told to Meta', async () => {
    await used();
    await loupe.worker.commands['sample.open']({});
    const { people } = await loupe.worker.commands['data.wipe']({});
    expect(people).toHaveLength(1);
    expect(await full()).toEqual([]);
  });

  it('is gone on with by the next worker, as if nobody had been stopped', async () => {
    await used();
    loupe.sandbox.fault({ kind: 'hold', method: 'DELETE' });
    void loupe.worker.commands['data.wipe']({});
    expect(await loupe.sandbox.holds.whenHeld(10_000)).toBe(true);
    const next = loupe.newWorker();
    loupe.sandbox.holds.release();
    expect(await full()).toContain('loupe/comments');
    await next.wipe.resume();
    expect(await full()).toEqual([]);
    expect(loupe.wiping.value).toBeUndefined();
  });

  it('asked for twice at once is done once', async () => {
    await used();
    loupe.sandbox.clearRequests();
    const both = [loupe.worker.commands['data.wipe']({}), loupe.worker.commands['data.wipe']({})];
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);
    expect(revocations()).toBe(1);
  });

  it('is not begun by a worker that only starts', async () => {
    await used();
    await loupe.newWorker().wipe.resume();
    expect(await full()).toContain('loupe/comments');
  });
});

describe('removing one account', () => {
  it('leaves nothing of it in any table of any database, but what was done at Meta', async () => {
    await used();
    await loupe.worker.commands['account.remove']({ accountId });
    const kept = await tables(['acts', 'checkups']);
    const rows: Record<string, unknown[]> = {
      ...kept,
      jobs: await (await jobs()).getAll('jobs'),
      drafts: await (await studio()).getAll('drafts'),
      saved: await (await studio()).getAll('saved'),
    };
    for (const [table, all] of Object.entries(rows)) {
      expect(JSON.stringify(all).includes(accountId), table).toBe(false);
    }
    expect(await (await studio()).count('assets')).toBe(0);
    expect([...loupe.mirror.values()]).toEqual([]);
  });
});
