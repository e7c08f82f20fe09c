import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  /** It is edited elsewhere, and the line leads there. */
  onLead?: (() => void) | undefined;
  children: ComponentChildren;
};

/** What an open editor is for, before what merely stands in it. */
const fields = [
  'input:not([type=radio], [type=checkbox], [type=range]), textarea',
  'input:checked, [type=checkbox], button',
];

/** One part of a post, in a line; it opens into its editor, and Escape leads back. */
export function Row({ name, icon, label, value, note, open, onOpen, onLead, children }: Props) {
  const here = open === name && !onLead;
  const button = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!here) return;
    const first = fields.flatMap((one) => editor.current?.querySelector<HTMLElement>(one) ?? [])[0];
    button.current?.scrollIntoView({ block: 'nearest' });
    first?.focus();
  }, [here]);
  return (
    <li class={css.row}>
      <button
        class={css.line}
        type="button"
        id={rowId(name)}
        ref={button}
        aria-expanded={onLead ? undefined : here}
        aria-controls={here ? `${rowId(name)}-editor` : undefined}
        onClick={() => (onLead ? onLead() : onOpen(here ? null : name))}
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
