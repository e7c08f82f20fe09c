import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Facts, filled, variables } from '../../../lib/shared/comment/saved-reply.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { mostVariants } from './saved.ts';
import css from './SavedEditor.module.css';
import { putIn } from './typed.ts';

type Props = {
  variants: string[];
  facts: Facts | null;
  onChange: (variants: string[]) => void;
};

/** The texts that take turns, the variables that can stand in them, and what comes of them here. */
export function SavedVariants({ variants, facts, onChange }: Props) {
  const [at, setAt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const caret = useRef<number | null>(null);
  const id = useId();
  const boxes = (): HTMLTextAreaElement[] => [
    ...(root.current?.querySelectorAll<HTMLTextAreaElement>('textarea') ?? []),
  ];
  useLayoutEffect(() => {
    if (caret.current === null) return;
    const box = boxes()[at];
    box?.focus();
    box?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const write = (place: number, text: string): void =>
    onChange(variants.map((old, other) => (other === place ? text : old)));
  const put = (variable: string): void => {
    const box = boxes()[at];
    const text = variants[at] ?? '';
    const stretch = {
      from: box?.selectionStart ?? text.length,
      to: box?.selectionEnd ?? text.length,
    };
    const [next, end] = putIn(text, stretch, `{${variable}}`);
    caret.current = end;
    write(at, next);
  };
  const add = (): void => {
    onChange([...variants, '']);
    setAt(variants.length);
    caret.current = 0;
  };
  const drop = (place: number): void => {
    onChange(variants.filter((_, other) => other !== place));
    setAt(Math.max(0, place - 1));
    caret.current = variants[Math.max(0, place - 1)]?.length ?? 0;
  };
  const shown = variants[at] ?? '';
  return (
    <div class={css.variants} ref={root} role="group" aria-labelledby={id}>
      <p class={css.label} id={id}>
        {say(variants.length > 1 ? 'reply_texts' : 'reply_text')}
      </p>
      {variants.map((text, place) => (
        <div class={css.variant} key={place}>
          <textarea
            class={css.text}
            rows={2}
            dir="auto"
            value={text}
            aria-label={say('reply_variant', full(place + 1))}
            onFocus={() => setAt(place)}
            onInput={(event) => write(place, event.currentTarget.value)}
          />
          {variants.length > 1 && (
            <IconButton
              icon="x"
              label={say('reply_variant_drop', full(place + 1))}
              onPress={() => drop(place)}
            />
          )}
        </div>
      ))}
      {variants.length < mostVariants && (
        <Button kind="bare" size="s" icon="plus" onPress={add}>
          {say('reply_variant_add')}
        </Button>
      )}
      <div class={css.variables} role="group" aria-label={say('reply_variables')}>
        {variables.map((variable) => (
          <button class={css.put} type="button" key={variable} onClick={() => put(variable)}>
            <span class={css.variable}>{`{${variable}}`}</span>{' '}
            <span>{say(`reply_variable_${variable}`)}</span>
          </button>
        ))}
      </div>
      {facts && shown.trim() !== '' && (
        <p class={css.preview}>
          <span class={css.label}>{say('reply_preview')}</span> <bdi>{filled(shown, facts)}</bdi>
        </p>
      )}
    </div>
  );
}
