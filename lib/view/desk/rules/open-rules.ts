import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AccountId } from '../../../shared/ids.ts';
import { readAudits } from '../../../store/read/audits.ts';
import { readAccount } from '../../../store/read/people.ts';
import { readRules } from '../../../store/read/rules.ts';
import { readSettings } from '../../../store/read/settings.ts';
import type { AccountRow } from '../../../store/rows.ts';
import { resource } from '../../resource.ts';
import type { RulesActions, RulesModel, TrialModel } from './models.ts';
import { createRulesActions } from './rules-actions.ts';
import { type RuleRows, rulesModel } from './rules-model.ts';

type Asked = {
  accountId: ReadonlySignal<AccountId | null>;
  /** Whether the rules are in sight: nothing is read of them before. */
  shown: ReadonlySignal<boolean>;
  now: ReadonlySignal<number>;
};

/** The rules of the open account; null until they have been read. */
export type Rules = { model: ReadonlySignal<RulesModel | null>; actions: RulesActions };

/** Entries of the list of what was done, at first and with each press on more. */
const entries = 50;
/** So many are read at least, to tell what each rule keeps hidden. */
const counted = 2_000;

type Read = RuleRows & { account: AccountRow };

async function read(accountId: AccountId | null, most: number): Promise<Read | null> {
  const account = accountId === null ? null : await readAccount(accountId);
  if (!account) return null;
  const [rules, audits, settings] = await Promise.all([
    readRules(account.id),
    readAudits(account.id, null, Math.max(counted, most)),
    readSettings(),
  ]);
  return { account, rules, audits, most, settings };
}

/** Opens the rules: the store, then what is heard of them. Nothing is tried by itself. */
export function openRules({ accountId, shown, now }: Asked): Rules {
  const most = signal(entries);
  const trial = signal<TrialModel | null>(null);
  const rows = resource<Read | null>(
    null,
    () => read(shown.peek() ? accountId.peek() : null, most.peek()),
    (topic) =>
      shown.peek() &&
      // What became of a job of a rule's is told with its comment.
      ['settings', `rules:${accountId.value}`, `comments:${accountId.value}`].includes(topic),
  );
  effect(() => {
    // Another account has other rules; what was tried is over with them, and with the screen.
    void [accountId.value, shown.value];
    trial.value = null;
    most.value = entries;
    untracked(() => void rows.reload());
  });
  const model = computed((): RulesModel | null => {
    const kept = rows.value.value;
    return kept && kept.account.id === accountId.value ? rulesModel(kept, trial.value) : null;
  });
  const actions = createRulesActions({
    account: () => rows.value.value?.account ?? null,
    rule: (id) => model.value?.rules.find((one) => one.id === id),
    reload: rows.reload,
    nameOf: (commentId) =>
      model.value?.audits.find((one) => one.commentId === commentId)?.username ?? null,
    trial,
    showMore() {
      most.value += entries;
      void rows.reload();
    },
    now: () => now.value,
  });
  return { model, actions };
}
