import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './Form.module.css';

type Props = {
  label: string;
  chips: { id: string; name: string; note?: string }[];
  onDrop: (id: string) => void;
};

/** What was chosen, each with the way to take it out again. */
export function Chips({ label, chips, onDrop }: Props) {
  if (chips.length === 0) return null;
  return (
    <ul class={css.chips} aria-label={label}>
      {chips.map(({ id, name, note }) => (
        <li class={css.chip} key={id}>
          <bdi class={css.chipName}>{name}</bdi>
          {note && <span class={css.chipNote}>{note}</span>}
          <button
            class={css.drop}
            type="button"
            aria-label={say('compose_take_out', name)}
            onClick={() => onDrop(id)}
          >
            <Icon name="x" small />
          </button>
        </li>
      ))}
    </ul>
  );
}
