import { describe, expect, it } from 'vitest';
import { keepAccounts } from '../../lib/store/keep/people.ts';
import { keepLimits } from '../../lib/store/keep/state.ts';
import { readDesk, readWaiting } from '../../lib/store/read/comments.ts';
import { readWindows } from '../../lib/store/read/figures.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import { readLook } from '../../lib/store/read/state.ts';
import { accountId, connected, light, look, loupe } from './help/connected.ts';

describe('what changes at Instagram', () => {
  it('takes a deleted post and its comments with it, and asks nothing more of them', async () => {
    await connected();
    await look();
    const before = await readMedia(accountId, 3);
    const world = loupe.sandbox.world.accounts.find((one) => one.id === accountId);
    const posts = world?.posts ?? [];
    posts.splice(
      posts.findIndex((one) => one.id === before[0]?.id),
      1,
    );
    await look();
    expect((await readMedia(accountId, 1))[0]?.id).toBe(before[1]?.id);
    const waiting = await readWaiting(accountId, 50);
    expect(waiting.some((row) => row.mediaId === before[0]?.id)).toBe(false);
    loupe.sandbox.clearRequests();
    await look();
    expect(loupe.calls()).toHaveLength(1);
  });

  it('shows profile and posts to a person whose Page role has no insights', async () => {
    await connected();
    const row = (await readAccounts())[0];
    await keepAccounts([
      { ...(row as NonNullable<typeof row>), tasks: ['PROFILE_PLUS_ADVERTISE'] },
    ]);
    for (const page of loupe.sandbox.world.pages) page.tasks = ['PROFILE_PLUS_ADVERTISE'];
    await look();
    expect((await light())?.problem).toBeNull();
    expect(await readMedia(accountId, 5)).toHaveLength(5);
    const windows = await readWindows(accountId);
    expect(windows.every(({ value }) => value.kind === 'not-allowed')).toBe(true);
  });

  it('knows that nothing can wait where there is no post', async () => {
    await connected();
    const world = loupe.sandbox.world.accounts.find((one) => one.id === accountId);
    world?.posts.splice(0);
    await look();
    expect(await readDesk(accountId)).toMatchObject({ waiting: 0 });
  });

  it('is no trouble of the person when an alarm spares the budget', async () => {
    await connected();
    await look();
    await keepLimits({
      owner: accountId,
      pool: 'account',
      percent: 70,
      readAt: loupe.sandbox.clock.now(),
      blockedUntil: null,
    });
    loupe.sandbox.clearRequests();
    await loupe.worker.looks.atRest();
    expect(loupe.calls().filter((call) => call.includes(accountId))).toEqual([]);
    expect(await light()).toMatchObject({ problem: null, startedAt: null });
  });

  it('goes on with history that a stopped worker left unfinished', async () => {
    await connected();
    await look();
    loupe.sandbox.fault({ kind: 'hold' });
    void loupe.worker.looks.later();
    await loupe.sandbox.holds.whenHeld(5_000);
    const next = loupe.newWorker();
    loupe.sandbox.holds.release();
    await next.looks.later();
    expect((await readLook(accountId, 'history'))?.fetchedAt).not.toBeNull();
  });
});
