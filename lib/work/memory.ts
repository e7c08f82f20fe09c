import type { Memory } from '../graph/shape/memory.ts';
import type { AccountId, Clock } from '../shared/ids.ts';
import { keepLearnt } from '../store/keep/state.ts';
import { readLearnt } from '../store/read/state.ts';
import { learntFor } from './freshness.ts';

/** What an account's calls have taught, read once for a look and written through. */
export async function memoryFor(clock: Clock, accountId: AccountId): Promise<Memory> {
  const rows = new Map((await readLearnt(accountId)).map((row) => [row.what, row]));
  return {
    recall(what) {
      const row = rows.get(what);
      const life = learntFor[what.split(' ')[0] ?? ''] ?? 0;
      return row && clock() - row.at < life ? row.value : undefined;
    },
    async keep(what, value) {
      const row = { accountId, what, value, at: clock() };
      rows.set(what, row);
      await keepLearnt(row);
    },
  };
}
