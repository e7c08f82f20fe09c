import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { allow } from '../permissions.ts';
import type { ProductTag } from '../world/beside.ts';
import type { UserTag } from '../world/made.ts';
import type { Account } from '../world/things.ts';
import { rowsOf, textIn, type Wanted } from './parameters.ts';
import { refusals } from './refusals.ts';

const mostPeople = 20;
export const mostProducts = 5;

/** Where in a picture something is tagged. */
interface Spot {
  x?: number;
  y?: number;
}

/** The spot of a tag: photos need one, stories may have one, films cannot. */
function spotOf(row: Record<string, unknown>, { shape, film }: Wanted): Spot {
  const { x, y } = row;
  const given = (x !== undefined && x !== null) || (y !== undefined && y !== null);
  if (film && given) throw refusals.spotsOnFilm();
  if (!given) {
    if (!film && shape !== 'story') throw refusals.spotsMissing();
    return {};
  }
  const [across, down] = [Number(x), Number(y)];
  const inside = across >= 0 && across <= 1 && down >= 0 && down <= 1;
  if (!inside) throw badParameter('Tag positions must be between 0.0 and 1.0');
  return { x: across, y: down };
}

/** Whom a picture or film shows: at most twenty people who can be found. */
export function userTagsIn(call: Call, wanted: Wanted): UserTag[] {
  const rows = rowsOf(call.params['user_tags'], 'user_tags');
  if (rows.length > mostPeople) throw refusals.tooManyTags(mostPeople);
  return rows.map((row) => {
    const username = textIn(row, 'username');
    findable(username, call);
    return { username, ...spotOf(row, wanted) };
  });
}

/** Refuses a name nobody can have, and those who cannot be tagged. */
export function findable(username: string, call: Call): void {
  if (!/^@?[A-Za-z0-9_.]{1,30}$/.test(username)) throw refusals.nobody(username);
  for (const thing of call.world.things.values())
    if (thing.kind === 'account' && thing.username === username && thing.secluded === 'private')
      throw refusals.nobody(username);
}

/** Products of the account's own shop. */
export function productTagsIn(
  call: Call,
  account: Account,
  { rows, wanted }: { rows: Record<string, unknown>[]; wanted: Wanted },
): ProductTag[] {
  if (rows.length === 0) return [];
  allow(call, account, 'catalogs');
  if (rows.length > mostProducts) throw refusals.tooManyTags(mostProducts);
  const products = (account.catalogs ?? []).flatMap((one) => one.products);
  return rows.map((row) => {
    const product = products.find(({ id }) => String(id) === String(row['product_id']));
    if (!product || product.review === 'rejected') throw refusals.products();
    return { product, ...spotOf(row, wanted) };
  });
}
