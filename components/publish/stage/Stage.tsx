import { useEffect, useState } from 'preact/hooks';
import { ratioOf } from '../../../lib/shared/post/boxes.ts';
import type { ComposerActions, ItemModel, Offers } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { pinId } from '../form/focus.ts';
import { CropBar } from './CropBar.tsx';
import { cropWords, useCrop } from './CropHeld.ts';
import { FilmStrip } from './FilmStrip.tsx';
import { GridPreview } from './GridPreview.tsx';
import { PinsPanel } from './PinsPanel.tsx';
import { type At, freeAt, spotsOf } from './PinsSpots.ts';
import css from './Stage.module.css';
import { StageBar } from './StageBar.tsx';
import { StageGround } from './StageGround.tsx';

export type StageActions = Pick<
  ComposerActions,
  | 'addFiles'
  | 'replaceFile'
  | 'remove'
  | 'move'
  | 'setRatio'
  | 'setFill'
  | 'setBox'
  | 'setPins'
  | 'setProducts'
  | 'setCover'
  | 'searchProducts'
  | 'groundOf'
>;

type Props = {
  items: ItemModel[];
  offers: Offers;
  /** The profile's newest pictures; null where this will not stand among them. */
  grid: (string | null)[] | null;
  most?: number;
  /** The item on the stage; the first where there is none of that name. */
  current: string | null;
  onCurrent: (id: string) => void;
  pinning: boolean;
  onPinning: (on: boolean) => void;
  actions: StageActions;
};

const middle: At = { x: 0.5, y: 0.5 };

/** The chosen picture or film with all that is done to it, and the strip of all of them. */
export function Stage(props: Props) {
  const item = props.items.find(({ id }) => id === props.current) ?? props.items[0];
  return item ? <StageOf {...props} item={item} /> : null;
}

/** All of a carousel have the shape of its first; a picture by itself has its own. */
function shapeOf(items: ItemModel[], item: ItemModel): number {
  const first = items[0];
  return ratioOf(item.edit.ratio, first?.width && first.height ? first : item);
}

function StageOf({ item, items, offers, ...props }: Props & { item: ItemModel }) {
  const { actions, pinning } = props;
  const ratio = shapeOf(items, item);
  const crop = useCrop(item, ratio, actions.setBox);
  const [place, setPlace] = useState<{ id: string; at: At } | null>(null);
  // Names without a spot are given in the form; here are those that have one.
  const pinned = offers.spots && item.kind === 'picture' && item.state === 'ready';
  const showPins = pinning && pinned;
  const spots = spotsOf(item, offers.products, actions);
  const at = place?.id === item.id ? place.at : freeAt(middle, spots);
  const cropped = offers.crop && item.state === 'ready' && item.kind === 'picture';
  const told = useSettled(cropped && item.edit.fill === 'crop' ? cropWords(crop.box) : '', item.id);
  const [first] = items;
  return (
    <section aria-label={say('stage')}>
      <StageGround
        item={item}
        offers={offers}
        ratio={ratio}
        crop={crop}
        pinning={showPins}
        spots={spots}
        at={at}
        onAt={(to) => setPlace({ id: item.id, at: to })}
        onPlace={() => document.getElementById(pinId)?.focus()}
        actions={actions}
      />
      <FilmStrip
        items={items}
        current={item.id}
        onCurrent={props.onCurrent}
        most={props.most}
        actions={actions}
      >
        {first?.state === 'ready' && props.grid && (
          <GridPreview
            first={first}
            ratio={shapeOf(items, first)}
            cropped={offers.crop && first.edit.fill === 'crop'}
            grid={props.grid}
          />
        )}
      </FilmStrip>
      <div class={css.under}>
        <StageBar
          items={items}
          item={item}
          offers={offers}
          pins={pinned && (offers.pins || offers.products) ? spots.length : null}
          pinning={showPins}
          onPinning={props.onPinning}
          actions={actions}
        >
          {cropped && !showPins && (
            <CropBar
              crop={crop}
              ratio={ratio}
              fill={item.edit.fill}
              onFill={(fill) => actions.setFill(item.id, fill)}
            />
          )}
        </StageBar>
        {showPins && (
          <PinsPanel
            key={item.id}
            item={item}
            offers={offers}
            spots={spots}
            at={at}
            onAt={(to) => setPlace({ id: item.id, at: to })}
            actions={actions}
          />
        )}
      </div>
      <p class="vh" role="status">
        {told}
      </p>
    </section>
  );
}

/** Words that are said once they have stood for a moment, and not while a hand still moves. */
function useSettled(words: string, of: string): string {
  const [said, setSaid] = useState({ words, of, news: false });
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setSaid((old) => ({ words, of, news: old.of === of && (old.news || old.words !== words) })),
      400,
    );
    return () => clearTimeout(timer);
  }, [words, of]);
  return said.news ? said.words : '';
}
