import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import css from './Menu.module.css';

export type MenuItem = {
  id: string;
  label: string;
  /** Beside the label: how many, or when. */
  note?: string;
  /** One of several that exclude each other. */
  checked?: boolean;
  /** A line stands above it. */
  apart?: boolean;
  danger?: boolean;
  /** The menu stays open: what is chosen unfolds in it. */
  stays?: boolean;
  onChoose: () => void;
};

type Props = {
  label: string;
  /** What the button shows. */
  face: ComponentChildren;
  look: 'icon' | 'quiet' | 'chip';
  items: MenuItem[];
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Which edge of the button it hangs from. */
  edge?: 'start' | 'end';
  /** It opens upwards. */
  above?: boolean;
  id?: string;
  /** The button takes no part in the row of Tab stops. */
  aside?: boolean;
  keys?: string;
  children?: ComponentChildren;
};

/** A button with choices below it: arrows move, Esc closes, and the focus comes back. */
export function Menu(props: Props) {
  const { label, face, look, items, open, onOpen, edge = 'start', children } = props;
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const tell = useRef(onOpen);
  tell.current = onOpen;
  // Other choices in the same menu begin at their first.
  const first = items[0]?.id;
  const buttons = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  useLayoutEffect(() => {
    if (!open) return;
    (buttons().find((one) => one.ariaChecked === 'true') ?? buttons()[0])?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
    const away = (event: Event): void => {
      if (!(event.target instanceof Node && root.current?.contains(event.target)))
        tell.current(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open, first]);
  const close = (): void => {
    onOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (!open) return;
    // Letters pressed in a menu are no keys of the screen behind it.
    event.stopPropagation();
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') return onOpen(false);
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  return (
    <div
      class={css.root}
      data-look={look}
      ref={root}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
    >
      <button
        class={css.opener}
        type="button"
        data-look={look}
        id={props.id}
        tabIndex={props.aside ? -1 : 0}
        aria-label={label}
        title={look === 'icon' ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={props.keys}
        onClick={() => onOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div class={css.menu} data-edge={edge} data-above={props.above || undefined} ref={list}>
          <div id={id} role="menu" aria-label={label}>
            {items.map((item) => (
              <Item key={item.id} item={item} onClose={close} />
            ))}
          </div>
          {children}
        </div>
      )}
    </div>
  );
}

function Item({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const { label, note, checked, apart, danger, stays, onChoose } = item;
  return (
    <button
      class={css.item}
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      data-apart={apart || undefined}
      data-danger={danger || undefined}
      onClick={() => {
        if (!stays) onClose();
        onChoose();
      }}
    >
      <span class={css.label}>{label}</span>
      {note !== undefined && <span class={css.note}>{note}</span>}
      {checked && <Icon name="check" small />}
    </button>
  );
}
