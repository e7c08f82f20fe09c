import type { AccountModel, ScreenModel } from '../../lib/view/models.ts';
import {
  account,
  figure,
  figures,
  minute,
  now,
  scene,
  steady,
  up,
  waiting,
  count,
} from './models.ts';

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
/** Posts and comments are there, and Meta gives no figures. */
const withoutFigures: Partial<AccountModel> = {
  figures: figures.map((one) =>
    figure(one.metric, { kind: 'not-allowed' }, { kind: 'not-allowed' }, { kind: 'none' }),
  ),
  best: null,
};
export const several: AccountModel['accounts'] = [
  {
    accountId: '17841400000000001',
    username: 'maren.makes',
    face: scene('plate'),
    colour: 1,
    waiting: 7,
    followers: 86,
    views: { value: 18_240, change: up(2_120, 13, 6) },
    publishes: true,
    open: true,
    signedOut: false,
    sample: false,
  },
  {
    accountId: '2',
    username: 'harbour.bakery',
    face: scene('bread'),
    colour: 2,
    waiting: 2,
    followers: null,
    views: { value: 3_410, change: { kind: 'steady', usualPercent: null } },
    publishes: false,
    open: false,
    signedOut: false,
    sample: false,
  },
  {
    accountId: '3',
    username: 'tideline.surf',
    face: null,
    colour: 4,
    waiting: 0,
    followers: null,
    views: null,
    publishes: true,
    open: false,
    signedOut: true,
    sample: false,
  },
];
const offer = { kind: 'offer', permission: 'instagram_manage_comments' } as const;

export type State = { part: Partial<AccountModel>; online?: boolean };

/** States of an account screen by name. */
export const states = {
  data: { part: {} },
  several: { part: { accounts: several } },
  first: { part: { ...nothing, ...head({ asOf: null, nextLook: null, state: 'looking' }) } },
  waits: { part: { ...nothing, ...head({ asOf: null, nextLook: null }) }, online: false },
  empty: { part: { ...nothing, waiting: { ...waiting, count: 0, rows: [], oldest: null } } },
  offer: { part: { waiting: offer, permissions: { granted: 4, needed: 4, missing: [] } } },
  'no-insights': { part: { ...withoutFigures, insights: { kind: 'offer' } } },
  'page-token': { part: { ...withoutFigures, insights: { kind: 'page-token' } } },
  'no-task': {
    part: {
      ...withoutFigures,
      insights: { kind: 'no-task', pageName: 'Harbour Bakery' },
      waiting: { kind: 'no-task', pageName: 'Harbour Bakery' },
    },
  },
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
  const { part, online = true }: State = states[name];
  return { model: { kind: 'account', account: { ...account, ...part } }, online };
}
