import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import { World } from '../sandbox/world/world.ts';
import { callsOf, loupe, opened } from './help/connected.ts';
import { begin, check, checkup, facts } from './help/doctor.ts';
import { first } from './help/people.ts';
import { answers } from './help/strange.ts';

/** A person with so many Pages, each with an account. */
const many = (count: number) => (now: number) => {
  const world = new World('many', now);
  const person = world.person('Maren Holt');
  for (let n = 1; n <= count; n += 1) {
    world.account(`maren.${n}`, world.page(`Page ${n}`, person, ['MANAGE']));
  }
  return world;
};
const faults = async () => diagnose(await facts(), loupe.sandbox.clock.now()).faults;

describe('fifteen accounts whose Pages no list tells any more', () => {
  it('stay in the tree: ten are read one by one, the rest is not known', async () => {
    await opened(many(15));
    loupe.sandbox.switches.debugToken = 'refused';
    await begin();
    const before = await readAccounts();
    answers(/me\/accounts$/, () => ({ data: [] }));
    expect(await check()).toHaveLength(13);
    const { pages } = await facts();
    expect(new Set(pages.map(({ account }) => account?.id))).toEqual(
      new Set(before.map(({ id }) => id)),
    );
    expect(pages.filter(({ problem }) => problem)).toHaveLength(5);
    expect(await faults()).toEqual([]);
    expect((await readAccounts()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});

describe('ids typed in', () => {
  it('beyond ten: those typed last are tried, and no more than ten', async () => {
    await opened(many(12));
    loupe.sandbox.switches.debugToken = 'refused';
    answers(/me\/accounts$/, () => ({ data: [] }));
    await begin();
    const ids = loupe.sandbox.world.pages.map(({ id }) => id);
    const add = (id: string) => loupe.worker.commands['doctor.add']({ userId: first().id, id });
    for (const id of ids) await add(id);
    for (const id of ids) await add(id);
    expect((await checkup()).typed).toEqual(ids);
    expect((await readAccounts()).map(({ username }) => username)).toHaveLength(12);
    expect(await check()).toHaveLength(3 + 12);
    expect((await facts()).pages).toHaveLength(12);
    expect(await faults()).toEqual([]);
  });
});

describe('portfolios that could not be read', () => {
  it('are gone through again at the next check', async () => {
    await opened('portfolio');
    await begin();
    await begin('portfolio', first().id);
    loupe.sandbox.clock.advance(86_400_000);
    loupe.sandbox.fault({ kind: 'gateway', path: 'owned_pages', times: 9 });
    await check();
    expect((await facts()).routes.portfolio).toMatchObject({ code: 'temporary' });
    loupe.sandbox.clearFaults();
    expect(await check()).toContain('GET /me/businesses');
    expect(await check()).toHaveLength(3);
  });
});

describe('a day on which nobody does anything', () => {
  it('costs a broken chain three calls and a dead token none, for two people', async () => {
    await opened('ceramics');
    await begin();
    const { world } = loupe.sandbox;
    world.page('Idle', world.person('Tomas Vale'), ['MANAGE']);
    await loupe.worker.commands['connect.start']({
      ...{ feature: 'reading', signInId: null, other: true },
    });
    let calls = 0;
    for (let tick = 0; tick < 96; tick += 1) {
      loupe.sandbox.clock.advance(900_000);
      calls += (await callsOf(() => loupe.worker.checkups.atRest())).length;
    }
    expect(calls).toBeLessThanOrEqual(6);
  });
});
