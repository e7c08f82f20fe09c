import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { captionPieces } from '../../../lib/shared/caption.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import css from './Caption.module.css';
import { Counters } from './Counters.tsx';
import { captionId } from './focus.ts';
import type { FormProps } from './props.ts';
import { NameIt } from './NameIt.tsx';
import { fitting, hashtagsIn, putIn, type Slash, slashAt } from './slash.ts';
import { type Kept, SlashMenu } from './SlashMenu.tsx';
import { useTyped } from './typed.ts';

/** Far beyond any caption: such a text scrolls in its box and is not coloured. */
const tooLong = 10_000;

/** The caption, its counters, and what was kept to be put in at a slash. */
export function Caption({ composer, actions }: FormProps) {
  const { draft, counts, most, groups, templates } = composer;
  const [text, type] = useTyped(draft.caption, (caption) => actions.change({ caption }));
  const [slash, setSlash] = useState<Slash | null>(null);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const list = useId();

  useEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  const kept: Kept[] = [
    ...groups,
    ...templates.flatMap(({ caption, ...one }) => (caption ? [{ ...one, text: caption }] : [])),
  ];
  const found = slash ? fitting(kept, slash.asked) : [];
  const open = slash !== null && kept.length > 0;
  const chosen = Math.min(at, Math.max(0, found.length - 1));

  const choose = (one: Kept | undefined): void => {
    if (!slash || !one) return;
    const [next, end] = putIn(text, slash, one.text);
    caret.current = end;
    setSlash(null);
    type(next);
    box.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (!open || event.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
    else if (event.key === 'Escape') setSlash(null);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && found.length > 0) {
      choose(found[chosen]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const look = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
    setSlash(selectionStart === selectionEnd ? slashAt(value, selectionStart) : null);
    setAt(0);
  };
  const long = text.length > tooLong;
  const pieces = captionPieces(long ? text.slice(0, tooLong) : text);
  const tags = hashtagsIn(pieces);

  return (
    <div class={css.field}>
      <div class={css.head}>
        <label class={css.label} for={captionId}>
          {say('compose_caption')}
        </label>
      </div>
      <div class={css.box}>
        <div class={css.paper}>
          <div class={css.layer} data-hidden={long || undefined} aria-hidden="true">
            {pieces.map(({ text: piece, marked }, place) => (
              <span class={marked ? css.mark : undefined} key={place}>
                {piece}
              </span>
            ))}
            {'\n'}
          </div>
          <textarea
            class={css.text}
            id={captionId}
            ref={box}
            value={text}
            data-through={long ? undefined : ''}
            dir="auto"
            rows={3}
            aria-describedby={`${list}-counts ${list}-advice`}
            aria-autocomplete="list"
            aria-controls={open ? list : undefined}
            aria-activedescendant={open && found.length > 0 ? `${list}-${chosen}` : undefined}
            aria-invalid={counts.characters > most.characters || undefined}
            onInput={(event) => {
              type(event.currentTarget.value);
              look(event);
            }}
            onCompositionEnd={look}
            onKeyDown={press}
            onBlur={() => setSlash(null)}
          />
        </div>
        {open && <SlashMenu id={list} found={found} at={chosen} onChoose={choose} />}
        <p class={css.counts} id={`${list}-counts`}>
          <Counters counts={counts} most={most} />
          {kept.length > 0 && <span class={css.hint}>{say('compose_slash')}</span>}
        </p>
      </div>
      <p class={css.note} id={`${list}-advice`}>
        {counts.hashtags >= most.advisedHashtags &&
          say('compose_hashtag_advice', full(most.advisedHashtags), full(most.hashtags))}
      </p>
      {tags !== '' && !groups.some((group) => group.text === tags) && (
        <NameIt ask={say('compose_save_group')} onName={(name) => actions.saveGroup(name, tags)} />
      )}
    </div>
  );
}
