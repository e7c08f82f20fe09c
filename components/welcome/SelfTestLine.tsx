import type { SetupStep } from '../../lib/shared/setup-steps.ts';
import type { TestLine } from '../../lib/view/welcome/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { findingWords } from './findingWords.ts';
import { numberOf, titleOf } from './stepWords.ts';
import css from './SelfTest.module.css';

const icons: Record<TestLine['state'], IconName> = {
  fine: 'tick',
  limited: 'warn',
  broken: 'x',
  unknown: 'ring',
};

/** One step as the self-test found it, with the way back to it where it lacks something. */
export function SelfTestLine({ line, go }: { line: TestLine; go: (step: SetupStep) => void }) {
  const { step, state, findings } = line;
  const number = String(numberOf(step));
  return (
    <li class={css.line} data-state={state}>
      <span class={css.icon}>
        <Icon name={icons[state]} />
      </span>
      <span class={css.words}>
        <span class={css.name}>
          <b>{say('selftest_line', number, titleOf(step))}</b>{' '}
          <span class={css.state}>{say(`selftest_state_${state}`)}</span>
        </span>
        {findings.map((finding) => (
          <span class={css.finding} key={`${finding.broken} ${finding.page} ${finding.permission}`}>
            {findingWords(finding)}
          </span>
        ))}
        {findings.length > 0 && (
          <span>
            <Button kind="quiet" size="s" onPress={() => go(step)}>
              {say('selftest_to_step', number)}
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}
