import type { AccountId, Instant } from '../../shared/ids.ts';
import { studio } from './db.ts';
import { draftFor, waitsForDraft } from './intake-draft.ts';

/**
 * Puts every right-clicked thing that waits into a draft of an account, in one transaction, so that
 * a page and the background may both do it. The last draft's id; null where nothing waited.
 */
export async function takeIntakes(accountId: AccountId, now: Instant): Promise<string | null> {
  const tx = (await studio()).transaction(['intakes', 'drafts'], 'readwrite');
  const [intakes, drafts] = [tx.objectStore('intakes'), tx.objectStore('drafts')];
  const rows = await intakes.index('byTime').getAll();
  const range = IDBKeyRange.bound([accountId], [accountId, []]);
  let own = (await drafts.index('byAccount').getAll(range))
    .filter(({ jobId }) => jobId === null)
    .reverse();
  let taken: string | null = null;
  for (const row of rows.filter(waitsForDraft)) {
    const draft = draftFor(row, rows, own, accountId, now);
    await drafts.put(draft);
    row.draftId = draft.id;
    await intakes.put(row);
    own = [draft, ...own.filter(({ id }) => id !== draft.id)];
    taken = draft.id;
  }
  await tx.done;
  return taken;
}
