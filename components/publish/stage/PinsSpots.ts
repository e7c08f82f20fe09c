import { isName } from '../../../lib/shared/container/rules.ts';
import type { Pin, ProductPin } from '../../../lib/shared/post/draft.ts';
import type { ComposerActions, ItemModel } from '../../../lib/view/publish/models.ts';
import { percent } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';

/** Meta takes so many names, and so many products, on one picture. */
export const mostPins = 20;
export const mostProducts = 5;

export type At = { x: number; y: number };
/** A pin of either kind, with what can be done to it. */
export type Spot = At & {
  key: string;
  label: string;
  product: boolean;
  move: (to: At) => void;
  remove: () => void;
};
export type PinActions = Pick<ComposerActions, 'setPins' | 'setProducts' | 'searchProducts'>;

/** So much of the picture a label takes beside its point and below it. */
const beside = 0.15;
const below = 0.2;

/** The place itself, or below it where something stands there already: labels must not hide another. */
export function freeAt(at: At, taken: readonly At[]): At {
  let { y } = at;
  const hidden = (): boolean =>
    taken.some((one) => Math.abs(one.x - at.x) < beside && Math.abs(one.y - y) < below - 0.01);
  for (let tries = 0; tries < 10 && hidden(); tries += 1) y = (y + below) % 1;
  return within({ x: at.x, y });
}

/** The username a person typed, without its @; null where Instagram has no such names. */
export function nameIn(typed: string): string | null {
  const name = typed.trim().replace(/^@/, '');
  return isName(name) ? name : null;
}

const share = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
export const within = ({ x, y }: At): At => ({ x: share(x), y: share(y) });

const onePercent = (value: number): string => percent(Math.round(value * 100));
/** "30 % from the left, 46 % from the top" */
export const spotWords = ({ x, y }: At): string =>
  say('stage_spot_at', onePercent(x), onePercent(y));

/** Where arrows lead: a hundredth, with Shift a tenth. Left is left in every script. */
export function afterArrow(event: KeyboardEvent, { x, y }: At): At | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const far = event.shiftKey ? 0.1 : 0.01;
  const ways: Record<string, [number, number]> = {
    ArrowLeft: [-far, 0],
    ArrowRight: [far, 0],
    ArrowUp: [0, -far],
    ArrowDown: [0, far],
  };
  const way = ways[event.key];
  return way ? within({ x: x + way[0], y: y + way[1] }) : null;
}

const at = <T>(all: readonly T[], index: number, one: T): T[] =>
  all.map((old, i) => (i === index ? one : old));
const without = <T>(all: readonly T[], index: number): T[] => all.filter((_, i) => i !== index);

/** All pins of an item: people first, then products where the account has a shop. */
export function spotsOf(item: ItemModel, products: boolean, actions: PinActions): Spot[] {
  const people = item.pins.map((pin: Pin, index): Spot => ({
    key: `@${pin.username}`,
    label: `@${pin.username}`,
    product: false,
    x: pin.x,
    y: pin.y,
    move: (to) => actions.setPins(item.id, at(item.pins, index, { ...pin, ...to })),
    remove: () => actions.setPins(item.id, without(item.pins, index)),
  }));
  if (!products) return people;
  const sold = item.products.map((pin: ProductPin, index): Spot => ({
    key: pin.productId,
    label: pin.name,
    product: true,
    x: pin.x,
    y: pin.y,
    move: (to) => actions.setProducts(item.id, at(item.products, index, { ...pin, ...to })),
    remove: () => actions.setProducts(item.id, without(item.products, index)),
  }));
  return [...people, ...sold];
}
