import type { Driver } from '../publish/driver.ts';
import { hitsAmong } from '../shared/moderation/arrived.ts';
import { compile, type Likely } from '../shared/moderation/compile.ts';
import { fatesOf } from '../shared/moderation/fate.ts';
import { isOurs } from '../shared/comment/who.ts';
import type { CommentId, Instant } from '../shared/ids.ts';
import type { AuditRow, RuleRow } from '../store/desk-rows.ts';
import { changeRule } from '../store/keep/rules.ts';
import { readAudits, readAuditsOf } from '../store/read/audits.ts';
import { readThread } from '../store/read/comments.ts';
import { readRules } from '../store/read/rules.ts';
import { readLook } from '../store/read/state.ts';
import type { AccountRow, CommentRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';
import { logProblem } from '../work/log.ts';
import { pastOf } from './guard-past.ts';
import { likelyFor } from './learnt-model.ts';
import { moderate } from './moderate.ts';

/** A rule that would hide more within an hour hides no more, and asks to be looked at. */
const mostAtOnce = 50;
const hour = 3_600_000;
const page = 200;

/** How many a rule has hidden within the hour, since it was armed. */
async function hidOf({ accountId, id, armedAt }: RuleRow, now: Instant): Promise<Set<CommentId>> {
  const since = Math.max(armedAt ?? 0, now - hour);
  const hid = new Set<CommentId>();
  let last: AuditRow | null = null;
  for (;;) {
    const rows: AuditRow[] = await readAudits(accountId, last, page);
    for (const { at, ruleId, act, commentId } of rows) {
      if (at >= since && ruleId === id && act === 'hide') hid.add(commentId);
    }
    last = rows.at(-1) ?? null;
    // A press on many comments may stand before them.
    if (rows.length < page || last === null || last.at < since) return hid;
  }
}

/** Whether a rule is still the one that was armed, whatever its name. */
const isSame = (known: RuleRow, { armedAt }: RuleRow): boolean =>
  known.state === 'armed' && known.armedAt === armedAt;

/** What was laid to rest or changed while comments were judged hides none of them. */
async function stands(rule: RuleRow): Promise<boolean> {
  return (await readRules(rule.accountId)).some((one) => one.id === rule.id && isSame(one, rule));
}

/**
 * The armed rules that can judge. Until the back-fill has been through, those who commented in all
 * the years before look as if they had never done so.
 */
async function rulesFor({ id }: AccountRow): Promise<RuleRow[]> {
  const armed = (await readRules(id)).filter(({ state }) => state === 'armed');
  const filled = Boolean((await readLook(id, 'backfill'))?.fetchedAt);
  return armed.filter(({ tests }) => filled || !tests.some(({ kind }) => kind === 'new-commenter'));
}

export type Guard = {
  /**
   * Hides of comments that have just come those that armed rules are for, and gives their ids. What
   * was hidden or shown before is left as the person left it, so that nothing is hidden twice.
   */
  arrived: (account: AccountRow, rows: CommentRow[]) => Promise<ReadonlySet<CommentId>>;
};

/** An answer says that the person has seen it: a rule comes too late. */
async function isAnswered(account: AccountRow, row: CommentRow): Promise<boolean> {
  const thread = await readThread(account.id, row.mediaId, row.parentId ?? row.id);
  return fatesOf(thread, [], [], account).get(row.id) === 'answered';
}

/** What was done to a comment before: nothing, a rule hides it, or the person has spoken. */
async function dealtWith(account: AccountRow, { id }: CommentRow): Promise<'rule' | 'so' | null> {
  const audits = await readAuditsOf(account.id, id);
  if (audits.length === 0) return null;
  const hides = audits.some(
    ({ by, act, result }) =>
      by === 'rule' && act === 'hide' && (result === 'done' || result === 'under-way'),
  );
  return hides && audits.length === 1 ? 'rule' : 'so';
}

export function createGuard(deps: Deps, driver: Driver): Guard {
  /** A language is asked for where a rule wants to know it and it was not asked for yet. */
  async function spoken(rows: CommentRow[], rules: RuleRow[]): Promise<CommentRow[]> {
    const { tongueOf } = deps;
    if (!tongueOf || !rules.some(({ tests }) => tests.some((one) => one.kind === 'language'))) {
      return rows;
    }
    return Promise.all(
      rows.map(async (row) => ({ ...row, tongue: row.tongue ?? (await tongueOf(row.text)) })),
    );
  }

  /** Too many at once are more likely a wrong rule than so much spam. */
  async function rest(rule: RuleRow, account: AccountRow, hits: number): Promise<void> {
    const at = deps.clock();
    const { id: accountId, username } = account;
    await changeRule(accountId, rule.id, (known) =>
      isSame(known, rule) ? { ...known, state: 'off', changedAt: at, rested: { at, hits } } : known,
    );
    deps.tell({ kind: 'rule-rests', accountId, username, rule: rule.name });
  }

  async function hide(
    rule: RuleRow,
    account: AccountRow,
    hits: CommentRow[],
    hidden: Set<CommentId>,
  ): Promise<void> {
    const fresh: CommentRow[] = [];
    const before = await hidOf(rule, deps.clock());
    const hidAll = new Set([...before, ...hits.map(({ id }) => id)]);
    const most = Math.max(0, mostAtOnce - before.size);
    for (const row of hits) {
      const dealt = await dealtWith(account, row);
      if (dealt === 'rule') hidden.add(row.id);
      if (dealt === null && !(await isAnswered(account, row))) fresh.push(row);
    }
    if (fresh.length > 0 && !(await stands(rule))) return;
    if (fresh.length > 0 && most > 0) {
      const items = await moderate(driver, {
        accountId: account.id,
        commentIds: fresh.slice(0, most).map(({ id }) => id),
        act: 'hide',
        rule,
      });
      for (const { commentId, problem } of items) if (!problem) hidden.add(commentId);
    }
    if (fresh.length > most) await rest(rule, account, hidAll.size);
  }

  return {
    async arrived(account, rows) {
      const hidden = new Set<CommentId>();
      const rules = await rulesFor(account);
      const others = rows.filter((row) => !row.hidden && !isOurs(row, account));
      if (rules.length === 0 || others.length === 0) return hidden;
      const all = rules.flatMap(({ tests }) => tests);
      const arrived = await spoken(others, rules);
      const past = await pastOf(account.id, all, arrived);
      const learns = all.some(({ kind }) => kind === 'learnt');
      const likely: Likely = learns ? await likelyFor(deps, account) : () => null;
      const byId = new Map(arrived.map((row) => [row.id, row]));
      for (const rule of rules) {
        const left = (id: CommentId): CommentRow[] => {
          const row = hidden.has(id) ? undefined : byId.get(id);
          return row ? [row] : [];
        };
        const hits = hitsAmong(compile(rule, account, likely), past, arrived);
        await hide(
          rule,
          account,
          hits.flatMap(({ id }) => left(id)),
          hidden,
        );
      }
      deps.announce(`rules:${account.id}`);
      // What leaves at once does not wait for the rest of the look, nor the look for it.
      driver.run().catch((error: unknown) => void logProblem(deps, 'rules', error));
      return hidden;
    },
  };
}
