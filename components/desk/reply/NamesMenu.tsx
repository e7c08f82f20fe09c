import { say } from '../../../lib/words/say.ts';
import css from './Menu.module.css';

type Props = {
  id: string;
  names: string[];
  at: number;
  onAt: (at: number) => void;
  onPick: (at: number) => void;
};

/** Names of the thread that can be mentioned. The caret stays in the text. */
export function NamesMenu({ id, names, at, onAt, onPick }: Props) {
  return (
    <div class={css.menu} onPointerDown={(event) => event.preventDefault()}>
      <ul id={id} role="listbox" aria-label={say('reply_names')}>
        {names.map((name, place) => (
          <li
            class={css.one}
            key={name}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onPointerMove={() => onAt(place)}
            onClick={() => onPick(place)}
          >
            <bdi class={css.name}>{`@${name}`}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
