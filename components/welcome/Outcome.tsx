import type { Instant } from '../../lib/shared/ids.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Guide } from '../../lib/view/welcome/models.ts';
import { ConnectState } from '../parts/ConnectState.tsx';
import type { Door } from '../parts/ConnectWays.tsx';
import { SelfTest } from './SelfTest.tsx';

type Props = {
  model: OptionsModel;
  actions: Actions;
  guide: Guide;
  now: Instant;
  pasted: boolean;
  go: (door: Door) => void;
};

/** A connect under way or over, with the self-test as soon as there is somebody to test. */
export function Outcome({ model, actions, guide, now, pasted, go }: Props) {
  const test = guide.selfTest.value;
  const { connect } = model;
  const first = connect.feature === 'reading' || connect.feature === 'desk-alone';
  const goOn = (): void => {
    // The panel first: it opens only in the turn of the press.
    actions.openPanel();
    void actions.dismissConnect();
    go('doors');
  };
  return (
    <ConnectState
      model={model}
      actions={actions}
      now={now}
      pasted={pasted}
      go={go}
      {...(test.kind !== 'none' && first
        ? {
            test: (
              <SelfTest
                test={test}
                actions={actions}
                now={now}
                again={() => void guide.test(test.userId)}
                {...(connect.phase === 'failed' ? { goOn } : {})}
                go={(step) => {
                  void actions.dismissConnect();
                  go(step);
                }}
              />
            ),
          }
        : {})}
    />
  );
}
