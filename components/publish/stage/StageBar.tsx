import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Ratio } from '../../../lib/shared/post/draft.ts';
import type { ComposerActions, ItemModel, Offers } from '../../../lib/view/publish/models.ts';
import { plain } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import css from './StageBar.module.css';
import { StagePicker } from './StagePicker.tsx';

const ratios: readonly Ratio[] = ['own', '4:5', '1:1', '1.91:1'];

type Props = {
  items: ItemModel[];
  item: ItemModel;
  offers: Offers;
  /** How many are pinned; null where nothing can be. */
  pins: number | null;
  pinning: boolean;
  onPinning: (on: boolean) => void;
  /** What else shapes the picture. */
  children?: ComponentChildren;
  actions: Pick<ComposerActions, 'setRatio' | 'move' | 'remove' | 'replaceFile'>;
};

/** Under the strip: the shape, the pins, and what can be done to the file itself. */
export function StageBar(props: Props) {
  const { items, item, offers, pins, pinning, onPinning, actions, children } = props;
  const [more, setMore] = useState(false);
  const id = useId();
  const at = items.indexOf(item);
  const shaped = offers.crop && item.state === 'ready' && item.kind === 'picture';
  // Without anything else in the line, what can be done to the file needs no button to open it.
  const alone = !shaped && pins === null;
  const shown = more || alone;
  const pinWords =
    pins === null || pins === 0
      ? say('stage_pins_add')
      : sayCount('stage_pins_count', pins, plain(pins));
  return (
    <>
      <div class={css.bar} hidden={alone}>
        {shaped && (
          <div class={css.bare}>
            <Segmented
              label={say(items.length > 1 ? 'stage_ratio_all' : 'stage_ratio')}
              options={ratios.map((value) => ({
                value,
                label: value === 'own' ? say('stage_ratio_own') : value,
              }))}
              value={item.edit.ratio}
              onChange={actions.setRatio}
            />
          </div>
        )}
        {pins !== null && (
          <button
            class={css.pins}
            type="button"
            aria-pressed={pinning}
            aria-label={pinWords}
            title={pinWords}
            onClick={() => onPinning(!pinning)}
          >
            <Icon name="tag" small />
            <span class={css.long}>{pinWords}</span>
            {pins > 0 && <span class={css.short}>{plain(pins)}</span>}
          </button>
        )}
        {!alone && (
          <span class={css.more}>
            <button
              class={css.dots}
              type="button"
              aria-label={say('stage_more')}
              title={say('stage_more')}
              aria-expanded={more}
              aria-controls={id}
              onClick={() => setMore(!more)}
            >
              <Icon name="more" />
            </button>
          </span>
        )}
        {children}
      </div>
      <div class={css.deeds} id={id} role="group" aria-label={say('stage_more')} hidden={!shown}>
        {items.length > 1 && (
          <>
            <IconButton
              icon="left"
              label={say('stage_earlier')}
              onPress={() => at > 0 && actions.move(item.id, at - 1)}
            />
            <IconButton
              icon="right"
              label={say('stage_later')}
              onPress={() => at < items.length - 1 && actions.move(item.id, at + 1)}
            />
          </>
        )}
        <StagePicker
          label={say('stage_other_file')}
          onFiles={([file]) => void (file && actions.replaceFile(item.id, file))}
        />
        <Button kind="quiet" size="s" icon="bin" onPress={() => actions.remove(item.id)}>
          {say('stage_remove')}
        </Button>
      </div>
    </>
  );
}
