import type {
  AccountRow,
  CommentRow,
  LimitsRow,
  MediaRow,
  SignInRow,
} from '../../lib/store/rows.ts';

/** Rows as the store keeps them, each with what a test does not care about filled in. */
export const at = Date.parse('2026-11-23T14:05:00Z');

export const accountRow = (patch: Partial<AccountRow> = {}): AccountRow => ({
  id: '17841400000000001',
  username: 'maren.makes',
  name: 'Maren Makes',
  signInId: '100',
  pageId: '200',
  pageName: 'Maren Makes',
  tasks: ['MANAGE'],
  followers: 12_430,
  mediaCount: 60,
  pictureUrl: null,
  colour: 1,
  order: 0,
  addedAt: at,
  sample: false,
  ...patch,
});

export const signInRow = (patch: Partial<SignInRow> = {}): SignInRow => ({
  userId: '100',
  name: 'Maren Holt',
  appId: '1029384756102938',
  door: 'dialog',
  tokenKind: 'user',
  permissions: [
    'instagram_basic',
    'pages_show_list',
    'pages_read_engagement',
    'instagram_manage_insights',
    'instagram_manage_comments',
  ].map((name) => ({ name, state: 'granted' })),
  connectedAt: at,
  expiresAt: null,
  dataAccessExpiresAt: null,
  expiryFrom: 'checked',
  ended: null,
  ...patch,
});

export const mediaRow = (patch: Partial<MediaRow> = {}): MediaRow => ({
  accountId: '17841400000000001',
  id: '1',
  kind: 'photo',
  caption: 'Seven glazes, one bowl\nA second line',
  permalink: 'https://www.instagram.com/p/a/',
  timestamp: at - 3_600_000,
  likes: 10,
  comments: 2,
  thumbUrl: null,
  figures: null,
  commentsReadAt: null,
  commentsSeen: null,
  fetchedAt: at,
  ...patch,
});

export const commentRow = (patch: Partial<CommentRow> = {}): CommentRow => ({
  accountId: '17841400000000001',
  id: '9',
  mediaId: '1',
  parentId: null,
  text: 'Is this glaze food safe?',
  username: 'ilka.brandt',
  fromId: '77',
  timestamp: at - 7_200_000,
  likes: 0,
  hidden: false,
  waits: 1,
  why: 'first',
  tongue: null,
  fetchedAt: at,
  ...patch,
});

export const limitsRow = (patch: Partial<LimitsRow> = {}): LimitsRow => ({
  owner: '17841400000000001',
  pool: 'account',
  percent: 3,
  readAt: at,
  blockedUntil: null,
  ...patch,
});
