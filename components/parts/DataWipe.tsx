import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DataActions, Proof } from '../../lib/view/data/models.ts';
import type { Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './Data.module.css';
import { DataEnd } from './DataEnd.tsx';
import { DataProof } from './DataProof.tsx';
import { SignInConfirm } from './SignInConfirm.tsx';
import { useLong } from './useLong.ts';

type Props = {
  data: DataActions;
  actions: Pick<Actions, 'copy' | 'openLink'>;
  now: Instant;
};

/** Deletes everything, after a second press, and shows what is left. */
export function DataWipe({ data, actions, now }: Props) {
  const long = useLong<Proof>();
  // The question has the focus, and not its yes: two presses of one key delete nothing.
  const [sure, setSure] = useState(false);
  const busy = long.progress !== null;
  const done = long.ended?.kind === 'done';
  return (
    <div class={css.part}>
      <h3>{say('data_wipe')}</h3>
      <p>{say('data_wipe_body')}</p>
      {!done && sure && (
        <SignInConfirm
          title={say('data_wipe_sure')}
          yes={say('data_wipe_yes')}
          busy={busy}
          onYes={() => long.start(() => data.wipe())}
          onNo={() => setSure(false)}
        >
          <p>{say('data_wipe_sure_body')}</p>
        </SignInConfirm>
      )}
      {!done && !sure && (
        <div>
          <Button kind="danger" icon="bin" onPress={() => setSure(true)}>
            {say('data_wipe_ask')}
          </Button>
        </div>
      )}
      <div role="status">
        {long.ended?.kind === 'done' && (
          <DataProof proof={long.ended.value} save={data.save} actions={actions} />
        )}
        {long.ended && long.ended.kind !== 'done' && <DataEnd ended={long.ended} now={now} />}
      </div>
    </div>
  );
}
