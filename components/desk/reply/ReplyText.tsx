import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { captionPieces } from '../../../lib/shared/caption.ts';
import css from './ReplyBox.module.css';

type Props = {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** Whom it answers, written before the text when it is sent. */
  tag: string | null;
  label: string;
  describedBy: string;
  busy: boolean;
  invalid: boolean;
  /** The list that is open below, and what is chosen in it. */
  list: { id: string; chosen: string | undefined } | null;
  onText: (text: string) => void;
  /** The caret stands elsewhere, or the text is another. */
  onCaret: (box: HTMLTextAreaElement) => void;
};

/** Far beyond any answer: such a text scrolls in its box and is not coloured. */
const tooLong = 5_000;

/** The text, in a box that is as high as it. The layer beneath has the same words and the colours. */
export function ReplyText(props: Props) {
  const { box, text, tag, label, describedBy, busy, invalid, list } = props;
  const [indent, setIndent] = useState(0);
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => setIndent(mark.current?.offsetWidth ?? 0), [tag]);
  // The first line begins behind the name, in the layer as in the box.
  const begin = { textIndent: `${indent}px` };
  const long = text.length > tooLong;
  const pieces = captionPieces(long ? text.slice(0, tooLong) : text);
  const look = (event: Event): void => {
    if (!(event as InputEvent).isComposing)
      props.onCaret(event.currentTarget as HTMLTextAreaElement);
  };
  return (
    <div class={css.paper} dir={text.trim() === '' ? undefined : 'auto'}>
      {tag !== null && (
        <bdi class={css.tag} ref={mark} aria-hidden="true">
          <bdi>{`@${tag}`}</bdi>
        </bdi>
      )}
      <div class={css.layer} style={begin} data-hidden={long || undefined} aria-hidden="true">
        {pieces.map(({ text: piece, marked }, place) => (
          <span class={marked ? css.mark : undefined} key={place}>
            {piece}
          </span>
        ))}
        {'\n'}
      </div>
      <textarea
        class={css.text}
        ref={box}
        style={begin}
        value={text}
        data-through={long ? undefined : ''}
        rows={1}
        readOnly={busy}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-autocomplete="list"
        aria-controls={list?.id}
        aria-activedescendant={list?.chosen}
        onInput={(event) => {
          props.onText(event.currentTarget.value);
          look(event);
        }}
        onCompositionEnd={look}
        onClick={look}
        onKeyUp={(event) => {
          if (/^(Arrow(Left|Right)|Home|End)$/.test(event.key)) look(event);
        }}
      />
    </div>
  );
}
