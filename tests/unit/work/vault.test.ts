import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb, db } from '../../../lib/store/db.ts';
import { openVault, type Vault } from '../../../lib/work/vault.ts';
import { memorySession } from '../../help/session.ts';

const token = 'EAAB0123456789abcdefghijklmnopqrstuvwxyz';
let session: ReturnType<typeof memorySession>;
let vault: Vault;

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  session = memorySession();
  vault = openVault({ session });
});

describe('the vault', () => {
  it('gives back what it keeps, also after the browser was restarted', async () => {
    await vault.keep('user:1', token);
    expect(await vault.read('user:1')).toBe(token);
    session.clear();
    expect(await vault.read('user:1')).toBe(token);
  });

  it('keeps no character of the token in plain on disk', async () => {
    await vault.keep('user:1', token);
    for (const row of await (await db()).getAll('secrets')) {
      const bytes = 'sealed' in row ? new TextDecoder('latin1').decode(row.sealed) : '';
      expect(bytes).not.toContain(token.slice(0, 8));
    }
  });

  it('holds a key that nobody can take out', async () => {
    await vault.keep('user:1', token);
    const row = await (await db()).get('secrets', 'key');
    if (!row || !('key' in row)) throw new Error('no key kept');
    await expect(crypto.subtle.exportKey('raw', row.key)).rejects.toThrow();
  });

  it('makes one key when two tokens are kept at once', async () => {
    await Promise.all([vault.keep('user:1', token), vault.keep('page:2', `${token}2`)]);
    session.clear();
    expect(await vault.read('user:1')).toBe(token);
    expect(await vault.read('page:2')).toBe(`${token}2`);
  });

  it('gives nothing, and drops the ciphertext, once its key is gone', async () => {
    await vault.keep('user:1', token);
    session.clear();
    await (await db()).delete('secrets', 'key');
    expect(await vault.read('user:1')).toBeNull();
    expect(await (await db()).get('secrets', 'user:1')).toBeUndefined();
  });

  it('forgets in every place', async () => {
    await vault.keep('user:1', token);
    await vault.drop(['user:1']);
    expect(await vault.read('user:1')).toBeNull();
    expect(session.size()).toBe(0);
  });
});
