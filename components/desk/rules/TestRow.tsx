import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { say } from '../../../lib/words/say.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { kindNames } from './presets.ts';
import css from './TestRow.module.css';
import { TestFields } from './TestFields.tsx';

type Props = { id: string; test: RuleTest; onChange: (test: RuleTest | null) => void };

/** One thing a rule looks for, with what can be set of it. */
export const TestRow = ({ id, test, onChange }: Props) => (
  <li class={css.row}>
    <div class={css.head}>
      <b class={css.kind}>{say(kindNames[test.kind])}</b>
      <IconButton
        icon="x"
        label={say('rules_remove', say(kindNames[test.kind]))}
        onPress={() => onChange(null)}
      />
    </div>
    <TestFields id={id} test={test} onChange={onChange} />
  </li>
);
