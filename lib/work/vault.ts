import { AppError } from '../shared/problem.ts';
import { dropSecrets, keepSecret, readSecret } from '../store/secrets.ts';
import type { Deps } from './deps.ts';

/** What a token is kept under: the sign-in's own, a Page's, or one still being looked at. */
export type TokenId = `user:${string}` | `page:${string}` | 'pending';

export type Vault = {
  keep: (id: TokenId, token: string) => Promise<void>;
  read: (id: TokenId) => Promise<string | null>;
  drop: (ids: TokenId[]) => Promise<void>;
  /** Throws the key away, once nothing is locked with it any more. */
  forget: () => Promise<void>;
};

const sessionKey = (id: TokenId): string => `token:${id}`;

// Two first uses at once must not make two keys: the later would lock out the earlier's tokens.
let making: Promise<CryptoKey> | null = null;

async function theKey(): Promise<CryptoKey> {
  const kept = await readSecret('key');
  if (kept && 'key' in kept) return kept.key;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await keepSecret({ id: 'key', key });
  return key;
}

function key(): Promise<CryptoKey> {
  making ??= theKey().finally(() => {
    making = null;
  });
  return making;
}

/**
 * Keeps tokens: on disk only as AES-GCM ciphertext under a key that cannot be exported, in plain
 * only in `storage.session` and this worker's memory. It does not protect against a full copy of
 * the browser profile or code that runs as the extension.
 */
export function openVault(deps: Pick<Deps, 'session'>): Vault {
  return {
    async keep(id, token) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(token);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain);
      await keepSecret({ id, iv, sealed });
      await deps.session.write(sessionKey(id), token);
    },

    async read(id) {
      const plain = await deps.session.read(sessionKey(id));
      if (typeof plain === 'string') return plain;
      const row = await readSecret(id);
      if (!row || !('sealed' in row)) return null;
      try {
        const algorithm = { name: 'AES-GCM', iv: row.iv };
        const opened = await crypto.subtle.decrypt(algorithm, await key(), row.sealed);
        const token = new TextDecoder().decode(opened);
        await deps.session.write(sessionKey(id), token);
        return token;
      } catch {
        // The key was lost (site data partly cleared): the ciphertext is of no use any more.
        await dropSecrets([id]);
        return null;
      }
    },

    async drop(ids) {
      await dropSecrets(ids);
      await deps.session.drop(ids.map(sessionKey));
    },

    forget: () => dropSecrets(['key']),
  };
}

/** A token that must be there, or the person has to sign in. */
export async function mustRead(vault: Vault, id: TokenId): Promise<string> {
  const token = await vault.read(id);
  if (token === null) throw new AppError({ code: 'signed-out' }, `no token kept for ${id}`);
  return token;
}
