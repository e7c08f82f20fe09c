import { say } from '../../../lib/words/say.ts';
import css from './Caption.module.css';

/** Words kept for captions: a group of hashtags, or what a template says. */
export type Kept = { id: string; name: string; text: string };

type Props = {
  id: string;
  found: Kept[];
  at: number;
  onChoose: (kept: Kept) => void;
};

/** What can be put in at the slash. The caret stays in the caption; arrows there move the choice. */
export function SlashMenu({ id, found, at, onChoose }: Props) {
  return (
    <div class={css.menu}>
      <ul id={id} role="listbox" aria-label={say('compose_saved')}>
        {found.map((kept, place) => (
          <li
            class={css.saved}
            key={kept.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(kept);
            }}
          >
            <bdi class={css.name}>{kept.name}</bdi>
            <bdi class={css.preview}>{kept.text}</bdi>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class={css.none}>{say('compose_saved_none')}</p>}
    </div>
  );
}
