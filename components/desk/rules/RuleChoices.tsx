import { useState } from 'preact/hooks';
import type { Problem } from '../../../lib/shared/problem.ts';
import type { Several } from '../../../lib/view/desk/models.ts';
import type { RuleModel, RulesActions } from '../../../lib/view/desk/rules/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import css from './RuleItem.module.css';

type Props = {
  rule: RuleModel;
  /** A dry run of it is under way. */
  trying: boolean;
  actions: RulesActions;
  onEdit: () => void;
  onSaid: (problem: Problem | null) => void;
  onUndone: (undone: Several) => void;
};

/** What can be done with a rule. It is tried before it can be armed. */
export function RuleChoices({ rule, trying, actions, onEdit, onSaid, onUndone }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { id, state, fits, hiding } = rule;
  const once = async (run: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await run();
    setBusy(false);
  };
  const arm = (armed: boolean): void => void once(async () => onSaid(await actions.arm(id, armed)));
  if (asking) {
    return (
      <div class={css.choices}>
        <Button size="s" kind="danger" onPress={() => void actions.drop(id).then(onSaid)}>
          {say('rules_drop_sure')}
        </Button>
        <Button size="s" kind="quiet" onPress={() => setAsking(false)}>
          {say('rules_drop_keep')}
        </Button>
      </div>
    );
  }
  return (
    <div class={css.choices}>
      {state === 'armed' ? (
        <Button size="s" kind="quiet" busy={busy} onPress={() => arm(false)}>
          {say('rules_rest')}
        </Button>
      ) : (
        fits && (
          <Button size="s" busy={busy} onPress={() => arm(true)}>
            {say('rules_arm')}
          </Button>
        )
      )}
      <Button
        size="s"
        kind={fits ? 'quiet' : 'main'}
        busy={trying}
        onPress={() => void actions.attempt(id)}
      >
        {say('rules_try')}
      </Button>
      {hiding > 0 && (
        <Button
          size="s"
          kind="quiet"
          busy={busy}
          onPress={() => void once(async () => onUndone(await actions.undo(id, null)))}
        >
          {sayCount('rules_undo_all', hiding, full(hiding))}
        </Button>
      )}
      <Button size="s" kind="bare" onPress={onEdit}>
        {say('rules_edit')}
        <span class="vh"> {rule.name}</span>
      </Button>
      <Button size="s" kind="bare" onPress={() => setAsking(true)}>
        {say('rules_drop')}
        <span class="vh"> {rule.name}</span>
      </Button>
    </div>
  );
}
