import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Deed } from '../../../lib/view/queue/models.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './JobMenu.module.css';

type Props = { label: string; choices: Choice[]; onChoose: (deed: Deed) => void };

/** What else can be done about a job, behind one button. */
export function JobMenu({ label, choices, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => [...(root.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => {
    if (!open) return;
    buttons()[1]?.focus();
    const away = (event: Event): void => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    buttons()[0]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      return close();
    }
    const items = buttons().slice(1);
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
  return (
    <div class={css.root} ref={root} onKeyDown={press}>
      <IconButton icon="more" label={label} expanded={open} onPress={() => setOpen(!open)} />
      {open && (
        <ul class={css.menu}>
          {choices.map(({ deed, label: words }) => (
            <li key={deed}>
              <button
                class={css.item}
                type="button"
                onClick={() => {
                  close();
                  onChoose(deed);
                }}
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
