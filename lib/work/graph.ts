import { createSend } from '../graph/client.ts';
import type { Send, Tokens } from '../graph/types.ts';
import type { AccountId } from '../shared/ids.ts';
import { readAccount } from '../store/read/people.ts';
import { readLimits } from '../store/read/state.ts';
import { keepLimits } from '../store/keep/state.ts';
import type { AccountRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { mustRead, type Vault } from './vault.ts';

/** A client for these tokens; limits are kept per account in the store. */
export function sendWith(deps: Deps, tokens: Tokens, counted?: () => void): Send {
  return createSend({
    fetch: deps.fetch,
    clock: deps.clock,
    pause: deps.pause,
    tokens,
    limits: {
      read: (accountId) => readLimits(accountId, 'account'),
      async keep(accountId, state) {
        await keepLimits({ owner: accountId, pool: 'account', ...state, readAt: deps.clock() });
        deps.announce(`limits:${accountId}`);
      },
    },
    ...(deps.origin ? { origin: deps.origin } : {}),
    ...(counted ? { counted } : {}),
  });
}

/** An account and a client that speaks for it. */
export async function clientFor(
  deps: Deps,
  vault: Vault,
  accountId: AccountId,
  counted?: () => void,
): Promise<{ account: AccountRow; send: Send } | null> {
  const account = await readAccount(accountId);
  if (!account || account.sample) return null;
  const page = account.pageId === null ? null : await vault.read(`page:${account.pageId}`);
  const id = `user:${account.signInId}` as const;
  // With its Page's token an account is read even where its person's is gone.
  const user = page === null ? await mustRead(vault, id) : await vault.read(id);
  return { account, send: sendWith(deps, { user, page }, counted) };
}
