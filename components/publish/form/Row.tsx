import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { rowId } from './focus.ts';
import type { RowName } from './props.ts';
import css from './Row.module.css';

type Props = {
  name: RowName;
  icon: IconName;
  label: string;
  /** What was chosen; null where nothing was. */
  value: ComponentChildren;
  note?: string | undefined;
  open: RowName | null;
  onOpen: (name: RowName | null) => void;
  children: ComponentChildren;
};

/** One part of a post, in a line; it opens into its editor, and Escape leads back. */
export function Row({ name, icon, label, value, note, open, onOpen, children }: Props) {
  const here = open === name;
  const button = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!here) return;
    editor.current
      ?.querySelector<HTMLElement>('input:not([type=radio]), textarea, button')
      ?.focus();
  }, [here]);
  return (
    <li class={css.row}>
      <button
        class={css.line}
        type="button"
        id={rowId(name)}
        ref={button}
        aria-expanded={here}
        aria-controls={here ? `${rowId(name)}-editor` : undefined}
        onClick={() => onOpen(here ? null : name)}
      >
        <Icon name={icon} />
        <span class={css.label}>{label}</span>
        <span class={css.value} data-none={value === null || undefined}>
          {value ?? say('compose_none')}
          {note && <span class={css.note}> {note}</span>}
        </span>
        <Icon name={here ? 'down' : 'right'} small />
      </button>
      {here && (
        <div
          class={css.editor}
          id={`${rowId(name)}-editor`}
          ref={editor}
          role="group"
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.stopPropagation();
            onOpen(null);
            button.current?.focus();
          }}
        >
          {children}
        </div>
      )}
    </li>
  );
}

/** A part that is on or off, in the same line as the others. */
export function SwitchRow({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <li class={css.switch}>
      <Icon name={icon} />
      {children}
    </li>
  );
}

/** What every row is told about which one is open. */
export type OpenRow = { open: RowName | null; onOpen: (name: RowName | null) => void };
