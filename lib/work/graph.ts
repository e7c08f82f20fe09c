import { createSend } from '../graph/client.ts';
import type { Memory } from '../graph/shape/memory.ts';
import type { Send, Tokens } from '../graph/types.ts';
import type { AccountId } from '../shared/ids.ts';
import { readAccount } from '../store/read/people.ts';
import { readLimits } from '../store/read/state.ts';
import { keepLimits } from '../store/keep/state.ts';
import type { AccountRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { memoryFor } from './memory.ts';
import { mustRead, type Vault } from './vault.ts';

/** An account, a client that speaks for it, and what its calls have taught. */
export type Client = { account: AccountRow; send: Send; memory: Memory };

type Reach = Pick<Deps, 'fetch' | 'clock' | 'pause' | 'pace' | 'announce' | 'origin'>;

/** A client for these tokens; limits are kept in the store, for the account if one is known. */
export function sendWith(
  deps: Reach,
  tokens: Tokens,
  account?: AccountRow,
  counted?: () => void,
): Send {
  return createSend({
    fetch: deps.fetch,
    clock: deps.clock,
    pause: deps.pause,
    pace: deps.pace,
    tokens,
    limits: {
      read: ({ owner, pool }) => readLimits(owner, pool),
      async keep(of, state) {
        await keepLimits({ ...of, ...state, readAt: deps.clock() });
        if (account) deps.announce(`limits:${account.id}`);
      },
    },
    ...(account ? { person: account.signInId } : {}),
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
): Promise<Client | null> {
  const account = await readAccount(accountId);
  if (!account || account.sample) return null;
  const page = account.pageId === null ? null : await vault.read(`page:${account.pageId}`);
  const id = `user:${account.signInId}` as const;
  // With its Page's token an account is read even where its person's is gone.
  const user = page === null ? await mustRead(vault, id) : await vault.read(id);
  const memory = await memoryFor(deps.clock, accountId);
  return { account, send: sendWith(deps, { user, page }, account, counted), memory };
}
