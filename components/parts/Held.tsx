import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';
import { full } from '../../lib/words/numbers.ts';
import { holdFor } from '../../lib/shared/post/order.ts';
import type { HoldModel } from '../../lib/view/queue/models.ts';
import { Toast } from '../ui/Toast.tsx';
import { useKeys } from './keys.ts';
import css from './Held.module.css';

export type HeldProps = {
  /** What was just pressed; others wait behind it. */
  hold: HoldModel | null;
  username: string;
  /** Nothing of it will leave. */
  sample?: boolean;
  keys: boolean;
  onKeep: (hold: HoldModel) => void;
  /** Takes it back; false where it had left already. */
  onUndo: (hold: HoldModel) => Promise<boolean>;
};

type Words = Pick<Parameters<typeof Toast>[0], 'label' | 'sentence' | 'note' | 'told'>;

/** Whom an answer goes to, or whose comment it is. */
function noteOf({ what, title }: HoldModel): string {
  if (title === '') return '';
  return say(what === 'reply' || what === 'private' ? 'desk_toast_to' : 'desk_toast_of', title);
}

/** What the act does, with the seconds that are left. */
function actSentence({ what, ids }: HoldModel, seconds: number): string {
  const number = full(ids.length);
  const left = full(seconds);
  switch (what) {
    case 'reply':
    case 'private':
      return say(what === 'reply' ? 'desk_toast_reply' : 'desk_toast_private', left);
    case 'hide':
      return sayCount('desk_toast_hide', ids.length, number, left);
    case 'show':
      return sayCount('desk_toast_show', ids.length, number, left);
    case 'delete':
      return sayCount('desk_toast_delete', ids.length, number, left);
    case 'open':
      return say('desk_toast_open', left);
    case 'close':
      return say('desk_toast_close', left);
    default:
      return say('desk_toast_plain', left);
  }
}

/** Of a sample's act the note says that it goes nowhere. */
function noted(words: Words): Words {
  const note = [say('sample_act'), words.note].filter(Boolean).join(' · ');
  return { ...words, note, told: (left) => `${words.told(left)} ${say('sample_act')}` };
}

function wordsOf(hold: HoldModel, username: string): Words {
  if (hold.what === 'post') {
    return {
      label: say('queue_toast_label'),
      sentence: (seconds) => say('queue_toast', username, full(seconds)),
      note: hold.title,
      told: (seconds) => sayCount('queue_toast_said', seconds, username, full(seconds)),
    };
  }
  const note = noteOf(hold);
  const sentence = (seconds: number): string => actSentence(hold, seconds);
  return {
    label: say('desk_toast_label'),
    sentence,
    note,
    told: (seconds) => [sentence(seconds), note].filter(Boolean).join(' '),
  };
}

/** The undo of the panel, whichever part is open. */
export function Held({ hold, username, sample = false, keys, onKeep, onUndo }: HeldProps) {
  const [late, setLate] = useState(false);
  const undo = (): void => {
    if (hold) void onUndo(hold).then((taken) => setLate(!taken));
  };
  useKeys(hold ? { z: undo } : {}, keys);
  return (
    <div class={css.held}>
      {hold && (
        <Toast
          key={hold.id}
          {...(sample ? noted(wordsOf(hold, username)) : wordsOf(hold, username))}
          until={hold.until}
          whole={holdFor}
          undo={say('queue_undo')}
          onUndo={undo}
          onRest={() => onKeep(hold)}
        />
      )}
      <p class={late ? css.late : 'vh'} role="status">
        {late ? say('queue_toast_late') : ''}
      </p>
    </div>
  );
}
