import { useRef, useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { useStageFocus } from '../parts/ConnectFocus.ts';
import { ConnectDoneLine } from '../parts/ConnectDoneLine.tsx';
import { ConnectState } from '../parts/ConnectState.tsx';
import css from './DoctorBody.module.css';

type Props = { model: OptionsModel; actions: Actions; now: Instant };

/** What became of asking Meta for something from here, until the person puts it away. */
export function Journey({ model, actions, now }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [opened] = useState(now);
  const { phase, problem, startedAt } = model.connect;
  // What had come to its end before this page was opened was told where it was asked.
  const over = phase === 'done' || phase === 'failed';
  const running = phase !== 'idle' && !(over && startedAt < opened);
  useStageFocus(place, running ? `${phase} ${problem?.reason ?? ''}` : '');
  if (!running) return null;
  if (phase === 'done')
    return (
      <div ref={place}>
        <ConnectDoneLine model={model} actions={actions} />
      </div>
    );
  return (
    <div class={css.journey} ref={place}>
      <ConnectState
        model={model}
        actions={actions}
        now={now}
        pasted={model.settings.appId === null}
        // The page below is the test, and the doctor is where one is.
        test={null}
      />
    </div>
  );
}
