import type { ComponentChildren } from 'preact';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Feature } from '../../lib/shared/permissions.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectDone } from './ConnectDone.tsx';
import { ConnectStage } from './ConnectStage.tsx';
import { ConnectWays, type Door } from './ConnectWays.tsx';
import css from './ConnectState.module.css';

type Props = {
  model: OptionsModel;
  actions: Actions;
  now: Instant;
  /** True when the last try came through the pasted door. */
  pasted: boolean;
  /** Leads to a door after the outcome was put away; absent where there is none. */
  go?: (door: Door) => void;
  /** What a reading of the whole chain found, once somebody is known. */
  test?: ComponentChildren;
};

/** What a first sign-in asks for; anything else is asked of somebody who is there already. */
const isFirst = (feature: Feature): boolean => feature === 'reading' || feature === 'desk-alone';

function readingWords(feature: Feature): string {
  if (isFirst(feature)) return say('connect_reading_body');
  return feature === 'comments' ? say('connect_reading_comments') : say('connect_reading_more');
}

function askingWords(feature: Feature): string {
  if (isFirst(feature)) return say('connect_asking_body');
  return feature === 'comments' ? say('connect_asking_comments') : say('connect_asking_more');
}

/** The connect journey after it was started: asking, reading, done or failed. */
export function ConnectState(props: Props) {
  const { connect } = props.model;
  switch (connect.phase) {
    case 'asking':
      return <Asking {...props} />;
    case 'reading':
      return (
        <ConnectStage title={say('connect_reading_title')} icon="look" turning>
          <p class={css.body} role="status">
            {readingWords(connect.feature)}
          </p>
        </ConnectStage>
      );
    case 'done':
      return <ConnectDone {...props} />;
    case 'failed':
      return <Failed {...props} />;
    default:
      return null;
  }
}

function Asking({ model, actions }: Props) {
  return (
    <ConnectStage title={say('connect_asking_title')} icon="ext">
      <p class={css.body}>{askingWords(model.connect.feature)}</p>
      <p class={css.note}>{say('connect_asking_lost')}</p>
      <div class={css.foot}>
        <Button kind="quiet" onPress={() => void actions.dismissConnect()}>
          {say('connect_forget')}
        </Button>
      </div>
    </ConnectStage>
  );
}

function Failed({ model, actions, now, pasted, go, test }: Props) {
  const problem = model.connect.problem ?? { code: 'unexpected' as const };
  const words = problemWords(problem, now);
  return (
    <ConnectStage title={words.title} icon="warn" tone="bad">
      {words.body && <p class={css.body}>{words.body}</p>}
      <ConnectWays
        model={model}
        actions={actions}
        problem={problem}
        now={now}
        pasted={pasted}
        tested={test !== undefined}
        {...(go ? { go } : {})}
      />
      {test}
    </ConnectStage>
  );
}
