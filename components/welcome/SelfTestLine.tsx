import type { SetupStep } from '../../lib/shared/setup-steps.ts';
import type { TestLine } from '../../lib/view/welcome/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
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

/** So much of one step is said here; the doctor lists all of it. */
const most = 3;

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
        {findings.slice(0, most).map((finding) => (
          <span class={css.finding} key={`${finding.broken} ${finding.page} ${finding.permission}`}>
            {findingWords(finding)}
          </span>
        ))}
        {findings.length > most && (
          <span class={css.finding}>
            {sayCount('selftest_more', findings.length - most, full(findings.length - most))}
          </span>
        )}
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
