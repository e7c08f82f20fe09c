import { hashOf } from '../../../shared/moderation/hash.ts';
import type { AuditRow, RuleRow } from '../../../store/desk-rows.ts';
import type { Settings } from '../../../store/rows.ts';
import type { AuditModel, RuleModel, RulesModel, TrialModel } from './models.ts';

export type RuleRows = {
  rules: RuleRow[];
  /** All that was read, the newest first, and how many of a rule's are listed. */
  audits: AuditRow[];
  most: number;
  settings: Pick<Settings, 'looks' | 'lookMinutes'>;
};

const isOfRule = ({ by, act }: Pick<AuditRow, 'by' | 'act'>): boolean =>
  by === 'rule' && act === 'hide';

/** What a rule hid and nobody showed again. */
const stands = ({ by, act, result }: AuditRow): boolean =>
  isOfRule({ by, act }) && (result === 'done' || result === 'under-way');

const ruleOf = (row: RuleRow, audits: readonly AuditRow[]): RuleModel => ({
  ...row,
  fits: row.tried !== null && row.tried.hash === hashOf(row),
  hiding: audits.filter((audit) => audit.ruleId === row.id && stands(audit)).length,
});

const auditOf = (row: AuditRow): AuditModel => ({ ...row, undoable: stands(row) });

/** The rules as they are shown, the oldest first. */
export const rulesModel = (
  { rules, audits, most, settings }: RuleRows,
  trial: TrialModel | null,
): RulesModel => ({
  rules: [...rules]
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((row) => ruleOf(row, audits)),
  audits: audits.filter(isOfRule).slice(0, most).map(auditOf),
  more: audits.filter(isOfRule).length > most,
  trial,
  every: settings.looks ? settings.lookMinutes : null,
});
