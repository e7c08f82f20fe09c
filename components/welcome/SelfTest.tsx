import type { SetupStep } from '../../lib/shared/setup-steps.ts';
import type { Actions } from '../../lib/view/models.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import type { SelfTest as Test, TestLine } from '../../lib/view/welcome/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { clock } from '../../lib/words/times.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SelfTestLine } from './SelfTestLine.tsx';
import css from './SelfTest.module.css';

type Props = {
  test: Exclude<Test, { kind: 'none' }>;
  actions: Actions;
  now: Instant;
  again: () => void;
  /** Goes on as if the connect had ended well; absent where it did. */
  goOn?: () => void;
  go: (step: SetupStep) => void;
};

function summary(test: Props['test'], now: Instant): string {
  switch (test.kind) {
    case 'running':
      return say('selftest_running');
    case 'stuck':
      return test.problem === null
        ? say('selftest_none')
        : Object.values(problemWords(test.problem, now)).join(' ');
    case 'over': {
      const broken = test.lines.filter(({ state }) => state === 'broken').length;
      if (broken > 0) return sayCount('selftest_count', broken, String(broken));
      return say(hasFindings(test) ? 'selftest_beside' : 'selftest_all');
    }
  }
}

const hasFindings = (test: Props['test']): boolean =>
  test.kind === 'over' && test.lines.some(({ findings }) => findings.length > 0);

const Lines = ({ lines, go }: { lines: TestLine[]; go: Props['go'] }) => (
  <ol class={css.lines} role="list">
    {lines.map((line) => (
      <SelfTestLine line={line} go={go} key={line.step} />
    ))}
  </ol>
);

/** One look at everything the set-up was for: each step holds, or says what it lacks. */
export function SelfTest({ test, actions, now, again, goOn, go }: Props) {
  const running = test.kind === 'running';
  const wrong = test.kind === 'over' && test.lines.some(({ state }) => state === 'broken');
  const lines = test.kind === 'over' ? test.lines : [];
  // Where all holds, what wants a look is in sight by itself, and the rest is behind a word.
  const beside = wrong ? [] : lines.filter(({ findings }) => findings.length > 0);
  return (
    <section class={css.test} aria-labelledby="selftest">
      <h3 class={css.title} id="selftest">
        {say('selftest_title')}
      </h3>
      <p class={css.summary} role="status" data-running={running}>
        {running && <Icon name="look" small />}
        {summary(test, now)}
      </p>
      {beside.length > 0 && <Lines lines={beside} go={go} />}
      {test.kind === 'over' && (
        // What failed is in sight; where all holds, who wants to see each step opens them.
        <details open={wrong}>
          <summary class={css.each}>{say('selftest_each')}</summary>
          <Lines lines={lines.filter((line) => !beside.includes(line))} go={go} />
          <p class={css.note}>{say('selftest_at', clock(test.at, now))}</p>
        </details>
      )}
      <div class={css.foot}>
        {goOn && test.kind === 'over' && !wrong && (
          <Button kind="main" icon="panel" onPress={goOn}>
            {say('selftest_open_panel')}
          </Button>
        )}
        <Button kind="quiet" icon="look" busy={running} onPress={again}>
          {say('selftest_again')}
        </Button>
        {hasFindings(test) && (
          <Button kind="quiet" onPress={actions.openDoctor}>
            {say('selftest_doctor')}
          </Button>
        )}
      </div>
    </section>
  );
}
