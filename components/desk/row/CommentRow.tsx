import type { Instant } from '../../../lib/shared/ids.ts';
import type { CommentModel, Thread } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Mono } from '../../ui/Mono.tsx';
import type { DeskActs, RowState } from '../desk.ts';
import { ActLine } from './ActLine.tsx';
import { ByLine } from './ByLine.tsx';
import css from './CommentRow.module.css';
import { DeskText } from './DeskText.tsx';
import { RowActs } from './RowActs.tsx';
import { ThreadLines } from './ThreadLines.tsx';

type Props = {
  comment: CommentModel;
  thread: Thread | null;
  state: RowState | null;
  marked: boolean;
  acts: DeskActs;
  now: Instant;
  /** Id of the words the row is called by. */
  label: string;
};

/** One comment; the selected one with its thread and with what can be done about it. */
export function CommentRow({ comment, thread, state, marked, acts, now, label }: Props) {
  const name = comment.username ?? say('someone');
  const selected = state !== null;
  const at = thread?.lines.findIndex(({ id }) => id === comment.id) ?? -1;
  const known = selected && thread !== null && at >= 0;
  return (
    <div
      class={css.row}
      data-selected={selected || undefined}
      data-hidden={comment.hidden || undefined}
    >
      <button
        class={css.face}
        type="button"
        tabIndex={selected ? 0 : -1}
        aria-pressed={marked}
        aria-label={say('desk_mark', name)}
        aria-keyshortcuts="X"
        title={say('desk_mark', name)}
        onClick={(event) => {
          event.stopPropagation();
          acts.mark(comment.id);
        }}
      >
        {marked ? (
          <span class={css.marked}>
            <Icon name="check" />
          </span>
        ) : (
          <Mono name={name} />
        )}
      </button>
      <div class={css.body}>
        {known && at > 0 && <ThreadLines lines={thread.lines.slice(0, at)} now={now} />}
        <div id={label}>
          <ByLine comment={comment} selected={selected} acts={acts} now={now} />
          <DeskText text={comment.text} whole={selected} large={selected} />
        </div>
        {!known && comment.answer && (
          <p class={css.answer}>
            <Icon name="reply" small />
            <span class="vh">{say('desk_answered')}</span>
            <DeskText text={comment.answer.text} whole={false} quiet />
          </p>
        )}
        {known && at < thread.lines.length - 1 && (
          <ThreadLines lines={thread.lines.slice(at + 1)} now={now} later />
        )}
        {comment.acts.map((act) => (
          <ActLine key={act.jobId} act={act} acts={acts} reachable={selected} />
        ))}
        {state && <RowActs comment={comment} state={state} acts={acts} now={now} />}
        {state?.reply}
      </div>
    </div>
  );
}
