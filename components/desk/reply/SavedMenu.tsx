import type { SavedReply } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import css from './Menu.module.css';
import { Marked } from './Marked.tsx';
import { usesWords } from './usesWords.ts';

type Props = {
  id: string;
  found: SavedReply[];
  /** Anything is saved at all. */
  any: boolean;
  at: number;
  /** Which of its texts goes next. */
  turnOf: (saved: SavedReply) => number;
  onAt: (at: number) => void;
  onPick: (at: number) => void;
  onEdit: (saved: SavedReply | 'new') => void;
};

/** What can be put in at a slash. The caret stays in the text; arrows there move the choice. */
export function SavedMenu({ id, found, any, at, turnOf, onAt, onPick, onEdit }: Props) {
  const chosen = found[at];
  return (
    <div class={css.menu} onPointerDown={(event) => event.preventDefault()}>
      <p class="vh" role="status">
        {sayCount('reply_found', found.length, full(found.length))}
      </p>
      <ul id={id} role="listbox" aria-label={say('reply_saved')}>
        {found.map((saved, place) => (
          <li
            class={css.one}
            key={saved.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onPointerMove={() => onAt(place)}
            onClick={() => onPick(place)}
          >
            <span class={css.line}>
              <bdi class={css.name}>{`/${saved.name}`}</bdi>
              <span class={css.uses}>{usesWords(saved)}</span>
              {place === at && <Kbd>↵</Kbd>}
            </span>
            {place === at && (
              <bdi class={css.preview}>
                <Marked text={saved.variants[turnOf(saved)] ?? ''} as={css.variable} />
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p class={css.none}>{say(any ? 'reply_saved_none' : 'reply_saved_empty')}</p>
      )}
      <div class={css.foot}>
        {found.length > 0 && (
          <span class={css.hints} aria-hidden="true">
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd>
            {say('reply_hint_choose')} <Kbd>↵</Kbd>
            {say('reply_hint_insert')}
          </span>
        )}
        <span class={css.deeds}>
          {chosen && (
            <Button kind="bare" size="s" onPress={() => onEdit(chosen)}>
              {say('reply_edit')}
              <span class="vh"> {chosen.name}</span>
            </Button>
          )}
          <Button kind="bare" size="s" onPress={() => onEdit('new')}>
            {say('reply_new')}
          </Button>
        </span>
      </div>
    </div>
  );
}
