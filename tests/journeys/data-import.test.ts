import { describe, expect, it } from 'vitest';
import { readAllJobs, readJob } from '../../lib/store/jobs/read.ts';
import { changeAccount } from '../../lib/store/keep/people.ts';
import { keepMediaFigures } from '../../lib/store/keep/media.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readAccount, readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readRules } from '../../lib/store/read/rules.ts';
import { readSettings } from '../../lib/store/read/settings.ts';
import { readAllDrafts } from '../../lib/store/studio/drafts.ts';
import { readAllAssets, readAllSaved } from '../../lib/store/studio/whole.ts';
import { exported, imported, send, sum } from './help/archive.ts';
import { accountId, loupe } from './help/connected.ts';
import { tables, used } from './help/rich.ts';
import { goOn, publishedBy } from './help/posts.ts';

/** Tables that come as they were, and those that are told from them again. */
const same = ['windows', 'days', 'media', 'comments', 'marks', 'audits', 'hashtags', 'learnt'];
const derived = ['piles', 'desks'];

type Kept = Awaited<ReturnType<typeof tables>>;
const bare = (rows: unknown[] = []): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row as object).sort())).sort();

/** What a computer was used for, moved to another one. */
async function moved(): Promise<{ before: Kept; archive: Blob; planned: string }> {
  const { planned } = await used();
  const before = await tables();
  const archive = await exported();
  await loupe.worker.commands['data.wipe']({});
  return { before, archive, planned };
}

describe('an archive taken in on another computer', () => {
  it('brings every row back as it was, and derives what was derived', async () => {
    const { before, archive } = await moved();
    const told = await imported(archive);
    const after = await tables();
    for (const table of [...same, ...derived]) {
      expect(bare(after[table]), table).toEqual(bare(before[table]));
    }
    expect(after['packs']?.length).toBe(before['packs']?.length);
    expect(after['pictures']?.length).toBe(before['pictures']?.length);
    expect(after['acts']?.length).toBe(before['acts']?.length);
    expect([sum(told, 'unfit'), sum(told, 'orphan')]).toEqual([0, 0]);
    expect(told.accounts).toContain('maren.makes');
  });

  it('brings the accounts signed out, and asks Meta nothing', async () => {
    const { before, archive } = await moved();
    loupe.sandbox.clearRequests();
    await imported(archive);
    expect(loupe.calls()).toEqual([]);
    const [signIn] = await readSignIns();
    expect(signIn?.ended?.problem).toEqual({ code: 'signed-out', reason: 'from-archive' });
    expect((await tables())['secrets']).toEqual([]);
    expect((await readAccounts()).length).toBe(before['accounts']?.length);
    expect((await readSettings()).openAccountId).toBe((await readAccounts())[0]?.id);
  });

  it('goes on once its person has signed in', async () => {
    const { archive } = await moved();
    await imported(archive);
    const [signIn] = await readSignIns();
    const signInId = signIn?.userId ?? null;
    await loupe.worker.commands['connect.start']({ feature: 'reading', signInId });
    expect((await readSignIns()).map(({ ended }) => ended)).toEqual([null]);
    const since = loupe.sandbox.clock.now();
    await loupe.worker.commands['look.now']({ accountId });
    expect((await readMedia(accountId, 1))[0]?.fetchedAt).toBeGreaterThanOrEqual(since);
  });

  it('never sends by itself what was open, and asks about it', async () => {
    const { archive, planned } = await moved();
    const out = publishedBy(loupe).length;
    const told = await imported(archive);
    expect(told.asking).toBe(1);
    const row = await readJob(planned);
    expect(row?.job.phase).toMatchObject({
      name: 'asks',
      why: { problem: { reason: 'planned-elsewhere' } },
    });
    await loupe.worker.driver.start();
    loupe.sandbox.clock.advance(4 * 86_400_000);
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(out);
    const over = (await readAllJobs()).filter(({ id }) => id !== planned);
    expect(over.every(({ job }) => job.phase.name === 'ended')).toBe(true);
  });

  it('brings drafts with their bytes, saved replies, and rules at rest', async () => {
    const { archive } = await moved();
    await imported(archive);
    const drafts = await readAllDrafts();
    const assets = new Map((await readAllAssets()).map((row) => [row.id, row.bytes.size]));
    for (const { items } of drafts) {
      for (const { assetId } of items) expect(assets.get(assetId)).toBeGreaterThan(100);
    }
    expect(drafts.map(({ caption }) => caption)).toContain('Still a draft');
    expect(await readAllSaved()).toMatchObject([{ name: 'Thanks', value: { uses: 2 } }]);
    const [rule] = await readRules(accountId);
    expect(rule).toMatchObject({ state: 'off', tried: { looked: expect.any(Number) as number } });
  });

  it('changes nothing when it is taken in again', async () => {
    const { archive } = await moved();
    await imported(archive);
    const once = await tables();
    const told = await imported(archive);
    expect(sum(told, 'taken')).toBe(0);
    const twice = await tables();
    for (const [table, rows] of Object.entries(once)) {
      expect(bare(twice[table]), table).toEqual(bare(rows));
    }
  });

  it('broken off anywhere leaves whole rows, and the rest comes the next time', async () => {
    const { before, archive } = await moved();
    for (const calls of [3, 9, 15]) {
      let left = calls;
      const dying = (async (...asked: Parameters<typeof send>) => {
        left -= 1;
        if (left === 0) throw new Error('the browser was closed');
        return send(...asked);
      }) as typeof send;
      await expect(imported(archive, dying)).rejects.toThrow('closed');
    }
    loupe.restartBrowser();
    await imported(archive);
    const after = await tables();
    for (const table of [...same, ...derived]) {
      expect(bare(after[table]), table).toEqual(bare(before[table]));
    }
  });
});

describe('an archive taken in where the account is', () => {
  it('leaves what is newer, and whoever is signed in stays so', async () => {
    await used();
    const archive = await exported();
    const [post] = await readMedia(accountId, 1);
    const fetchedAt = loupe.sandbox.clock.now() + 60_000;
    const figures = { reach: 1, views: 2, saved: 3, shares: 4, interactions: 5, missing: null };
    await keepMediaFigures(accountId, new Map([[post?.id ?? '', { ...figures, fetchedAt }]]));
    await changeAccount(accountId, { username: 'renamed' });
    const told = await imported(archive);
    expect(sum(told, 'taken')).toBe(0);
    expect((await readMedia(accountId, 1))[0]?.figures?.views).toBe(2);
    expect((await readAccount(accountId))?.username).toBe('renamed');
    expect((await readSignIns())[0]?.ended).toBeNull();
    expect(told.asking).toBe(0);
  });
});
