import scenes from '../../components/parts/Scenes.svg';
import type {
  AccountModel,
  Actions,
  Change,
  FigureModel,
  PostModel,
  WaitingModel,
} from '../../lib/view/models.ts';
import type { Metric, Value } from '../../lib/store/rows.ts';

/** Invented models: every state a screen can be in. */
export const now = Date.parse('2026-11-23T14:10:00Z');
export const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
export const scene = (name: string): string => `${scenes}#${name}`;
export const count = (value: number): Value => ({ kind: 'count', value });

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

export const steady = (usualPercent: number | null): Change => ({ kind: 'steady', usualPercent });

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
  unlinked: [],
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
  signIn: { userId: '100', name: 'Maren Holt', appId: '1029384756102938', door: 'dialog' },
  ending: null,
  problem: null,
  insights: { kind: 'on' },
  daysComing: false,
  nothingKept: false,
};

const settled = async (): Promise<void> => undefined;

/** Actions that do nothing. */
export const stillActions: Actions = {
  lookNow: settled,
  openAccount: settled,
  openPanel: () => undefined,
  openOptions: () => undefined,
  openWelcome: () => undefined,
  openLink: () => undefined,
  openDoctor: () => undefined,
  openReview: () => undefined,
  askOther: settled,
  renew: settled,
  seen: settled,
  openSample: settled,
  leaveSample: settled,
  order: settled,
  ask: settled,
  paste: settled,
  dismissConnect: settled,
  removeAccount: settled,
  disconnect: async () => null,
  change: settled,
  copy: async () => true,
  watchTab: async () => true,
  keepPictures: async () => true,
};
