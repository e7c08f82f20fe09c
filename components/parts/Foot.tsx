import type { Instant } from '../../lib/shared/ids.ts';
import type { AccountModel, Actions, BudgetModel } from '../../lib/view/models.ts';
import { full, percent } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { clock } from '../../lib/words/times.ts';
import { Icon } from '../ui/Icon.tsx';
import { Meter } from '../ui/Meter.tsx';
import css from './Foot.module.css';

function budgetWords({ percent: used, holds, until }: BudgetModel, now: Instant): string {
  if (holds === 'all') {
    return until === null ? say('budget_all') : say('budget_all_until', clock(until, now));
  }
  if (used === null) return say('budget_unknown');
  if (holds === 'nothing') return say('budget', percent(used));
  return say(holds === 'background' ? 'budget_background' : 'budget_clicks', percent(used));
}

/** What is left of Meta's room, and what Loupe may do. */
export function Foot({ account, actions, now }: FootProps) {
  const { budget, head, permissions } = account;
  const { granted, needed } = permissions;
  return (
    <footer class={css.foot}>
      {/* A meter without a reading would look like nought. */}
      {budget.percent !== null && <Meter percent={budget.percent} low={budget.percent >= 60} />}
      <span class={css.words}>{head.sample ? say('budget_sample') : budgetWords(budget, now)}</span>
      <button class={css.rights} type="button" onClick={() => actions.openDoctor()}>
        <Icon name="key" small />
        <span>
          {say('granted_of', full(granted), full(needed))}
          <span class={css.wide}> {sayCount('permissions_word', needed)}</span>
        </span>
        <span class="vh">{say('open_doctor')}</span>
      </button>
    </footer>
  );
}

type FootProps = {
  account: Pick<AccountModel, 'budget' | 'head' | 'permissions'>;
  actions: Pick<Actions, 'openDoctor'>;
  now: Instant;
};
