import type { ActItem } from '../bus/contract.ts';
import type { Driver } from '../publish/driver.ts';
import { refusal } from '../publish/refuse.ts';
import type { AccountId } from '../shared/ids.ts';
import type { AuditRow, RuleRow } from '../store/desk-rows.ts';
import { changeAudit } from '../store/keep/audits.ts';
import { readAudits, readAuditsOf } from '../store/read/audits.ts';
import { moderate } from './moderate.ts';

const page = 500;
/** Between so many, whatever else was asked for has its turn. */
const lot = 50;

const stands = ({ by, act, result }: AuditRow): boolean =>
  by === 'rule' && act === 'hide' && (result === 'done' || result === 'under-way');

/** What a rule hid and nobody has shown again, the newest first. */
async function hiddenBy(accountId: AccountId, ruleId: string): Promise<AuditRow[]> {
  const found: AuditRow[] = [];
  let last: AuditRow | null = null;
  for (;;) {
    const rows: AuditRow[] = await readAudits(accountId, last, page);
    found.push(...rows.filter((row) => row.ruleId === ruleId && stands(row)));
    last = rows.at(-1) ?? null;
    if (rows.length < page) return found;
  }
}

/** Shows again what a rule hid: the entries given, or all. Each is a job with an entry of its own. */
export async function undoRule(
  driver: Driver,
  rule: Pick<RuleRow, 'accountId' | 'id' | 'name'>,
  auditId: string | null,
): Promise<ActItem[]> {
  const { accountId } = rule;
  const all = await hiddenBy(accountId, rule.id);
  const entries = auditId === null ? all : all.filter(({ id }) => id === auditId);
  if (entries.length === 0 && auditId !== null) {
    throw refusal('not-found', 'comment-gone', 'nothing of a rule’s to undo');
  }
  if (entries.length === 0) return [];
  const commentIds = entries.map(({ commentId }) => commentId);
  const items: ActItem[] = [];
  for (let from = 0; from < commentIds.length; from += lot) {
    const some = commentIds.slice(from, from + lot);
    items.push(...(await moderate(driver, { accountId, commentIds: some, act: 'show', rule })));
  }
  return items;
}

/** A comment that is shown again: what the rules had done to it is rolled back. */
export async function noteShown(accountId: AccountId, commentId: string): Promise<void> {
  for (const audit of await readAuditsOf(accountId, commentId)) {
    if (stands(audit)) await changeAudit(accountId, audit.id, { result: 'rolled-back' });
  }
}
