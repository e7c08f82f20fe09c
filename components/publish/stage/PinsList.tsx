import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './PinsList.module.css';
import { type Spot, spotWords } from './PinsSpots.ts';

type Props = { spots: Spot[]; places: boolean; onTold: (sentence: string) => void };

/** Everything pinned, with a way to take each off again. */
export function PinsList({ spots, places, onTold }: Props) {
  if (spots.length === 0) return null;
  return (
    <ul class={css.list} aria-label={say('stage_pins')}>
      {spots.map((spot) => (
        <li class={css.row} key={spot.key}>
          <Icon name={spot.product ? 'bag' : 'tag'} small />
          <span class={css.name}>
            <bdi>{spot.label}</bdi>
            {places && <span class={css.place}>{spotWords(spot)}</span>}
          </span>
          <IconButton
            icon="x"
            label={say('stage_pin_remove', spot.label)}
            onPress={() => {
              spot.remove();
              onTold(say('stage_pin_removed', spot.label));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
