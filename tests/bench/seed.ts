import type { Page } from 'puppeteer-core';
import { currentSpan, earlierSpan, likeWindows } from '../../lib/shared/windows.ts';
import { daysBetween } from '../../lib/shared/pacific.ts';
import type {
  AccountRow,
  CommentRow,
  DayRow,
  LimitsRow,
  LookRow,
  MediaRow,
  Metric,
  Settings,
  SignInRow,
  WindowRow,
} from '../../lib/store/rows.ts';

export const accountId = '17841400000000001';
const hour = 3_600_000;
const metrics: Metric[] = ['views', 'reach', 'followers', 'linkTaps', 'interactions', 'engaged'];

/** The figure whose appearance tells that real data is on screen, however it is written. */
export const views = 8417;
export const viewsPattern = '8[.,\\u00a0\\u202f]?417|8[.,]4\\s?[kK]';
/** A word that only the store holds: it stands in the newest waiting comment and the posts. */
export const storePattern = 'Celadon';

const settings: Settings = {
  appId: '1234567890123456',
  configId: null,
  openAccountId: accountId,
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  looks: true,
  lookMinutes: 15,
  notifications: 'off',
  quiet: null,
  checkTokens: false,
};

function windowsAt(now: number): WindowRow[] {
  const span = currentSpan(now);
  return metrics.flatMap((metric, m) =>
    Array.from({ length: likeWindows }, (_, back): WindowRow => {
      const { from, to } = earlierSpan(span, back);
      const value = m === 0 && back === 0 ? views : 5000 - m * 700 + ((back * 37) % 90);
      return {
        accountId,
        metric,
        from,
        to,
        value: { kind: 'count', value },
        fetchedAt: now,
      };
    }),
  );
}

function daysAt(now: number): DayRow[] {
  const span = currentSpan(now);
  const days = daysBetween(earlierSpan(span, likeWindows - 1).from, span.to);
  return metrics.flatMap((metric, m) =>
    days.map((day, n) => ({
      accountId,
      metric,
      day,
      value: 900 - m * 100 + ((n * 53) % 210),
      fetchedAt: now,
    })),
  );
}

function mediaAt(now: number): MediaRow[] {
  return Array.from({ length: 60 }, (_, n): MediaRow => ({
    accountId,
    id: `1790000000000${1000 + n}`,
    kind: n % 4 === 0 ? 'reel' : n % 4 === 1 ? 'carousel' : 'photo',
    caption: `Celadon bowl ${n}: fired at cone ten, cooled for two days`,
    permalink: `https://www.instagram.com/p/bench${n}/`,
    timestamp: now - (n * 31 + 9) * hour,
    likes: 240 + ((n * 17) % 90),
    comments: 20,
    thumbUrl: null,
    figures: {
      reach: 1800 + ((n * 71) % 900),
      views: 2600 + ((n * 113) % 1900),
      saved: 30 + (n % 20),
      shares: 12 + (n % 9),
      interactions: 320 + ((n * 19) % 80),
      fetchedAt: now,
      missing: null,
    },
    commentsReadAt: now,
    commentsSeen: 20,
    fetchedAt: now,
  }));
}

function commentsAt(media: MediaRow[], now: number): CommentRow[] {
  return media.flatMap((post, p) =>
    Array.from({ length: 20 }, (_, n): CommentRow => ({
      accountId,
      id: `1800000000${10_000 + p * 20 + n}`,
      mediaId: post.id,
      parentId: null,
      text: `Celadon at last! Is glaze ${n} safe for the dishwasher?`,
      username: `reader_${n}`,
      fromId: `30000000000${100 + n}`,
      timestamp: post.timestamp + (n + 1) * 60_000,
      likes: n % 5,
      hidden: false,
      waits: p < 4 && n < 2 ? 1 : 0,
      why: null,
      tongue: null,
      fetchedAt: now,
    })),
  );
}

/** Rows for every table, of one account that was looked at this minute. */
export function rowsAt(now: number): Record<string, unknown[]> {
  const media = mediaAt(now);
  const granted = (name: string): SignInRow['permissions'][number] => ({ name, state: 'granted' });
  const signIn: SignInRow = {
    userId: '10000000000000001',
    name: 'Mara Vale',
    appId: settings.appId,
    door: 'dialog',
    tokenKind: 'user',
    permissions: [
      'instagram_basic',
      'pages_show_list',
      'pages_read_engagement',
      'instagram_manage_insights',
      'instagram_manage_comments',
    ].map(granted),
    connectedAt: now,
    expiresAt: now + 1400 * hour,
    dataAccessExpiresAt: now + 2000 * hour,
    expiryFrom: 'login',
    ended: null,
  };
  const account: AccountRow = {
    id: accountId,
    username: 'vale.ceramics',
    name: 'Vale Ceramics',
    signInId: signIn.userId,
    pageId: '20000000000000001',
    pageName: 'Vale Ceramics',
    tasks: ['ANALYZE', 'MODERATE'],
    followers: 4312,
    mediaCount: 60,
    pictureUrl: null,
    colour: 1,
    order: 0,
    addedAt: now,
    sample: false,
  };
  const looks = (['light', 'deep', 'history', 'backfill', 'pictures'] as const).map(
    (what): LookRow => ({
      accountId,
      what,
      fetchedAt: now,
      startedAt: null,
      problem: null,
      resume: null,
      calls: 3,
    }),
  );
  const limits: LimitsRow = {
    owner: accountId,
    pool: 'account',
    percent: 12,
    readAt: now,
    blockedUntil: null,
  };
  return {
    settings: [settings],
    signIns: [signIn],
    accounts: [account],
    windows: windowsAt(now),
    days: daysAt(now),
    media,
    comments: commentsAt(media, now),
    desks: [{ accountId, waiting: 8, oldest: { at: now - 100 * hour, mediaId: media[3]?.id } }],
    looks,
    limits: [limits],
  };
}

/** Writes rows into the database that a page of the extension has opened before. */
export async function seed(page: Page, rows: Record<string, unknown[]>): Promise<void> {
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('loupe');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('the database does not open'));
    });
    const tx = database.transaction(Object.keys(tables), 'readwrite');
    for (const [name, all] of Object.entries(tables)) {
      const store = tx.objectStore(name);
      for (const row of all) void (store.keyPath === null ? store.put(row, name) : store.put(row));
    }
    await new Promise<void>((done, fail) => {
      tx.oncomplete = () => done();
      tx.onerror = () => fail(tx.error ?? new Error('the rows were not written'));
    });
    database.close();
  }, rows);
}
