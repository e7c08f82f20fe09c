import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { AddName, usernameOf } from './AddName.tsx';
import { Chips } from './Chips.tsx';
import css from './Form.module.css';
import type { PictureProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';
import { Search } from './Search.tsx';

/** Where names have a spot on the picture, they are given there. */
type Spotted = { onPins: (itemId: string) => void };

/** Where the row leads to: the stage, at the picture that is open or else the first. */
const leadOf = (
  { items, offers }: PictureProps['composer'],
  selected: string | null,
  { onPins }: Spotted,
): (() => void) | undefined => {
  const pictures = items.filter(({ kind }) => kind === 'picture');
  const one = pictures.find(({ id }) => id === selected) ?? pictures[0];
  return offers.spots && one ? () => onPins(one.id) : undefined;
};

/** The people on the pictures; each stands on one of them. */
export function PeopleRow({
  composer,
  actions,
  selected,
  onPins,
  ...row
}: PictureProps & OpenRow & Spotted) {
  const { items, offers } = composer;
  const place = Math.max(
    0,
    items.findIndex(({ id }) => id === selected),
  );
  const item = items[place];
  const all = [...new Set(items.flatMap(({ pins }) => pins.map(({ username }) => username)))];
  if (!offers.pins || !item) return null;
  const add = (username: string): void => {
    if (item.pins.some((pin) => pin.username === username)) return;
    actions.setPins(item.id, [...item.pins, { username, x: 0.5, y: 0.5 }]);
  };
  return (
    <Row
      {...row}
      name="people"
      icon="person"
      label={say('compose_people')}
      onLead={leadOf(composer, selected, { onPins })}
      value={all.length === 0 ? null : <bdi>{all.map((name) => `@${name}`).join(', ')}</bdi>}
    >
      {items.length > 1 && (
        <p class={css.note}>{say('compose_on_picture', full(place + 1), full(items.length))}</p>
      )}
      <Chips
        label={say('compose_people')}
        chips={item.pins.map(({ username }) => ({ id: username, name: `@${username}` }))}
        onDrop={(name) =>
          actions.setPins(
            item.id,
            item.pins.filter(({ username }) => username !== name),
          )
        }
      />
      <AddName
        label={say('compose_add_person')}
        hint={say('stage_pin_film')}
        read={usernameOf}
        wrong={say('compose_name_wrong')}
        onAdd={add}
      />
    </Row>
  );
}

/** Products of the account's own shop, each on a spot of a picture. */
export function ProductsRow({
  composer,
  actions,
  selected,
  onPins,
  now,
  ...row
}: PictureProps & OpenRow & Spotted) {
  const { items, offers } = composer;
  const item = items.find(({ id }) => id === selected) ?? items[0];
  const count = items.reduce((sum, { products }) => sum + products.length, 0);
  if (offers.productsAsk && item) {
    return (
      <Row
        {...row}
        name="products"
        icon="bag"
        label={say('compose_products')}
        value={say('compose_products_off')}
      >
        <p class={css.note}>{say('compose_products_ask_body')}</p>
        <Button kind="quiet" size="s" onPress={() => void actions.ask('products')}>
          {say('compose_products_ask')}
        </Button>
      </Row>
    );
  }
  if (!offers.products || !item) return null;
  return (
    <Row
      {...row}
      name="products"
      icon="bag"
      label={say('compose_products')}
      onLead={leadOf(composer, selected, { onPins })}
      value={count === 0 ? null : sayCount('compose_products_count', count, full(count))}
    >
      <Chips
        label={say('compose_products')}
        chips={item.products.map(({ productId, name }) => ({ id: productId, name }))}
        onDrop={(gone) =>
          actions.setProducts(
            item.id,
            item.products.filter(({ productId }) => productId !== gone),
          )
        }
      />
      <Search
        label={say('compose_product_search')}
        now={now}
        search={actions.searchProducts}
        show={({ productId, name }) => ({ id: productId, name, note: null })}
        onChoose={(hit) =>
          actions.setProducts(item.id, [
            ...item.products.filter(({ productId }) => productId !== hit.productId),
            { ...hit, x: 0.5, y: 0.5 },
          ])
        }
      />
    </Row>
  );
}
