import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';
import { full } from '../../lib/words/numbers.ts';
import { holdFor } from '../../lib/shared/post/order.ts';
import { Toast } from '../ui/Toast.tsx';
import { useKeys } from './keys.ts';
import css from './Held.module.css';

type Props = {
  /** What was just pressed; others wait behind it. */
  hold: { id: string; title: string; until: number } | null;
  username: string;
  keys: boolean;
  onKeep: (jobId: string) => void;
  /** Takes it back; false where it had left already. */
  onUndo: (jobId: string) => Promise<boolean>;
};

/** The undo of the panel, whichever part is open. */
export function Held({ hold, username, keys, onKeep, onUndo }: Props) {
  const [late, setLate] = useState(false);
  const undo = (): void => {
    if (hold) void onUndo(hold.id).then((taken) => setLate(!taken));
  };
  useKeys(hold ? { z: undo } : {}, keys);
  return (
    <div class={css.held}>
      {hold && (
        <Toast
          key={hold.id}
          label={say('queue_toast_label')}
          sentence={(seconds) => say('queue_toast', username, full(seconds))}
          note={hold.title}
          told={(seconds) => sayCount('queue_toast_said', seconds, username, full(seconds))}
          until={hold.until}
          whole={holdFor}
          undo={say('queue_undo')}
          onUndo={undo}
          onRest={() => onKeep(hold.id)}
        />
      )}
      <p class={late ? css.late : 'vh'} role="status">
        {late ? say('queue_toast_late') : ''}
      </p>
    </div>
  );
}
