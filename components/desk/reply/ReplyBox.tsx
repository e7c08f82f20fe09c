import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import type { SavedReply } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { isSend } from '../../parts/sendKeys.ts';
import { NamesMenu } from './NamesMenu.tsx';
import type { ReplyBoxProps } from './props.ts';
import { ReplyBar } from './ReplyBar.tsx';
import css from './ReplyBox.module.css';
import { ReplyNotes } from './ReplyNotes.tsx';
import { ReplyRefusal } from './ReplyRefusal.tsx';
import { ReplyText } from './ReplyText.tsx';
import { SavedEditor } from './SavedEditor.tsx';
import { SavedMenu } from './SavedMenu.tsx';
import { useReply } from './useReply.ts';

export type { ReplyBoxProps } from './props.ts';

/** Where an answer is written. Another comment's box is another box. */
export function ReplyBox(props: ReplyBoxProps) {
  return <Box key={`${props.privately}:${props.comment.id}`} {...props} />;
}

function Box(props: ReplyBoxProps) {
  const { comment, model, privately, actions, onClose } = props;
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const title = titleOf(comment.username, privately);
  const [editing, setEditing] = useState<SavedReply | 'new' | null>(null);
  const reply = useReply(props, box);
  const { typing, saved, names } = reply;
  const list =
    editing !== null || !typing.typed
      ? null
      : typing.typed.sign === '/'
        ? 'saved'
        : names.length > 0
          ? 'names'
          : null;
  const count = list === 'saved' ? saved.length : names.length;
  const at = Math.min(typing.at, Math.max(0, count - 1));

  // At once: whoever presses the key and types has no letter taken for another key.
  useLayoutEffect(() => {
    const { current } = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const pick = (place: number): void => {
    const [one, name] = [saved[place], names[place]];
    if (list === 'saved' && one) reply.insert(one);
    if (list === 'names' && name !== undefined) typing.put(`@${name} `);
  };
  const choose = (event: KeyboardEvent): boolean => {
    if (list === null || count === 0 || event.target !== box.current) return false;
    if (event.key === 'ArrowDown') typing.choose((at + 1) % count);
    else if (event.key === 'ArrowUp') typing.choose((at - 1 + count) % count);
    else if (event.key === 'Enter' && !event.shiftKey) pick(at);
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    // The list around the box has keys of its own, arrows among them.
    event.stopPropagation();
    if (event.isComposing || event.defaultPrevented) return;
    if (isSend(event)) void (event.repeat || reply.send());
    else if (event.key === 'Escape') {
      if (list === null) onClose();
      else typing.dismiss();
    } else if (!choose(event)) return;
    event.preventDefault();
  };
  const leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && root.current?.contains(to)) && editing === null) typing.dismiss();
  };
  const back = (): void => {
    setEditing(null);
    box.current?.focus();
  };
  return (
    <div class={css.reply} ref={root} onKeyDown={press} onFocusOut={leave}>
      <div class={css.box} role="group" aria-label={title}>
        <ReplyText
          box={box}
          text={reply.draft.text}
          tag={reply.tag}
          label={title}
          describedBy={`${id}-notes`}
          busy={reply.draft.sending}
          invalid={reply.size.state === 'over'}
          list={list && { id: `${id}-list`, chosen: count > 0 ? `${id}-list-${at}` : undefined }}
          onText={typing.onText}
          onCaret={typing.onCaret}
        />
        <ReplyNotes id={`${id}-notes`} {...props} reply={reply} />
        <ReplyBar
          model={model}
          may={reply.may}
          sending={reply.draft.sending}
          onEmoji={typing.put}
          onSend={() => void reply.send()}
        />
      </div>
      {list === 'names' && (
        <NamesMenu id={`${id}-list`} names={names} at={at} onAt={typing.choose} onPick={pick} />
      )}
      {list === 'saved' && (
        <SavedMenu
          id={`${id}-list`}
          found={saved}
          any={model.saved.length > 0}
          at={at}
          turnOf={reply.turnOf}
          onAt={typing.choose}
          onPick={pick}
          onEdit={setEditing}
        />
      )}
      {editing !== null && (
        <SavedEditor
          saved={editing === 'new' ? null : editing}
          others={model.saved}
          begin={typing.typed?.asked ?? ''}
          facts={reply.facts}
          actions={actions}
          onClose={back}
        />
      )}
      {reply.draft.problem && (
        <ReplyRefusal
          problem={reply.draft.problem}
          now={props.now}
          onAsk={() => void actions.ask('comments')}
        />
      )}
    </div>
  );
}

function titleOf(name: string | null, privately: boolean): string {
  if (privately) return name ? say('reply_private_to', name) : say('reply_private_nameless');
  return name ? say('reply_to', name) : say('reply_nameless');
}
