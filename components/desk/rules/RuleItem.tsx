import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { RuleModel, RulesActions, TrialModel } from '../../../lib/view/desk/rules/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { clock } from '../../../lib/words/times.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RuleChoices } from './RuleChoices.tsx';
import css from './RuleItem.module.css';
import { Trial } from './Trial.tsx';
import { ruleWords, stateWords, triedWords } from './words.ts';

type Props = {
  rule: RuleModel;
  /** Its dry run, while that is open. */
  trial: TrialModel | null;
  actions: RulesActions;
  now: Instant;
  onEdit: () => void;
};

/** One rule: what it is for, how right it was, and what can be done with it. */
export function RuleItem({ rule, trial, actions, now, onEdit }: Props) {
  const [said, setSaid] = useState('');
  const { state, rested, tried, fits, hiding } = rule;
  return (
    <article class={css.rule} aria-labelledby={`rule-${rule.id}`}>
      <div class={css.head}>
        <h3 class={css.name} id={`rule-${rule.id}`}>
          <bdi>{rule.name}</bdi>
        </h3>
        <span class={css.state} data-state={state}>
          {state === 'armed' && <Icon name="tick" small />}
          {stateWords(rule)}
        </span>
      </div>
      <p class={css.note}>{ruleWords(rule.tests)}</p>
      {rule.except.length > 0 && (
        <p class={css.note}>
          {sayCount('rules_spares', rule.except.length, full(rule.except.length))}
        </p>
      )}
      {tried && fits && !trial && <p class={css.note}>{triedWords(tried)}</p>}
      {hiding > 0 && <p class={css.note}>{sayCount('rules_hiding', hiding, full(hiding))}</p>}
      {state === 'off' && rested && (
        <Notice tone="warn" title={say('rules_rested', clock(rested.at, now))}>
          {say('rules_rested_body')}
        </Notice>
      )}
      {trial && <Trial trial={trial} now={now} onEnd={actions.endTrial} />}
      <RuleChoices
        rule={rule}
        trying={trial !== null && trial.found === null && trial.problem === null}
        actions={actions}
        onEdit={onEdit}
        onSaid={(problem) => setSaid(problem ? problemWords(problem, now).title : '')}
        onUndone={({ done, refused }) =>
          setSaid(
            [
              done > 0 ? sayCount('rules_undone', done, full(done)) : '',
              ...refused.map(({ sentence }) => sentence),
            ].join(' '),
          )
        }
      />
      <p class={css.said} role="status">
        {said}
      </p>
    </article>
  );
}
