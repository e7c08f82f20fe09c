import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import type { ComposerActions, ItemModel } from '../../../lib/view/publish/models.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './Caption.module.css';
import { altId } from './focus.ts';
import type { PictureProps } from './props.ts';
import { useTyped } from './typed.ts';

/** The most signs Instagram takes for one picture. */
const most = 1000;

/** What the chosen picture shows, for those who cannot see it. */
export function AltText({ composer, actions, selected, onSelect }: PictureProps) {
  const pictures = composer.items.filter(({ kind }) => kind === 'picture');
  const place = Math.max(
    0,
    pictures.findIndex(({ id }) => id === selected),
  );
  const picture = pictures[place];
  if (!composer.offers.altText || !picture) return null;
  const go = (to: number): void => {
    const next = pictures[to];
    if (next) onSelect(next.id);
  };
  return (
    <div class={css.field}>
      <div class={css.head}>
        <label class={css.label} for={altId}>
          {say('compose_alt')}
        </label>
        {pictures.length > 1 && (
          <>
            <span class={css.which} id={`${altId}-which`}>
              {say('compose_picture_of', full(place + 1), full(pictures.length))}
            </span>
            <span class={css.steps}>
              {place > 0 && (
                <IconButton
                  icon="left"
                  label={say('compose_alt_before')}
                  onPress={() => go(place - 1)}
                />
              )}
              {place < pictures.length - 1 && (
                <IconButton
                  icon="right"
                  label={say('compose_alt_next')}
                  onPress={() => go(place + 1)}
                />
              )}
            </span>
          </>
        )}
      </div>
      <Box key={picture.id} picture={picture} actions={actions} named={pictures.length > 1} />
    </div>
  );
}

type BoxProps = { picture: ItemModel; actions: ComposerActions; named: boolean };

function Box({ picture, actions, named }: BoxProps) {
  const [text, type] = useTyped(picture.altText, (next) => actions.setAlt(picture.id, next));
  const length = [...text].length;
  const over = length > most;
  return (
    <div class={css.box}>
      <div class={css.paper}>
        <div class={css.layer} data-hidden="" aria-hidden="true">
          {text.slice(0, 4 * most) || say('compose_alt_hint')}
          {'\n'}
        </div>
        <textarea
          class={css.text}
          id={altId}
          value={text}
          dir="auto"
          rows={2}
          placeholder={say('compose_alt_hint')}
          aria-describedby={named ? `${altId}-count ${altId}-which` : `${altId}-count`}
          aria-invalid={over || undefined}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <p class={css.counts} id={`${altId}-count`}>
        <span class={css.counter} data-state={over ? 'over' : undefined}>
          {say('compose_of', full(length), full(most))}
          <span class="vh"> {say('compose_characters')}</span>
        </span>
      </p>
    </div>
  );
}
