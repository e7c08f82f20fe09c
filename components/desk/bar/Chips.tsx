import { useRef, useState } from 'preact/hooks';
import type { DeskActions, DeskModel, DeskReads } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type Chip, chipsOf } from './chips.ts';
import css from './Chips.module.css';
import { More } from './More.tsx';
import type { Tool } from './tools.ts';

type Props = {
  model: DeskModel;
  reads: DeskReads;
  actions: DeskActions;
  tools: Tool[];
};

/** One row of filters that scrolls sideways and has one tab stop. */
export function Chips({ model, reads, actions, tools }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState('waiting');
  const chips = chipsOf(model, reads);
  const known = stop === 'more' || chips.some(({ id }) => id === stop);
  const current = known ? stop : (chips[0]?.id ?? 'more');
  const press = (event: KeyboardEvent): void => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[id^=chip-]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const onward = document.dir === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: at + onward,
      ArrowLeft: at - onward,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
  };
  const focused = (event: FocusEvent): void => {
    const chip = event.target instanceof Element ? event.target.closest('[id^=chip-]') : null;
    if (chip) setStop(chip.id.slice('chip-'.length));
  };
  return (
    <div
      class={css.chips}
      ref={root}
      role="toolbar"
      aria-label={say('desk_filter')}
      onKeyDown={press}
      onFocusIn={focused}
    >
      {chips.map((chip) => (
        <One
          key={chip.id}
          chip={chip}
          stop={chip.id === current}
          onPress={() => actions.filter(chip.patch)}
        />
      ))}
      <More model={model} actions={actions} reads={reads} tools={tools} stop={current === 'more'} />
    </div>
  );
}

type OneProps = { chip: Chip; stop: boolean; onPress: () => void };

const One = ({ chip: { id, label, count, on, closes }, stop, onPress }: OneProps) => (
  <button
    class={css.chip}
    id={`chip-${id}`}
    type="button"
    tabIndex={stop ? 0 : -1}
    aria-pressed={closes ? undefined : on}
    aria-label={closes ? say('desk_filter_off', label) : undefined}
    data-on={on || undefined}
    onClick={onPress}
  >
    <bdi class={css.label}>{label}</bdi>
    {count !== null && <span class={css.count}>{full(count)}</span>}
    {closes && <Icon name="x" small />}
  </button>
);
