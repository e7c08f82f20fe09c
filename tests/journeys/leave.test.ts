import { afterEach, describe, expect, it } from 'vitest';
import { accountTables } from '../../lib/store/schema.ts';
import { db } from '../../lib/store/db.ts';
import { readAllJobs } from '../../lib/store/jobs/read.ts';
import { readWaiting } from '../../lib/store/read/comments.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { openLoupe, type Loupe } from '../help/loupe.ts';

let loupe: Loupe;
afterEach(async () => loupe.close());

describe('leaving while a look is under way', () => {
  it.each([
    ['the figures', '^/v\\d'],
    ['the pictures', '\\.jpg'],
  ])('keeps nothing of it: %s come after all was wiped', async (_, path) => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null });
    const accountId = (await readAccounts())[0]?.id ?? '';
    const userId = (await readSignIns())[0]?.userId ?? '';
    loupe.sandbox.fault({ kind: 'hold', path });
    const look = loupe.worker.looks.now(accountId);
    expect(await loupe.sandbox.holds.whenHeld(10_000)).toBe(true);
    await loupe.worker.commands['signin.disconnect']({ userId });
    loupe.sandbox.holds.release();
    await look;
    const store = await db();
    expect([await readAccounts(), await readSignIns()]).toEqual([[], []]);
    for (const table of accountTables) expect(await store.count(table), table).toBe(0);
  });
});

describe('an answer asked for while its account leaves', () => {
  it('goes with the account, and comes back with none', async () => {
    loupe = await openLoupe();
    const { commands } = loupe.worker;
    await commands['connect.start']({ feature: 'reading', signInId: null });
    const userId = (await readSignIns())[0]?.userId ?? '';
    await commands['connect.start']({ feature: 'comments', signInId: userId });
    const accountId = (await readAccounts())[0]?.id ?? '';
    await loupe.worker.looks.now(accountId);
    const [row] = await readWaiting(accountId, 1);
    loupe.sandbox.fault({ kind: 'hold', method: 'DELETE' });
    const leaving = commands['signin.disconnect']({ userId });
    expect(await loupe.sandbox.holds.whenHeld(10_000)).toBe(true);
    const asked = { accountId, commentId: row?.id ?? '', text: 'Yes', privately: false, seen: [] };
    await commands['desk.reply'](asked);
    expect(await readAllJobs()).toHaveLength(1);
    loupe.sandbox.holds.release();
    await leaving;
    expect([await readAllJobs(), [...loupe.mirror]]).toEqual([[], []]);
  });
});
