import { existsSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleAccountId as accountId } from '../../../lib/shared/sample.ts';
import { readTold } from '../../../lib/sample/told.ts';
import { writeSample } from '../../../lib/sample/write.ts';
import { closeDb, db } from '../../../lib/store/db.ts';
import { readDesk, readWaiting } from '../../../lib/store/read/comments.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import { readAccount } from '../../../lib/store/read/people.ts';
import { closeStudio } from '../../../lib/store/studio/db.ts';
import { accountModel } from '../../../lib/view/account-model.ts';
import { readAccountRows } from '../../../lib/view/read-account.ts';
import { packaged } from '../../help/packaged.ts';

const now = Date.parse('2026-11-23T14:05:00Z');
const hour = 3_600_000;
const day = 24 * hour;

const allComments = async () => (await db()).getAll('comments');
const model = async (at = now) => {
  const rows = await readAccountRows({ posts: 25, waiting: 20 }, at);
  if (!rows) throw new Error('no account');
  return accountModel(rows, at);
};

beforeEach(async () => {
  await Promise.all([closeDb(), closeStudio()]);
  globalThis.indexedDB = new IDBFactory();
  await writeSample(await readTold(packaged), now);
});

describe('the sample account', () => {
  it('has figures for every number, with a change and the usual swing beside it', async () => {
    const { figures, daysComing, nothingKept, problem } = await model();
    expect({ daysComing, nothingKept, problem }).toEqual({
      ...{ daysComing: false, nothingKept: false, problem: null },
    });
    for (const { metric, now: value, change } of figures) {
      expect(value.kind, metric).toBe('count');
      expect(change, metric).toMatchObject({ usualPercent: expect.any(Number) as number });
    }
    const [views] = figures;
    expect(views?.change).toMatchObject({ kind: 'up', beyondUsual: true });
    for (const series of figures.slice(0, 3)) expect(series.days).not.toContain(null);
  });

  it('has posts of every kind, one that stands out, and one whose likes are hidden', async () => {
    const posts = await readMedia(accountId, 100);
    expect(posts).toHaveLength(24);
    expect(new Set(posts.map(({ kind }) => kind))).toEqual(
      new Set(['photo', 'carousel', 'reel', 'video', 'story']),
    );
    expect(posts.some(({ likes, kind }) => likes === null && kind === 'photo')).toBe(true);
    expect((await model()).best).toMatchObject({ post: { kind: 'reel' } });
    expect((await model()).best?.timesMedian).toBeGreaterThan(3);
  });

  it('has pictures that Loupe brings along, and no address anywhere else', async () => {
    const { pictureUrl } = (await readAccount(accountId)) ?? {};
    const thumbs = (await readMedia(accountId, 100)).map(({ thumbUrl }) => thumbUrl);
    for (const address of [pictureUrl, ...thumbs]) {
      expect(address).toMatch(/^\/sample\/[a-z]+\.svg$/);
      expect(existsSync(`public${address ?? ''}`), address ?? '').toBe(true);
    }
    expect((await readMedia(accountId, 100)).every((row) => row.permalink === null)).toBe(true);
  });

  it('has people who wait for every reason, some of them for days', async () => {
    const waiting = await readWaiting(accountId, 50);
    const { waiting: count, kept, hidden } = (await readDesk(accountId)) ?? {};
    expect(waiting).toHaveLength(9);
    expect({ count, hidden }).toEqual({ count: 9, hidden: 1 });
    expect(kept).toBeGreaterThan(120);
    expect(new Set(waiting.map(({ why }) => why))).toEqual(
      new Set(['question', 'first', 'back', 'reaction', 'mention']),
    );
    expect(waiting.filter((row) => now - row.timestamp > 3 * day)).toHaveLength(2);
    expect(new Set(waiting.map(({ tongue }) => tongue)).size).toBeGreaterThan(2);
    expect(waiting.some(({ text }) => text.includes('best-growth.example'))).toBe(true);
    // A thank-you after our answer ends the talk.
    expect(waiting.some(({ text }) => text.startsWith('Thank you'))).toBe(false);
  });

  it('says nothing before its post, nor before what it answers, nor in the future', async () => {
    const posts = new Map((await readMedia(accountId, 100)).map((row) => [row.id, row]));
    const rows = await allComments();
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.size).toBe(rows.length);
    for (const row of rows) {
      expect(row.timestamp, row.text).toBeGreaterThan(posts.get(row.mediaId)?.timestamp ?? now);
      expect(row.timestamp, row.text).toBeLessThan(now);
      const above = byId.get(row.parentId ?? '');
      if (above) expect(row.timestamp, row.text).toBeGreaterThan(above.timestamp);
    }
    for (const { id, comments } of posts.values()) {
      expect(rows.filter(({ mediaId }) => mediaId === id)).toHaveLength(comments);
    }
  });

  it('is the same at the same moment, and moves with the clock', async () => {
    const first = await allComments();
    await closeDb();
    globalThis.indexedDB = new IDBFactory();
    await writeSample(await readTold(packaged), now);
    expect(await allComments()).toEqual(first);
    await closeDb();
    globalThis.indexedDB = new IDBFactory();
    await writeSample(await readTold(packaged), now + hour);
    const moved = new Map((await allComments()).map((row) => [row.id, row.timestamp]));
    for (const { id, timestamp } of first) expect(moved.get(id)).toBe(timestamp + hour);
  });
});
