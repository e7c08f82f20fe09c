import scenes from '../../components/parts/ConnectScenes.svg';
import type {
  AccountModel,
  Actions,
  Change,
  FigureModel,
  PostModel,
  ScreenModel,
  WaitingModel,
} from '../../lib/view/models.ts';
import type { Metric, Value } from '../../lib/store/rows.ts';

/** Invented models: every state a screen can be in. */
export const now = Date.parse('2026-11-23T14:10:00Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const scene = (name: string): string => `${scenes}#${name}`;
const count = (value: number): Value => ({ kind: 'count', value });

const moved =
  (kind: 'up' | 'down') =>
  (difference: number, percent: number | null, usual: number | null): Change => ({
    kind,
    difference,
    percent,
    usualPercent: usual,
    beyondUsual: usual !== null && percent !== null,
  });
export const up = moved('up');
export const down = moved('down');

export const figure = (
  metric: Metric,
  value: Value,
  before: Value,
  change: Change,
  days: (number | null)[] = [],
  ghost: (number | null)[] = [],
): FigureModel => ({ metric, now: value, before, change, days, ghost, soft: 2 });

const steady = (usualPercent: number | null): Change => ({ kind: 'steady', usualPercent });

export const figures: FigureModel[] = [
  figure(
    'views',
    count(48_210),
    count(43_050),
    up(5160, 12, 8),
    [5100, 5800, 5200, 6900, 9400, 8600, 7210],
    [5600, 6200, 5900, 6400, 6100, 6600, 6250],
  ),
  figure(
    'reach',
    count(19_640),
    count(19_210),
    steady(9),
    [2600, 2900, 2700, 3000, 3100, 2800, 2900],
    [2500, 2800, 2900, 2800, 3000, 2900, 2700],
  ),
  figure(
    'followers',
    count(86),
    count(117),
    down(31, 26, 10),
    [9, 12, 14, 18, 13, 11, 9],
    [19, 17, 16, 18, 15, 17, 15],
  ),
  figure('interactions', count(2471), count(2740), down(269, 10, 6)),
  figure('linkTaps', count(0), count(12), down(12, 100, null)),
  figure('engaged', count(1604), count(0), up(1604, null, null)),
  figure('saves', { kind: 'not-yet' }, count(315), { kind: 'none' }),
];

const post = (
  number: number,
  picture: string,
  title: string,
  kind: PostModel['kind'],
  days: number,
  views: Value,
  rest: Partial<PostModel> = {},
): PostModel => ({
  mediaId: String(number),
  number,
  kind,
  title,
  takenAt: now - days * day,
  thumb: scene(picture),
  permalink: `https://www.instagram.com/p/${number}/`,
  views,
  reach: views.kind === 'count' ? count(Math.round(views.value * 0.62)) : views,
  likes: views.kind === 'count' ? Math.round(views.value * 0.06) : null,
  comments: number % 23,
  saved: views,
  ...rest,
});

export const posts: PostModel[] = [
  post(414, 'wheel', 'Morning wheel', 'reel', 0.2, { kind: 'not-yet' }, { likes: 31 }),
  post(
    413,
    'shelf',
    'Shelf day, and where everything finally found its place',
    'carousel',
    1,
    count(3480),
  ),
  post(412, 'bowl', 'Seven glazes, one bowl', 'reel', 4, count(21_400)),
  post(411, 'window', '', 'photo', 6, { kind: 'too-few' }),
  post(410, 'kiln', 'Kiln opening', 'reel', 9, count(12_600)),
  post(409, 'tiles', 'Test tiles', 'photo', 12, count(2204)),
  post(408, 'cups', 'Before the account turned professional', 'photo', 400, {
    kind: 'not-allowed',
  }),
];

export const waiting: Extract<WaitingModel, { kind: 'count' }> = {
  kind: 'count',
  count: 7,
  whole: true,
  oldest: { at: now - 4 * day - hour, postTitle: 'Kiln opening' },
  rows: [
    [
      'ilka.brandt',
      2,
      'Is this glaze food safe? I’d love to use it for breakfast and for soup',
      'bowl',
    ],
    ['tom_kiln', 5, 'What cone do you fire the blue one to?', 'bowl'],
    ['a_rather_long_name_for_a_small_panel', 20, 'Do you ship to Norway?', 'shelf'],
    [null, 90, 'So calm', 'wheel'],
  ].map(([username, hours, text, picture], i) => ({
    commentId: String(i),
    username: username as string | null,
    text: String(text),
    at: now - Number(hours) * hour,
    postTitle: 'Seven glazes, one bowl',
    thumb: scene(String(picture)),
    permalink: i === 3 ? null : 'https://www.instagram.com/p/412/',
  })),
};

export const account: AccountModel = {
  head: {
    accountId: '17841400000000001',
    username: 'maren.makes',
    name: 'Maren',
    face: scene('plate'),
    colour: 1,
    sample: false,
    asOf: now - 5 * minute,
    nextLook: now + 10 * minute,
    state: 'fresh',
  },
  accounts: [],
  period: {
    from: '2026-11-16',
    to: '2026-11-22',
    beforeFrom: '2026-11-09',
    beforeTo: '2026-11-15',
  },
  figures,
  best: { post: posts[2] as PostModel, timesMedian: 2.6, among: 25 },
  posts,
  waiting,
  budget: { percent: 18, holds: 'nothing', until: null },
  permissions: { granted: 5, needed: 5, missing: [] },
  problem: null,
  nothingKept: false,
};

const head = (part: Partial<AccountModel['head']>) => ({ head: { ...account.head, ...part } });
const nothing: Partial<AccountModel> = {
  figures: figures.map((one) =>
    figure(one.metric, { kind: 'not-yet' }, { kind: 'not-yet' }, { kind: 'none' }),
  ),
  best: null,
  posts: [],
  waiting: { kind: 'not-yet' },
  nothingKept: true,
  budget: { percent: null, holds: 'nothing', until: null },
};
const several: AccountModel['accounts'] = [
  {
    accountId: '17841400000000001',
    username: 'maren.makes',
    face: scene('plate'),
    colour: 1,
    waiting: 7,
    open: true,
    signedOut: false,
  },
  {
    accountId: '2',
    username: 'harbour.bakery',
    face: scene('bread'),
    colour: 2,
    waiting: null,
    open: false,
    signedOut: false,
  },
  {
    accountId: '3',
    username: 'tideline.surf',
    face: null,
    colour: 4,
    waiting: 0,
    open: false,
    signedOut: true,
  },
];
const offer = { kind: 'offer', permission: 'instagram_manage_comments' } as const;

export type State = { part: Partial<AccountModel>; online?: boolean; snapshot?: boolean };

/** States of an account screen by name. */
export const states = {
  data: { part: {} },
  several: { part: { accounts: several } },
  snapshot: {
    part: { ...nothing, figures: figures.slice(0, 3), nothingKept: false, ...head({ face: null }) },
    snapshot: true,
  },
  first: { part: { ...nothing, ...head({ asOf: null, nextLook: null, state: 'looking' }) } },
  waits: { part: { ...nothing, ...head({ asOf: null, nextLook: null }) }, online: false },
  empty: { part: { ...nothing, waiting: { ...waiting, count: 0, rows: [], oldest: null } } },
  offer: { part: { waiting: offer, permissions: { granted: 4, needed: 4, missing: [] } } },
  calm: { part: { waiting: { ...waiting, count: 0, rows: [], oldest: null }, best: null } },
  looking: { part: head({ state: 'looking' }) },
  reading: {
    part: {
      waiting: { ...waiting, whole: false, count: 1, rows: waiting.rows.slice(0, 1), oldest: null },
    },
  },
  offline: {
    part: head({ state: 'stale', asOf: now - 170 * minute, nextLook: null }),
    online: false,
  },
  limited: {
    part: {
      problem: { code: 'rate-limited', retryAt: now + 32 * minute },
      budget: { percent: 96, holds: 'all', until: now + 32 * minute },
      ...head({ state: 'paused', nextLook: now + 32 * minute }),
    },
  },
  busy: { part: { budget: { percent: 72, holds: 'background', until: null } } },
  out: {
    part: {
      problem: { code: 'signed-out', reason: 'password-changed' },
      ...head({ state: 'signed-out', asOf: now - 60 * minute, nextLook: null }),
    },
  },
  broken: { part: { problem: { code: 'unexpected' } } },
  silent: { part: { problem: { code: 'temporary' }, waiting: offer } },
  declined: {
    part: {
      problem: {
        code: 'not-allowed',
        reason: 'permission-declined',
        permission: 'instagram_manage_comments',
      },
      waiting: offer,
      permissions: { granted: 4, needed: 5, missing: ['instagram_manage_comments'] },
    },
  },
  doubt: {
    part: {
      figures: [
        figure('views', count(0), count(0), steady(null), [0, 0, null, 0, null, null, 0]),
        figure(
          'reach',
          { kind: 'too-few' },
          count(12),
          { kind: 'none' },
          [null, 4, null, 6, 5, null, null],
          [3, 2, null, 2, 4, 1, 2],
        ),
        figure('followers', count(3), count(0), up(3, null, null), [1, null, 0, 2, null, 0, null]),
        ...figures.slice(3, 6),
        figure('saves', { kind: 'not-allowed' }, { kind: 'not-yet' }, { kind: 'none' }),
      ],
    },
  },
} satisfies Record<string, State>;
export type StateName = keyof typeof states;

/** One state as a screen's model. */
export function modelOf(name: StateName): { model: ScreenModel; online: boolean } {
  const { part, online = true, snapshot = false }: State = states[name];
  return { model: { kind: 'account', account: { ...account, ...part }, snapshot }, online };
}

const settled = async (): Promise<void> => undefined;

/** Actions that do nothing. */
export const stillActions: Actions = {
  lookNow: settled,
  openAccount: settled,
  openPanel: () => undefined,
  openOptions: () => undefined,
  openWelcome: () => undefined,
  openLink: () => undefined,
  ask: settled,
  paste: settled,
  dismissConnect: settled,
  removeAccount: settled,
  disconnect: async () => null,
  change: settled,
  copy: async () => true,
  keepPictures: async () => true,
};
