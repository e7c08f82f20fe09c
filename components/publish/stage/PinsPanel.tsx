import { useId, useState } from 'preact/hooks';
import type { ItemModel, Offers } from '../../../lib/view/publish/models.ts';
import { plain } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import { pinId } from '../form/focus.ts';
import { PinsList } from './PinsList.tsx';
import css from './PinsPanel.module.css';
import { PinsProducts } from './PinsProducts.tsx';
import {
  type At,
  freeAt,
  mostPins,
  nameIn,
  type PinActions,
  type Spot,
  spotWords,
} from './PinsSpots.ts';

type Props = {
  item: ItemModel;
  offers: Offers;
  spots: Spot[];
  at: At;
  onAt: (at: At) => void;
  actions: PinActions;
};

/** Names for the place under the crosshair, and everything pinned so far. */
export function PinsPanel({ item, offers, spots, at, onAt, actions }: Props) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [told, setTold] = useState('');
  const id = useId();

  const add = (): void => {
    const username = nameIn(typed);
    if (!username) return setError(say('stage_pin_no_name'));
    const twice = item.pins.some((pin) => pin.username.toLowerCase() === username.toLowerCase());
    if (twice) return setError(say('stage_pin_twice', `@${username}`));
    if (item.pins.length >= mostPins) return setError(say('stage_pin_full', plain(mostPins)));
    actions.setPins(item.id, [...item.pins, { username, ...at }]);
    onAt(freeAt(at, [...spots, at]));
    setTyped('');
    setError(undefined);
    setTold(say('stage_pin_added', `@${username}`));
  };

  return (
    <section class={css.panel} aria-labelledby={id}>
      <h2 class="vh" id={id}>
        {say('stage_pins')}
      </h2>
      {offers.pins && (
        <form
          class={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field
            label={say('stage_pin_name')}
            id={pinId}
            error={error}
            hint={say('stage_pin_hint', spotWords(at))}
          >
            {(input) => (
              <span class={css.line}>
                <TextInput
                  {...input}
                  value={typed}
                  onInput={(text) => {
                    setTyped(text);
                    setError(undefined);
                  }}
                />
                <Button kind="quiet" type="submit">
                  {say('stage_pin_add')}
                </Button>
              </span>
            )}
          </Field>
        </form>
      )}
      {offers.products && (
        <PinsProducts
          item={item}
          at={at}
          actions={actions}
          onTold={(told) => {
            setTold(told);
            onAt(freeAt(at, [...spots, at]));
          }}
        />
      )}
      <PinsList spots={spots} places={offers.spots} onTold={setTold} />
      <p class="vh" role="status">
        {told}
      </p>
    </section>
  );
}
