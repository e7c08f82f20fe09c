import type { SecretRow } from './secret-row.ts';
import { db } from './db.ts';

/** Only the vault in `lib/work` reads and keeps these; no page can reach this file. */
export async function readSecret(id: string): Promise<SecretRow | null> {
  return (await (await db()).get('secrets', id)) ?? null;
}

export async function keepSecret(row: SecretRow): Promise<void> {
  await (await db()).put('secrets', row);
}

export async function dropSecrets(ids: string[]): Promise<void> {
  const tx = (await db()).transaction('secrets', 'readwrite', { durability: 'strict' });
  await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
}
