import type { ComponentChildren } from 'preact';
import type { ComposerActions, ItemModel, Offers } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CoverScrubber } from './CoverScrubber.tsx';
import { CropFrame } from './CropFrame.tsx';
import type { Crop } from './CropHands.ts';
import { CropPad } from './CropPad.tsx';
import { PinsLayer } from './PinsLayer.tsx';
import { PinsLabel } from './PinsSpot.tsx';
import type { At, Spot } from './PinsSpots.ts';
import css from './StageGround.module.css';
import { StagePicker } from './StagePicker.tsx';

type Props = {
  item: ItemModel;
  offers: Offers;
  ratio: number;
  crop: Crop;
  pinning: boolean;
  spots: Spot[];
  at: At;
  onAt: (at: At) => void;
  onPlace: () => void;
  actions: Pick<ComposerActions, 'replaceFile' | 'setCover' | 'groundOf'>;
};

/** The film ground with the picture or film on it, or the sentence that says why there is none. */
export function StageGround(props: Props) {
  const { item, actions } = props;
  if (item.state === 'refused') {
    return (
      <div class={css.ground} data-words>
        <Notice
          tone="bad"
          title={item.name}
          actions={
            <StagePicker
              label={say('stage_other_file')}
              onFiles={([file]) => void (file && actions.replaceFile(item.id, file))}
            />
          }
        >
          {item.refusal}
        </Notice>
      </div>
    );
  }
  if (item.state === 'reading' || item.url === null) {
    return (
      <div class={css.ground} data-words>
        <p class={css.reading} role="status">
          {say('stage_reading', item.name)}
        </p>
      </div>
    );
  }
  if (item.kind === 'film') {
    return (
      <div class={css.ground}>
        <CoverScrubber
          item={item}
          cover={props.offers.cover}
          onCover={(ms) => actions.setCover(item.id, ms)}
        />
      </div>
    );
  }
  return (
    <div class={css.ground} dir="ltr">
      <Shown {...props} url={item.url} />
    </div>
  );
}

/** Places on a picture are physical, so all of it is laid out from the left in every script. */
function Shown(props: Props & { url: string }) {
  const { item, offers, ratio, crop, pinning, spots, at, onAt, onPlace, url } = props;
  const alt = item.altText || item.name;
  const pins: ComponentChildren = !offers.spots ? null : pinning ? (
    <PinsLayer spots={spots} at={at} onAt={onAt} onPlace={onPlace} />
  ) : (
    spots.map((spot) => <PinsLabel spot={spot} key={spot.key} />)
  );
  if (offers.crop && item.edit.fill !== 'crop') {
    return (
      <CropPad
        url={url}
        alt={alt}
        ratio={ratio}
        fill={item.edit.fill}
        groundOf={props.actions.groundOf}
      >
        {pins}
      </CropPad>
    );
  }
  const own = item.width > 0 && item.height > 0 ? item.width / item.height : 1;
  return (
    <div
      class={css.picture}
      style={{ aspectRatio: String(own), width: `min(100cqw, calc(100cqh * ${own}))` }}
    >
      <img class={css.image} src={url} alt={alt} draggable={false} />
      {offers.crop ? (
        <CropFrame crop={crop} still={pinning}>
          {pins}
        </CropFrame>
      ) : (
        pins
      )}
    </div>
  );
}
