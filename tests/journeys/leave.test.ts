import { afterEach, describe, expect, it } from 'vitest';
import { accountTables } from '../../lib/store/schema.ts';
import { db } from '../../lib/store/db.ts';
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
