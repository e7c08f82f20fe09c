import type { Memory } from '../graph/shape/memory.ts';
import type { AccountId, Clock } from '../shared/ids.ts';
import { dropLearnt, keepLearnt } from '../store/keep/state.ts';
import { readLearnt } from '../store/read/state.ts';
import { learntFor } from './freshness.ts';

/** What an account's calls have taught, read once for a look and written through. */
export async function memoryFor(clock: Clock, accountId: AccountId): Promise<Memory> {
  const rows = new Map((await readLearnt(accountId)).map((row) => [row.what, row]));
  return {
    recall(what) {
      const row = rows.get(what);
      const life = learntFor[what.split(' ')[0] ?? ''] ?? 0;
      const age = row ? clock() - row.at : NaN;
      // A row from ahead was written by a clock that was wrong.
      return age >= 0 && age < life ? row?.value : undefined;
    },
    async keep(what, value) {
      const row = { accountId, what, value, at: clock() };
      rows.set(what, row);
      await keepLearnt(row);
    },
    async drop(what) {
      if (rows.delete(what)) await dropLearnt(accountId, what);
    },
  };
}
