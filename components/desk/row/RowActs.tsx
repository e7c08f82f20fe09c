import type { Instant } from '../../../lib/shared/ids.ts';
import type { CommentModel } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import type { DeskActs, RowState } from '../desk.ts';
import { Cap } from './Cap.tsx';
import { RowMore } from './RowMore.tsx';
import css from './RowActs.module.css';

type Props = { comment: CommentModel; state: RowState; acts: DeskActs; now: Instant };

/** What can be done about the selected comment, each act with its key. */
export function RowActs({ comment, state, acts, now }: Props) {
  const { id, can, done } = comment;
  return (
    <>
      <div class={css.acts} role="group" aria-label={say('desk_acts')}>
        {can.reply && (
          <Act label={say('desk_reply')} cap="R" onPress={() => acts.reply(id, false)} />
        )}
        {can.hide && <Act label={say('desk_hide')} cap="H" onPress={() => acts.deed('hide', id)} />}
        {can.show && <Act label={say('desk_show')} cap="H" onPress={() => acts.deed('show', id)} />}
        {'until' in can.privately && (
          <Act label={say('desk_private')} cap="P" onPress={() => acts.reply(id, true)} />
        )}
        {!comment.ours && (
          <Act
            label={say(done ? 'desk_undone' : 'desk_done')}
            cap="E"
            onPress={() => acts.deed(done ? 'unmark' : 'done', id)}
          />
        )}
        <RowMore comment={comment} state={state} acts={acts} now={now} />
      </div>
      {state.armed && (
        <p class={css.armed}>
          <span>{say('desk_delete_again')}</span>
          <Button kind="danger" size="s" kbd="⌫" onPress={() => acts.deed('delete', id)}>
            {say('desk_delete_now')}
          </Button>
        </p>
      )}
    </>
  );
}

type ActProps = { label: string; cap: string; onPress: () => void };

const Act = ({ label, cap, onPress }: ActProps) => (
  <button
    class={css.act}
    type="button"
    aria-keyshortcuts={cap}
    onClick={(event) => {
      event.stopPropagation();
      onPress();
    }}
  >
    {label}
    <Cap cap={cap} />
  </button>
);
