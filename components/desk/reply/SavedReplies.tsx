import { useRef, useState } from 'preact/hooks';
import type { DeskActions, SavedReply } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from './Marked.tsx';
import { SavedEditor } from './SavedEditor.tsx';
import css from './SavedReplies.module.css';
import { usesWords } from './usesWords.ts';

type Props = {
  saved: SavedReply[];
  actions: Pick<DeskActions, 'saveReply' | 'dropReply'>;
  /** Goes back to where it was opened from. */
  onClose?: () => void;
};

/** All saved replies, to be read through, changed and deleted. */
export function SavedReplies({ saved, actions, onClose }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const root = useRef<HTMLElement>(null);
  const close = (): void => {
    const before = editing;
    setEditing(null);
    requestAnimationFrame(() => {
      const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])];
      const own = buttons.find((button) => button.dataset['edit'] === before);
      (own ?? buttons.at(-1))?.querySelector('button')?.focus();
    });
  };
  const editor = (of: SavedReply | null) => (
    <SavedEditor saved={of} others={saved} facts={null} actions={actions} onClose={close} />
  );
  return (
    <section class={css.page} ref={root} aria-label={say('reply_saved')}>
      <header class={css.head}>
        <h2>{say('reply_saved')}</h2>
        {onClose && (
          <Button kind="bare" size="s" icon="left" onPress={onClose}>
            {say('reply_saved_back')}
          </Button>
        )}
      </header>
      <p class={css.about}>{say('reply_saved_about')}</p>
      {saved.length === 0 && editing === null && <p class={css.none}>{say('reply_saved_empty')}</p>}
      <ul class={css.list}>
        {saved.map((one) => (
          <li class={css.one} key={one.id}>
            {editing === one.id ? (
              editor(one)
            ) : (
              <>
                <div class={css.line}>
                  <span class={css.who}>
                    <bdi class={css.name}>{`/${one.name}`}</bdi>
                    <span class={css.uses}>{usesWords(one)}</span>
                  </span>
                  <span class={css.edit} data-edit={one.id}>
                    <Button kind="quiet" size="s" onPress={() => setEditing(one.id)}>
                      {say('reply_edit')}
                      <span class="vh"> {one.name}</span>
                    </Button>
                  </span>
                </div>
                <ul class={css.texts}>
                  {one.variants.map((text) => (
                    <li class={css.text} dir="auto" key={text}>
                      <Marked text={text} as={css.variable} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' ? (
        editor(null)
      ) : (
        <span data-edit="new">
          <Button kind="quiet" icon="plus" onPress={() => setEditing('new')}>
            {say('reply_new')}
          </Button>
        </span>
      )}
    </section>
  );
}
