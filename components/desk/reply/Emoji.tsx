import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import css from './Emoji.module.css';
import { emojiAcross, emojiList } from './emojiList.ts';

type Props = { onPick: (sign: string) => void };

/** A small palette: one tab stop, arrows in it. What is picked goes in at the caret. */
export function Emoji({ onPick }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span
      class={css.emoji}
      ref={root}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && root.current?.contains(to))) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <button
        class={css.open}
        type="button"
        ref={button}
        aria-label={say('emoji')}
        title={say('emoji')}
        aria-haspopup="grid"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg class={css.face} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0-11.5 0M5.25 9.25c1.2 2.2 4.3 2.2 5.5 0M6 6.25v.01M10 6.25v.01" />
        </svg>
      </button>
      {open && (
        <Palette
          onPick={(sign) => {
            setOpen(false);
            onPick(sign);
          }}
        />
      )}
    </span>
  );
}

function Palette({ onPick }: Props) {
  const all = emojiList();
  const [at, setAt] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    grid.current?.querySelectorAll('button')[at]?.focus();
  }, [at]);
  const press = (event: KeyboardEvent): void => {
    const { direction } = getComputedStyle(event.currentTarget as Element);
    const on = direction === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: at + on,
      ArrowLeft: at - on,
      ArrowDown: at + emojiAcross,
      ArrowUp: at - emojiAcross,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (all[to]) setAt(to);
  };
  const rows = Array.from({ length: Math.ceil(all.length / emojiAcross) }, (_, row) =>
    all.slice(row * emojiAcross, (row + 1) * emojiAcross),
  );
  return (
    <div
      class={css.grid}
      ref={grid}
      role="grid"
      aria-label={say('emoji')}
      onKeyDown={press}
      onPointerDown={(event) => event.preventDefault()}
    >
      {rows.map((signs, row) => (
        <div class={css.row} role="row" key={row}>
          {signs.map(({ sign, name }, column) => (
            <span role="gridcell" key={sign}>
              <button
                class={css.sign}
                type="button"
                tabIndex={row * emojiAcross + column === at ? 0 : -1}
                aria-label={name}
                title={name}
                onClick={() => onPick(sign)}
              >
                {sign}
              </button>
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
