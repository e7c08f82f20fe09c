import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskModel } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './SearchField.module.css';

type Props = {
  model: DeskModel;
  onText: (text: string) => void;
  onSearch: (on: boolean) => void;
};

/** Searches everything kept, as it is typed. Esc clears what is typed, then closes. */
export function SearchField({ model, onText, onSearch }: Props) {
  const [text, setText] = useState(model.filter.text);
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef(0);
  const tell = useRef(onText);
  tell.current = onText;
  /** What was told and has not come back yet: letters are typed faster than lists are drawn. */
  const told = useRef<string[]>([]);
  useLayoutEffect(() => {
    input.current?.focus();
    return () => cancelAnimationFrame(frame.current);
  }, []);
  // What was taken off elsewhere is taken off here, too; our own words coming back are not news.
  useEffect(() => {
    const at = told.current.indexOf(model.filter.text);
    if (at < 0) setText(model.filter.text);
    else told.current.splice(0, at + 1);
  }, [model.filter.text]);
  const report = (next: string): void => {
    if (next !== (told.current.at(-1) ?? model.filter.text)) told.current.push(next);
    tell.current(next);
  };
  const type = (next: string): void => {
    setText(next);
    // As often as it can be seen, and no oftener.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => report(next));
  };
  const close = (): void => {
    cancelAnimationFrame(frame.current);
    if (model.filter.text !== '') report('');
    onSearch(false);
  };
  const found = text === '' || model.busy ? null : model.hits;
  return (
    <search class={css.search}>
      <Icon name="glass" small />
      <input
        class={css.input}
        ref={input}
        type="search"
        dir="auto"
        value={text}
        aria-label={say('desk_search')}
        placeholder={say('desk_search')}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          if (text === '') close();
          else type('');
        }}
      />
      <span class={css.count} role="status">
        {found !== null && sayCount('desk_found', found, full(found))}
      </span>
      <IconButton icon="x" label={say('desk_search_close')} onPress={close} />
    </search>
  );
}
