import { describe, expect, it } from 'vitest';
import { defaultSettings, idleConnect } from '../../../lib/store/read/settings.ts';
import type { LookRow, WindowRow } from '../../../lib/store/rows.ts';
import { accountModel, type AccountRows } from '../../../lib/view/account-model.ts';
import { accountRow, at, commentRow, limitsRow, mediaRow, signInRow } from '../../help/rows.ts';

const minute = 60_000;
const account = accountRow();

const lightLook = (patch: Partial<LookRow> = {}): LookRow => ({
  accountId: account.id,
  what: 'light',
  fetchedAt: at,
  startedAt: null,
  problem: null,
  resume: null,
  calls: 1,
  ...patch,
});

const rows = (patch: Partial<AccountRows> = {}): AccountRows => ({
  settings: defaultSettings,
  connect: idleConnect,
  account,
  signIn: signInRow(),
  accounts: [
    { row: account, signIn: signInRow(), desk: null, views: [null, null], followers: null },
  ],
  checkups: [],
  windows: [],
  days: {},
  media: [],
  desk: null,
  waiting: [],
  elsewhere: [],
  limits: null,
  looks: [lightLook()],
  pictures: new Map(),
  ...patch,
});

describe('the head of a screen', () => {
  it('says when the figures are from and when the next look is', () => {
    expect(accountModel(rows(), at).head).toMatchObject({
      state: 'fresh',
      asOf: at,
      nextLook: at + 15 * minute,
    });
  });

  it('turns stale once two looks were missed', () => {
    expect(accountModel(rows(), at + 31 * minute).head).toMatchObject({
      state: 'stale',
      nextLook: null,
    });
  });

  it('is looking only as long as a look can take', () => {
    const looks = [lightLook({ startedAt: at })];
    expect(accountModel(rows({ looks }), at + minute).head.state).toBe('looking');
    expect(accountModel(rows({ looks }), at + 3 * minute).head.state).toBe('fresh');
  });

  it('is signed out above all else, and keeps what is kept', () => {
    const problem = { code: 'signed-out', reason: 'password-changed' } as const;
    const signIn = signInRow({ ended: { at, problem } });
    const model = accountModel(rows({ signIn, media: [mediaRow()] }), at);
    expect(model.head.state).toBe('signed-out');
    expect(model.problem).toEqual(problem);
    expect(model.posts).toHaveLength(1);
  });
});

describe('the call budget', () => {
  const holds = (percent: number, age = 0): string => {
    const limits = limitsRow({ percent, readAt: at - age });
    return accountModel(rows({ limits }), at).budget.holds;
  };

  it.each([
    [0, 'nothing'],
    [59, 'nothing'],
    [60, 'background'],
    [79, 'background'],
    [80, 'clicks-only'],
    [94, 'clicks-only'],
    [95, 'all'],
    [140, 'all'],
  ])('at %i percent holds %s', (percent, expected) => {
    expect(holds(percent)).toBe(expected);
  });

  it('holds nothing by a reading over an hour old', () => {
    expect(holds(99, 61 * minute)).toBe('nothing');
  });

  it('rests until the minute Meta named', () => {
    const until = at + 37 * minute;
    const limits = limitsRow({ percent: 100, blockedUntil: until });
    expect(accountModel(rows({ limits }), at).budget).toMatchObject({ holds: 'all', until });
    expect(accountModel(rows({ limits }), at).head.state).toBe('paused');
    // From that minute on a call may go out again, so nothing is held.
    expect(accountModel(rows({ limits }), until).budget).toMatchObject({ holds: 'nothing' });
    expect(accountModel(rows({ limits }), until).head.state).not.toBe('paused');
  });
});

describe('what waits', () => {
  it('is an offer until the comments permission is granted', () => {
    const permissions = [{ name: 'instagram_basic', state: 'granted' as const }];
    const model = accountModel(rows({ signIn: signInRow({ permissions }) }), at);
    expect(model.waiting).toEqual({ kind: 'offer', permission: 'instagram_manage_comments' });
  });

  it('is not yet known before the first read, which is not zero', () => {
    expect(accountModel(rows(), at).waiting).toEqual({ kind: 'not-yet' });
  });

  it('names the post each comment stands under, wherever the post was read', () => {
    const model = accountModel(
      rows({
        desk: {
          accountId: account.id,
          waiting: 1,
          oldest: { at: 5, mediaId: '1' },
          kept: 1,
          hidden: 0,
          snoozed: 0,
        },
        waiting: [commentRow()],
        elsewhere: [mediaRow()],
      }),
      at,
    );
    expect(model.waiting).toMatchObject({
      kind: 'count',
      count: 1,
      whole: false,
      rows: [{ username: 'ilka.brandt', postTitle: 'Seven glazes, one bowl' }],
      oldest: { at: 5, postTitle: 'Seven glazes, one bowl' },
    });
  });
});

describe('the permission count', () => {
  it('counts a feature once it was asked for, granted or not', () => {
    const reading = signInRow().permissions.slice(0, 4);
    const of = (permissions: typeof reading): unknown =>
      accountModel(rows({ signIn: signInRow({ permissions }) }), at).permissions;
    expect(of(reading)).toEqual({ granted: 4, needed: 4, missing: [] });
    const name = 'instagram_manage_comments';
    expect(of([...reading, { name, state: 'declined' }])).toEqual({
      granted: 4,
      needed: 5,
      missing: [name],
    });
  });
});

describe('the figures', () => {
  const window = (from: string, to: string, value: WindowRow['value']): WindowRow => ({
    accountId: account.id,
    metric: 'views',
    from,
    to,
    value,
    fetchedAt: at,
  });

  it('tell zero, not yet and a gap apart', () => {
    const model = accountModel(
      rows({
        windows: [
          window('2026-11-16', '2026-11-22', { kind: 'count', value: 0 }),
          window('2026-11-09', '2026-11-15', { kind: 'not-yet' }),
        ],
        days: {
          views: [
            { accountId: account.id, metric: 'views', day: '2026-11-17', value: 0, fetchedAt: at },
          ],
        },
      }),
      at,
    );
    const views = model.figures.find((figure) => figure.metric === 'views');
    expect(views?.now).toEqual({ kind: 'count', value: 0 });
    expect(views?.before).toEqual({ kind: 'not-yet' });
    expect(views?.days).toEqual([null, 0, null, null, null, null, null]);
    expect(model.nothingKept).toBe(false);
    expect(model.period).toMatchObject({ from: '2026-11-16', beforeTo: '2026-11-15' });
  });

  it('take only windows that do not overlap for what is usual', () => {
    // Five days of looking keep five windows, each a day apart: they say nothing of a usual week.
    const windows = ['12', '13', '14', '15', '16'].map((day, i) =>
      window(`2026-11-${day}`, `2026-11-${Number(day) + 6}`, { kind: 'count', value: 100 + i }),
    );
    windows.push(window('2026-11-09', '2026-11-15', { kind: 'count', value: 50 }));
    const views = accountModel(rows({ windows }), at).figures[0];
    expect(views?.change).toMatchObject({ kind: 'up', usualPercent: null, beyondUsual: false });
  });

  it('mark the days Meta may still change', () => {
    expect(accountModel(rows(), at).figures[0]?.soft).toBe(2);
  });
});

describe('the best recent post', () => {
  const post = (id: string, views: number | null, daysAgo: number) =>
    mediaRow({
      id,
      timestamp: at - daysAgo * 86_400_000,
      figures: {
        views,
        reach: null,
        saved: null,
        shares: null,
        interactions: null,
        fetchedAt: at,
        missing: null,
      },
    });

  it('is measured against the median of the newest', () => {
    const media = [
      post('1', 260, 3),
      post('2', 100, 4),
      post('3', 90, 5),
      post('4', 110, 30),
      post('5', 100, 40),
    ];
    expect(accountModel(rows({ media }), at).best).toMatchObject({
      post: { mediaId: '1', number: 60 },
      timesMedian: 2.6,
      among: 5,
    });
  });

  it('is nobody when too few posts have views, or the best is two weeks old', () => {
    const few = [post('1', 260, 3), post('2', 100, 4), post('3', null, 5)];
    expect(accountModel(rows({ media: few }), at).best).toBeNull();
    const old = [1, 2, 3, 4, 5].map((n) => post(String(n), n * 100, 15 + n));
    expect(accountModel(rows({ media: old }), at).best).toBeNull();
  });
});
