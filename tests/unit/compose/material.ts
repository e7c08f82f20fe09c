import type { FilmFacts, PictureFacts } from '../../../lib/shared/media/facts.ts';
import { type Draft, newDraft, newItem } from '../../../lib/shared/post/draft.ts';
import type { AssetRow } from '../../../lib/store/studio/rows.ts';
import type { AccountRow, SignInRow } from '../../../lib/store/rows.ts';
import type { Known } from '../../../lib/view/publish/assets.ts';
import type { Around } from '../../../lib/view/publish/checks/around.ts';

export const now = Date.parse('2026-11-24T14:10:00Z');

export const jpeg: PictureFacts = {
  kind: 'picture',
  format: 'jpeg',
  width: 1080,
  height: 1350,
  orientation: 1,
  animated: false,
  colour: 'srgb',
  located: false,
  marked: false,
  ai: false,
  trailing: false,
  truncated: false,
};

export const film: FilmFacts = {
  kind: 'film',
  container: 'mp4',
  video: 'avc1',
  audio: 'mp4a',
  width: 1080,
  height: 1920,
  rotation: 0,
  durationMs: 12_000,
  fps: 30,
  variableRate: false,
  bytes: 4_000_000,
  moovFirst: true,
  fragmented: false,
  editList: false,
  is420: true,
  interlaced: false,
  audioRate: 48_000,
  audioChannels: 2,
  otherTracks: 0,
  ai: false,
  truncated: false,
};

export function known(
  id: string,
  facts: Known['facts'],
  more: Partial<AssetRow> = {},
  unreadable: Known['unreadable'] = null,
): Known {
  const row: AssetRow = {
    id,
    bytes: new Blob(['bytes of a picture']),
    name: `${id}.jpg`,
    facts,
    origin: null,
    public: null,
    hash: id,
    print: null,
    madeFrom: null,
    createdAt: now,
    ...more,
  };
  return { row, url: `blob:${id}`, facts, unreadable, fresh: false };
}

/** A draft with an item for each asset, described. */
export const draftOf = (assets: string[], more: Partial<Draft> = {}): Draft => ({
  ...newDraft('draft', '17841400000000001', now),
  items: assets.map((id) => ({ ...newItem(`i-${id}`, id), altText: 'words' })),
  ...more,
});

export const account: AccountRow = {
  id: '17841400000000001',
  username: 'maren.makes',
  name: 'Maren',
  signInId: '1001',
  pageId: '2001',
  pageName: 'Maren Makes',
  tasks: ['CREATE_CONTENT'],
  followers: 10,
  mediaCount: 4,
  pictureUrl: null,
  colour: 1,
  order: 0,
  addedAt: 0,
  sample: false,
};

const granted = (name: string) => ({ name, state: 'granted' as const });

export const signIn: SignInRow = {
  userId: '1001',
  name: 'Maren',
  appId: '1',
  door: 'dialog',
  tokenKind: 'user',
  permissions: ['instagram_content_publish', 'pages_manage_posts'].map(granted),
  connectedAt: 0,
  expiresAt: now + 57.5 * 24 * 3_600_000,
  dataAccessExpiresAt: null,
  expiryFrom: 'checked',
  ended: null,
};

export const around: Around = {
  account,
  signIn,
  quota: { used: 3, total: 50, readAt: now - 300_000 },
  dry: null,
  prints: [],
  lendingDeclined: false,
  now,
};
