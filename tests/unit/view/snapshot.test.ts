import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, idleConnect } from '../../../lib/store/read/settings.ts';
import { accountModel } from '../../../lib/view/account-model.ts';
import { clearSnapshot, readSnapshot, writeSnapshot } from '../../../lib/view/snapshot.ts';
import { accountRow, at, commentRow, mediaRow, signInRow } from '../../help/rows.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as Storage;

const account = accountRow({ pictureUrl: 'https://scontent.cdninstagram.com/x.jpg?oh=signed' });
const model = accountModel(
  {
    settings: defaultSettings,
    connect: idleConnect,
    account,
    signIn: signInRow(),
    accounts: [
      { row: account, signIn: signInRow(), desk: null, views: [null, null], followers: null },
    ],
    checkups: [],
    windows: [
      {
        accountId: account.id,
        metric: 'views',
        from: '2026-11-16',
        to: '2026-11-22',
        value: { kind: 'count', value: 48_210 },
        fetchedAt: at,
      },
    ],
    days: {},
    media: [mediaRow()],
    desk: { accountId: account.id, waiting: 1, oldest: null, kept: 0, hidden: 0, snoozed: 0 },
    waiting: [commentRow()],
    elsewhere: [],
    limits: null,
    looks: [],
    pictures: new Map(),
  },
  at,
);

beforeEach(() => kept.clear());

describe('the first-frame snapshot', () => {
  it('gives back the figures it was written with', () => {
    writeSnapshot(storage, model);
    expect(readSnapshot(storage)).toMatchObject({
      head: { username: 'maren.makes' },
      figures: [{ metric: 'views', now: { kind: 'count', value: 48_210 } }, {}, {}],
    });
  });

  it('holds no comment, no caption, no commenter and no signed address', () => {
    writeSnapshot(storage, model);
    const text = [...kept.values()].join();
    expect(text).not.toMatch(/food safe|ilka|Seven glazes|cdninstagram/);
    expect(text.length).toBeLessThan(20_000);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', '{"v":2,"head":{"accountId":"1"}}'],
    ['a half', '{"v":1,"head":{"accountId":"1"},"figures":[]}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['far too much', `{"v":1,"x":"${'x'.repeat(30_000)}"}`],
  ])('is left unseen when it is %s', (_, text) => {
    if (text !== null) kept.set('first-frame', text);
    expect(readSnapshot(storage)).toBeNull();
  });

  it('is gone once cleared, and never written for an account without figures', () => {
    writeSnapshot(storage, model);
    clearSnapshot(storage);
    expect(readSnapshot(storage)).toBeNull();
    writeSnapshot(storage, { ...model, nothingKept: true });
    expect(kept.size).toBe(0);
  });

  it('does without when the storage is full', () => {
    const full = {
      ...storage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    } as Storage;
    writeSnapshot(full, model);
    expect(readSnapshot(storage)).toBeNull();
  });
});
