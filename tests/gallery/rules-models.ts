import { hashOf } from '../../lib/shared/moderation/hash.ts';
import type { RuleRow } from '../../lib/store/desk-rows.ts';
import type { AuditRow } from '../../lib/store/desk-rows.ts';
import type { RulesActions, RulesModel, TrialModel } from '../../lib/view/desk/rules/models.ts';
import { rulesModel } from '../../lib/view/desk/rules/rules-model.ts';
import { minute, now } from './models.ts';

const accountId = '17841400000000001';
const day = 24 * 60 * minute;

export const ruleRow = (patch: Partial<RuleRow> = {}): RuleRow => {
  const rule = {
    ...{ accountId, id: 'links', name: 'Spam links', except: [] },
    tests: [{ kind: 'links' }, { kind: 'new-commenter' }],
    ...{ state: 'draft', tried: null, createdAt: now - 9 * day, changedAt: now, armedAt: null },
    ...patch,
  } as RuleRow;
  return rule;
};

/** A rule that was tried as it stands. */
export const triedRow = (patch: Partial<RuleRow> = {}, hits = 17): RuleRow => {
  const rule = ruleRow(patch);
  const tried = { at: now - day, looked: 3480, hits, agreed: 14, against: 1 };
  return { ...rule, tried: { ...tried, hash: hashOf(rule) } };
};

let last = 0;
export const auditRow = (patch: Partial<AuditRow> = {}): AuditRow => {
  last += 1;
  return {
    ...{ id: `a${last}`, accountId, at: now - last * 37 * minute, by: 'rule', act: 'hide' },
    ...{ ruleId: 'links', ruleName: 'Spam links', commentId: `9${last}`, mediaId: '1' },
    ...{ username: 'bargain.bot.77', text: 'Cheap glazes here www.spam.example' },
    ...{ result: 'done', problem: null, ...patch },
  } as AuditRow;
};

const audits: AuditRow[] = [
  auditRow({ result: 'under-way' }),
  auditRow(),
  auditRow({ username: 'follow.me.now', text: 'f4f? www.follow.example', result: 'rolled-back' }),
  auditRow({ text: '\u202Egnp.exe <b>bold</b> https://a.example/' + 'x'.repeat(300) }),
  auditRow({ result: 'refused', problem: { code: 'not-found', reason: 'comment-gone' } }),
];

const rules: RuleRow[] = [
  triedRow({ state: 'armed', armedAt: now - 3 * day }),
  triedRow({
    ...{ id: 'words', name: 'Promo words', createdAt: now - 8 * day, except: ['mira.made'] },
    tests: [{ kind: 'words', words: ['promo*', 'crypto', 'cash app'] }],
  }),
  ruleRow({
    ...{ id: 'flood', name: 'Floods', createdAt: now - 7 * day },
    tests: [{ kind: 'flood', count: 5, minutes: 10 }],
  }),
  triedRow({
    ...{ id: 'learnt', name: 'Learnt from you', createdAt: now - 6 * day, state: 'off' },
    ...{ tests: [{ kind: 'learnt', at: 0.9 }], rested: { at: now - 90 * minute, hits: 61 } },
  }),
];

const settings = { looks: true, lookMinutes: 15 } as const;
export const rulesOf = (
  rows: RuleRow[],
  acts: AuditRow[] = [],
  trial: TrialModel | null = null,
  looks = true,
): RulesModel =>
  rulesModel({ rules: rows, audits: acts, most: 4, settings: { ...settings, looks } }, trial);

const trial = (patch: Partial<TrialModel>): TrialModel => ({
  ...{ ruleId: 'words', seen: 0, of: 0, found: null, problem: null },
  ...patch,
});

const hit = (id: string, username: string | null, text: string, fate: string) =>
  ({ id, username, text, at: now - Number(id) * day, fate }) as NonNullable<
    TrialModel['found']
  >['hits'][number];

const found: NonNullable<TrialModel['found']> = {
  ...{ looked: 3480, agreed: 14, against: 1, count: 17, tooFew: null },
  hits: [
    hit('1', 'bargain.bot.77', 'DM us for pr0m0, first 10 only 🔥🔥🔥', 'hidden'),
    hit('2', 'crypto.queen', 'I doubled my money with cryptos thanks to @mr.trade', 'deleted'),
    hit('4', 'mira.made', 'Do you do promo codes for students?', 'answered'),
    hit('9', null, 'p.r.o.m.o inside', 'untouched'),
    hit('12', 'نادر.سعيد', 'عرض promo خاص ٥٠٪', 'rule'),
  ],
};

/** The screen of rules in its states. */
export const rulesStates: Record<string, RulesModel> = {
  data: rulesOf(rules, audits),
  empty: rulesOf([], [], null, false),
  reading: rulesOf(rules, [], trial({ seen: 14_000 })),
  trying: rulesOf(rules, [], trial({ seen: 41_000, of: 100_000 })),
  found: rulesOf(rules, [], trial({ found })),
  none: rulesOf(rules, [], trial({ found: { ...found, count: 0, hits: [] } })),
  few: rulesOf(
    rules,
    [],
    trial({
      ruleId: 'learnt',
      found: { ...found, count: 0, hits: [], tooFew: { hidden: 6, kept: 212 } },
    }),
  ),
  failed: rulesOf(rules, [], trial({ problem: { code: 'not-allowed', reason: 'rule-untried' } })),
};

/** Actions that do nothing. */
export const stillRules: RulesActions = {
  keep: async () => ({ problem: { code: 'not-allowed', reason: 'rule-unfit' } }),
  attempt: async () => undefined,
  endTrial: () => undefined,
  arm: async () => null,
  drop: async () => null,
  undo: async () => ({ done: 1, refused: [] }),
  showMore: () => undefined,
};
