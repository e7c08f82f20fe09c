import { describe, expect, it } from 'vitest';
import { keepSignIn } from '../../lib/store/keep/people.ts';
import { readDays, readWindows } from '../../lib/store/read/figures.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readCounts } from '../../lib/store/read/pictures.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import { readLog, readLook } from '../../lib/store/read/state.ts';
import { accountModel } from '../../lib/view/account-model.ts';
import { readAccountRows } from '../../lib/view/read-account.ts';
import { accountId, connected, light, look, loupe } from './help/connected.ts';

describe('a full look at 25 posts with comments, replies and insights', () => {
  it('costs at most four calls and fills the screen', async () => {
    await connected();
    await look();
    expect(loupe.calls().length).toBeLessThanOrEqual(4);
    const rows = await readAccountRows({ posts: 25, waiting: 8 }, loupe.sandbox.clock.now());
    if (!rows) throw new Error('no rows');
    const model = accountModel(rows, loupe.sandbox.clock.now());
    expect(model.figures.slice(0, 3).map((figure) => figure.now.kind)).toEqual([
      'count',
      'count',
      'count',
    ]);
    expect(model.posts).toHaveLength(25);
    expect(model.posts.every((post) => post.views.kind === 'count')).toBe(true);
    expect(model.best?.timesMedian).toBeGreaterThan(2);
    expect(model.waiting).toMatchObject({ kind: 'count' });
    expect(model.problem).toBeNull();
  });

  it('costs one call when nothing has changed', async () => {
    await connected();
    await look();
    loupe.sandbox.clearRequests();
    await look();
    expect(loupe.calls()).toHaveLength(1);
  });

  it('costs nothing when a screen opens on fresh figures', async () => {
    await connected();
    await look();
    loupe.sandbox.clearRequests();
    await loupe.worker.commands['look.wanted']({ accountId });
    expect(loupe.calls()).toEqual([]);
  });

  it('joins a look under way', async () => {
    await connected();
    await Promise.all([look(), look(), loupe.worker.commands['look.wanted']({ accountId })]);
    expect(loupe.calls().length).toBeLessThanOrEqual(4);
  });

  it('reads no comments without the permission, and offers it', async () => {
    await connected('ceramics', false);
    await look();
    const rows = await readAccountRows({ posts: 25, waiting: 8 }, loupe.sandbox.clock.now());
    expect(rows && accountModel(rows, 0).waiting.kind).toBe('offer');
    expect((await readCounts()).comments).toBe(0);
  });

  it('takes the same by separate calls where Meta refuses insights in an expansion', async () => {
    await connected();
    loupe.sandbox.switches.insightsExpansion = false;
    await look();
    expect((await light())?.problem).toBeNull();
    const windows = await readWindows(accountId);
    expect(windows.some((row) => row.metric === 'views' && row.value.kind === 'count')).toBe(true);
  });

  it('keeps the rest when some posts are older than the professional account', async () => {
    await connected('old-posts');
    await look();
    await loupe.worker.looks.later();
    expect((await light())?.problem).toBeNull();
    expect((await readLook(accountId, 'backfill'))?.problem).toBeNull();
    const media = await readMedia(accountId, 100);
    expect(media.some((row) => row.figures?.missing === 'before-professional')).toBe(true);
    expect(media.some((row) => row.figures?.missing === null)).toBe(true);
    loupe.sandbox.clearRequests();
    await look();
    expect(loupe.calls()).toHaveLength(1);
  });
});

describe('background work', () => {
  it('brings daily views and earlier windows in one call, once a day', async () => {
    await connected();
    await look();
    loupe.sandbox.clearRequests();
    await loupe.worker.looks.later();
    const { now } = loupe.sandbox.clock;
    const history = await readLook(accountId, 'history');
    expect(history?.calls).toBe(1);
    const windows = (await readWindows(accountId)).filter((row) => row.metric === 'views');
    expect(windows.length).toBeGreaterThanOrEqual(9);
    const last =
      windows
        .map((row) => row.to)
        .sort()
        .at(-1) ?? '';
    expect(await readDays(accountId, 'views', '2000-01-01', last)).toHaveLength(14);
    const rows = await readAccountRows({ posts: 25, waiting: 8 }, now());
    const views = rows && accountModel(rows, now()).figures[0];
    expect(views && 'usualPercent' in views.change && views.change.usualPercent).toBeTruthy();
    await loupe.worker.looks.later();
    expect((await readLook(accountId, 'history'))?.calls).toBe(1);
  });

  it('builds its own daily rows from the first day on where Meta refuses expansions', async () => {
    await connected();
    await look();
    loupe.sandbox.switches.insightsExpansion = false;
    await loupe.worker.looks.later();
    expect(await readLook(accountId, 'history')).toMatchObject({ problem: null, calls: 2 });
    const days = await readDays(accountId, 'views', '2000-01-01', '2100-01-01');
    expect(days).toHaveLength(1);
  });

  it('fills in every older post and comment, and stops', async () => {
    await connected();
    await look();
    await loupe.worker.looks.later();
    expect((await readLook(accountId, 'backfill'))?.fetchedAt).not.toBeNull();
    expect(await readCounts()).toMatchObject({ posts: expect.any(Number) as number });
    expect(await readMedia(accountId, 100)).toHaveLength(60);
    loupe.sandbox.clearRequests();
    await loupe.worker.looks.later();
    expect(loupe.calls()).toEqual([]);
  });
});

describe('when things go wrong', () => {
  it('keeps the figures and names the minute when Meta asks to wait', async () => {
    await connected();
    await look();
    loupe.sandbox.fault({ kind: 'error', code: 80002, http: 400, times: 0 });
    await look();
    const problem = (await light())?.problem;
    expect(problem?.code).toBe('rate-limited');
    expect(problem?.retryAt).toBeGreaterThan(loupe.sandbox.clock.now());
    loupe.sandbox.clearFaults();
    loupe.sandbox.clearRequests();
    await look();
    expect(loupe.calls()).toEqual([]);
    loupe.sandbox.clock.advance(61 * 60_000);
    await look();
    expect((await light())?.problem).toBeNull();
  });

  it('marks the sign-in ended on a dead token, and keeps what is kept', async () => {
    await connected();
    await look();
    const token = loupe.sandbox.fault({
      kind: 'error',
      code: 190,
      subcode: 460,
      http: 400,
      times: 0,
    });
    await look();
    expect(token.done).toBe(1);
    expect((await readSignIns())[0]?.ended?.problem).toMatchObject({
      code: 'signed-out',
      reason: 'password-changed',
    });
    expect(await readMedia(accountId, 5)).toHaveLength(5);
  });

  it('leaves a sign-in alone that was renewed while a look with the old token ran', async () => {
    await connected();
    loupe.sandbox.fault({ kind: 'error', code: 190, subcode: 463, http: 400 });
    loupe.sandbox.clock.advance(1000);
    const row = (await readSignIns())[0];
    const renewed = { ...row, connectedAt: loupe.sandbox.clock.now() + 1000 };
    await keepSignIn(renewed as NonNullable<typeof row>);
    await look();
    expect((await readSignIns())[0]?.ended).toBeNull();
  });

  it.each(['html', 'empty', 'truncate', 'error-200', 'drop-before'] as const)(
    'stores nothing of a broken answer (%s) and says what happened',
    async (kind) => {
      await connected();
      loupe.sandbox.fault({ kind, times: 0 });
      await look();
      expect((await light())?.problem).not.toBeNull();
      expect(await readMedia(accountId, 5)).toEqual([]);
      loupe.sandbox.clearFaults();
      await look();
      expect((await light())?.problem).toBeNull();
    },
  );

  it('writes no token into the log', async () => {
    await connected();
    loupe.sandbox.fault({ kind: 'html', times: 0 });
    await look();
    const token = loupe.sandbox.users[0]?.token ?? 'none';
    expect(JSON.stringify(await readLog())).not.toContain(token.slice(0, 12));
  });
});

describe('notifications', () => {
  it('tell of comments that newly wait, and of nothing from before', async () => {
    await connected();
    await loupe.worker.commands['settings.change']({ notifications: 'questions' });
    await look();
    expect(loupe.told).toEqual([]);
  });
});
