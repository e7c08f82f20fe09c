import type { Problem, Reason } from '../../../lib/shared/problem.ts';
import type { ConnectRow, Settings } from '../../../lib/store/rows.ts';
import type { DataActions } from '../../../lib/view/data/models.ts';
import type { Actions, OptionsModel, SignInModel } from '../../../lib/view/models.ts';

export const now = Date.UTC(2026, 10, 25, 14, 5);
const day = 86_400_000;

export const settings: Settings = {
  appId: '482910337716204',
  configId: null,
  openAccountId: '17841400000000001',
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  looks: true,
  lookMinutes: 15,
  notifications: 'questions',
  quiet: null,
  checkTokens: true,
};

export const idle: ConnectRow = {
  phase: 'idle',
  startedAt: now,
  feature: 'reading',
  signInId: null,
  problem: null,
  found: [],
  pagesWithout: [],
};

export const maren: SignInModel = {
  userId: '10220000000000001',
  name: 'Maren Holt',
  door: 'dialog',
  tokenKind: 'user',
  ended: null,
  endedAt: null,
  expiresAt: now + 58 * day,
  expiryKnown: true,
  dataAccessExpiresAt: now + 88 * day,
  permissions: [
    { name: 'instagram_basic', state: 'granted' },
    { name: 'pages_show_list', state: 'granted' },
    { name: 'pages_read_engagement', state: 'granted' },
    { name: 'instagram_manage_insights', state: 'granted' },
  ],
  accounts: [
    {
      accountId: '17841400000000001',
      username: 'maren.makes',
      pageName: 'Maren Makes',
      face: null,
      colour: 1,
    },
    {
      accountId: '17841400000000002',
      username: 'harbour.bakery',
      pageName: 'Harbour Bakery',
      face: null,
      colour: 2,
    },
  ],
  offers: ['comments'],
};

const jo: SignInModel = {
  ...maren,
  userId: '10220000000000002',
  name: 'Jo Tide',
  door: 'pasted',
  tokenKind: 'page',
  expiresAt: null,
  expiryKnown: false,
  dataAccessExpiresAt: null,
  permissions: [],
  accounts: [
    {
      accountId: '17841400000000003',
      username: 'tideline.surf',
      pageName: 'Tideline Surf',
      face: null,
      colour: 4,
    },
  ],
  offers: [],
};

const ended: SignInModel = {
  ...maren,
  userId: '10220000000000003',
  name: 'Ilka Brandt',
  ended: { code: 'signed-out', reason: 'session-expired' },
  endedAt: now - 2 * day,
  expiresAt: now - 2 * day,
  permissions: [
    ...maren.permissions,
    { name: 'instagram_manage_comments', state: 'declined' },
    { name: 'business_management', state: 'expired' },
  ],
  accounts: [],
  offers: [],
};

export const empty: OptionsModel = {
  settings: { ...settings, appId: null, openAccountId: null },
  redirectUri: 'https://kmpfonkiebmnijgmkpoelpcdmbjfdbca.chromiumapp.org/',
  signIns: [],
  connect: idle,
  acts: [],
  storage: { usedBytes: null, posts: 0, comments: 0, pictures: 0 },
  details: 'Loupe 0.1.0\nChromium 156\nGraph v25.0\nNo errors kept.',
};

export const full: OptionsModel = {
  ...empty,
  settings,
  signIns: [maren, jo, ended],
  acts: [
    {
      id: 2,
      at: now - 3_600_000,
      accountId: null,
      who: 'Sol Reyes',
      kind: 'disconnect',
      result: 'done',
      problem: null,
    },
    {
      id: 1,
      at: now - 5 * day,
      accountId: null,
      who: 'Sol Reyes',
      kind: 'disconnect',
      result: 'unknown',
      problem: { code: 'offline' },
    },
  ],
  storage: { usedBytes: 8_412_330, posts: 60, comments: 1200, pictures: 61 },
  details:
    'Loupe 0.1.0\nChromium 156 on Linux\nGraph v25.0\n\n25 Nov 13:58 look: rate-limited (80002) trace AbC9dEfGhIj\n25 Nov 09:12 look: offline',
};

const connecting = (connect: Partial<ConnectRow>, over: OptionsModel = empty): OptionsModel => ({
  ...over,
  settings,
  connect: { ...idle, ...connect },
});
export const failed = (reason: Reason | null, more: Partial<Problem> = {}): OptionsModel =>
  connecting({
    phase: 'failed',
    problem: { code: 'not-allowed', ...(reason ? { reason } : {}), ...more },
    pagesWithout: reason === 'no-instagram' ? ['Tideline Surf', 'Harbour Bakery'] : [],
  });

/** Every state of the two pages by name. */
export const cases: Record<string, OptionsModel | null> = {
  opening: null,
  empty,
  app: { ...empty, settings },
  full,
  asking: connecting({ phase: 'asking' }),
  reading: connecting({ phase: 'reading' }),
  done: connecting(
    {
      phase: 'done',
      found: maren.accounts.map(({ accountId }) => accountId),
      pagesWithout: ['Tideline Surf'],
    },
    { ...empty, signIns: [maren] },
  ),
  'done-comments': connecting(
    { phase: 'done', feature: 'comments', signInId: maren.userId },
    { ...empty, signIns: [{ ...maren, offers: [] }] },
  ),
  unexpected: failed(null, { code: 'unexpected' }),
  'permission-declined': failed('permission-declined', { permission: 'instagram_basic' }),
};

const quiet = async (): Promise<void> => undefined;

/** What may be done with all that is kept, done by nobody. */
export const stillData: DataActions = {
  exportAll: async () => ({
    kind: 'done',
    value: { name: 'loupe-2026-11-25.zip', bytes: 8_412_330 },
  }),
  importFrom: async () => ({ kind: 'fault', fault: 'damaged' }),
  wipe: async () => ({ kind: 'cancelled' }),
  save: () => undefined,
};

export const still: Actions = {
  lookNow: quiet,
  openAccount: quiet,
  openPanel: () => undefined,
  openOptions: () => undefined,
  openWelcome: () => undefined,
  openLink: () => undefined,
  openDoctor: () => undefined,
  openReview: () => undefined,
  askOther: quiet,
  renew: quiet,
  seen: quiet,
  openSample: quiet,
  leaveSample: quiet,
  order: quiet,
  ask: quiet,
  paste: quiet,
  dismissConnect: quiet,
  removeAccount: quiet,
  disconnect: async () => ({ revoked: true }),
  change: quiet,
  copy: async () => true,
  watchTab: async () => true,
  keepPictures: async () => true,
};
