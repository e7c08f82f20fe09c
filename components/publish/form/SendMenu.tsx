import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './ConfirmBar.module.css';
import type { FormProps, RowName } from './props.ts';
import { soon } from './soon.ts';
import { type Way, wayOf, wayWords } from './ways.ts';

type Props = FormProps & {
  onOpen: (name: RowName) => void;
};

/** Chooses what the button does; it never sends by itself. */
export function SendMenu({ composer, actions, now, onOpen }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const way = wayOf(composer);
  const items = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('button') ?? []),
  ];
  // At once: the next key may come before a frame is drawn, and is meant for the menu.
  useLayoutEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (to: Way): void => {
    const { when } = composer.draft;
    const at =
      when.kind === 'at'
        ? when
        : ({ kind: 'at', wall: soon(now, composer.zone), zone: composer.zone } as const);
    close();
    if (to === 'now') return actions.change({ when: { kind: 'now' }, remind: false });
    actions.change({ when: at, remind: to === 'remind' });
    if (when.kind === 'now') onOpen('when');
  };
  const press = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) all[to]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <button
        class={css.other}
        type="button"
        ref={button}
        aria-label={say('compose_other_ways')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" small />
      </button>
      {open && (
        <>
          <span class={css.veil} onClick={close} />
          <div
            class={css.menu}
            id={id}
            ref={menu}
            role="menu"
            aria-label={say('compose_other_ways')}
            onKeyDown={press}
          >
            {(['now', 'schedule', 'remind'] as const).map((one) => (
              <button
                class={css.item}
                key={one}
                type="button"
                role="menuitemradio"
                aria-checked={one === way}
                tabIndex={-1}
                onClick={() => choose(one)}
              >
                <span>{say(wayWords[one])}</span>
                {one === way && <Icon name="check" small />}
              </button>
            ))}
            <button
              class={css.item}
              data-apart=""
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                void actions.dryRun();
              }}
            >
              <span>{say('compose_dry_run')}</span>
            </button>
          </div>
        </>
      )}
    </>
  );
}
