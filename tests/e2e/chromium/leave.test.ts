import { afterEach, describe, expect, it } from 'vitest';
import { press, sees } from '../help/journey.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { everything, rowsOf, until } from '../help/store.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

describe('leaving', () => {
  it('disconnecting revokes at Meta, wipes what came through the sign-in, and says so', async () => {
    scene = await openConnected();
    const { sandbox, chromium } = scene;
    const name = sandbox.world.people[0]?.name ?? '';
    const options = await chromium.open('options.html', { width: 900, height: 900 });
    await press(options, 'options_disconnect_named', name);
    for (const { username } of await rowsOf(options, 'accounts')) {
      expect(await options.evaluate(() => document.body.innerText)).toContain(username);
    }
    await press(options, 'options_disconnect_yes');
    await sees(options, 'options_disconnected_revoked');
    await sees(options, 'options_disconnected_wiped');
    const revoked = sandbox
      .graphCalls()
      .filter(({ method, path }) => method === 'DELETE' && path.endsWith('/permissions'));
    expect(revoked.length).toBe(1);

    const tables = await everything(options);
    const left = Object.entries(tables)
      .filter(([table, rows]) => rows.length > 0 && !['settings', 'acts', 'log'].includes(table))
      .filter(([table]) => table !== 'connect');
    expect(left).toEqual([]);
    expect((await rowsOf(options, 'acts')).map(({ kind, result }) => [kind, result])).toEqual([
      ['disconnect', 'done'],
    ]);
    const snapshot = await options.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(snapshot).not.toContain(sandbox.world.accounts[0]?.username ?? '?');
    expect(chromium.log.complaints).toEqual([]);
  });

  it('removing one account forgets it here and tells Meta nothing', async () => {
    scene = await openConnected();
    const { sandbox, chromium } = scene;
    const options = await chromium.open('options.html', { width: 900, height: 900 });
    const before = await rowsOf(options, 'accounts');
    expect(before.length).toBeGreaterThan(1);
    const [gone] = before;
    if (!gone) return;
    sandbox.clearRequests();
    await press(options, 'options_remove_named', `@${gone.username}`);
    await press(options, 'options_remove_yes');
    await sees(options, 'options_removed', `@${gone.username}`);
    await until(
      'forgotten',
      () => rowsOf(options, 'accounts'),
      (rows) => rows.length === before.length - 1,
    );
    const tables = await everything(options);
    for (const table of ['windows', 'days', 'media', 'comments', 'pictures', 'looks', 'limits']) {
      const rows = tables[table] as { accountId?: string; owner?: string }[];
      const theirs = rows.filter(({ accountId, owner }) => gone.id === (accountId ?? owner));
      expect(theirs).toEqual([]);
    }
    expect(sandbox.graphCalls().filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(chromium.log.complaints).toEqual([]);
  });
});
