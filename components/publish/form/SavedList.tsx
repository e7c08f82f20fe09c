import type { ComposerActions, SavedModel } from '../../../lib/view/publish/models.ts';
import { Delete } from './Delete.tsx';
import css from './DraftMenu.module.css';

type Props = {
  title: string;
  saved: SavedModel[];
  actions: Pick<ComposerActions, 'dropSaved'>;
  onUse?: (id: string) => void;
};

/** Things kept under a name: used with a press where they can be, and deleted. */
export function SavedList({ title, saved, actions, onUse }: Props) {
  if (saved.length === 0) return null;
  return (
    <>
      <h3 class={css.heading}>{title}</h3>
      <ul class={css.list} aria-label={title}>
        {saved.map(({ id, name }) => (
          <li class={css.entry} key={id}>
            {onUse ? (
              <button class={css.open} type="button" onClick={() => onUse(id)}>
                <bdi class={css.title}>{name}</bdi>
              </button>
            ) : (
              <bdi class={css.open}>{name}</bdi>
            )}
            <Delete name={name} onDelete={() => actions.dropSaved(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}
