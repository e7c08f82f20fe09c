import type { Instant } from '../../lib/shared/ids.ts';
import type { Problem } from '../../lib/shared/problem.ts';
import type { Actions } from '../../lib/view/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './Start.module.css';

export type NoAccountProps = { actions: Actions };
export type BrokenProps = { problem: Problem; actions: Actions; now: Instant };

/** No account yet: the way forward, and one to look around before it. */
export function NoAccount({ actions }: NoAccountProps) {
  return (
    <main class={css.start}>
      <h1 class="vh">{say('app_name')}</h1>
      <div class={css.corners}>
        <Empty
          title={say('no_account_title')}
          action={
            <div class={css.ways}>
              <Button onPress={() => actions.openWelcome()}>{say('no_account_connect')}</Button>
              <Button kind="quiet" onPress={() => void actions.openSample()}>
                {say('no_account_sample')}
              </Button>
            </div>
          }
        >
          {say('no_account_body')}
        </Empty>
      </div>
    </main>
  );
}

/** The store itself cannot be read. */
export function Broken(props: BrokenProps) {
  const { title, body } = problemWords(props.problem, props.now);
  return (
    <main class={css.start}>
      <h1 class="vh">{say('app_name')}</h1>
      <Notice
        tone="bad"
        title={title}
        actions={
          <Button kind="quiet" size="s" onPress={() => props.actions.openOptions()}>
            {say('open_options')}
          </Button>
        }
      >
        {body}
      </Notice>
    </main>
  );
}
