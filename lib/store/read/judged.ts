import type { AccountId, CommentId } from '../../shared/ids.ts';
import { examplesOf } from '../../shared/moderation/examples.ts';
import { deletedOf, type Fate, fatesOf, type Kept } from '../../shared/moderation/fate.ts';
import { learn, type Learnt } from '../../shared/moderation/learn.ts';
import type { AuditRow } from '../desk-rows.ts';
import { readAudits } from './audits.ts';
import { readAllMarks, readCommentsAfter } from './history.ts';
import type { AccountRow } from '../rows.ts';

/** All that is kept of an account's comments, as a dry run needs it. */
export type KeptHistory = {
  remarks: ReadonlyMap<CommentId, Kept>;
  fates: ReadonlyMap<CommentId, Fate>;
};

const page = 2_000;

async function allAudits(accountId: AccountId): Promise<AuditRow[]> {
  const all: AuditRow[] = [];
  for (;;) {
    const rows = await readAudits(accountId, all.at(-1) ?? null, page);
    all.push(...rows);
    if (rows.length < page) return all;
  }
}

/** What a rule looks at; the rest of a row is let go. */
const keptOf = ({ id, mediaId, parentId, text, username, ...row }: Kept): Kept => ({
  ...{ id, mediaId, parentId, text, username, fromId: row.fromId },
  ...{ timestamp: row.timestamp, tongue: row.tongue, hidden: row.hidden },
});

/** Reads it a page of the store at a time; false from `seen` ends it, and gives null. */
export async function readHistory(
  { id: accountId, username }: Pick<AccountRow, 'id' | 'username'>,
  seen: (count: number) => boolean = () => true,
): Promise<KeptHistory | null> {
  const remarks = new Map<CommentId, Kept>();
  let last: CommentId | null = null;
  for (;;) {
    const rows = await readCommentsAfter(accountId, last, page);
    for (const row of rows) remarks.set(row.id, keptOf(row));
    if (!seen(remarks.size)) return null;
    last = rows.at(-1)?.id ?? null;
    if (rows.length < page || last === null) break;
  }
  const [audits, marks] = [await allAudits(accountId), await readAllMarks(accountId)];
  const fates = fatesOf([...remarks.values()], audits, marks, { id: accountId, username });
  for (const gone of deletedOf(audits, new Set(remarks.keys()))) remarks.set(gone.id, gone);
  return { remarks, fates };
}

/** What the person's own acts teach. */
export const learnFrom = ({ remarks, fates }: KeptHistory): Learnt =>
  learn(examplesOf([...remarks.values()], fates));
