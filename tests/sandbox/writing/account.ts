import type { Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import type { Kind } from '../nodes/read.ts';
import { allow } from '../permissions.ts';
import { createContainer } from '../publishing/create.ts';
import { publishContainer } from '../publishing/publish.ts';
import type { Account } from '../world/things.ts';
import { announceEvent } from './events.ts';
import { like, unlike } from './likes.ts';
import { answerInvite, answerMention } from './together.ts';

/** What an account can be made to do. Source: fact sheet §2.3. */
export const accountActs: NonNullable<Kind<Account>['acts']> = {
  'POST media': createContainer,
  'POST media_publish': publishContainer,
  'POST mentions': answerMention,
  'POST likes': like,
  'DELETE likes': unlike,
  'POST collaboration_invites': answerInvite,
  'POST upcoming_events': announceEvent,
  'POST product_appeal': appeal,
};

/** Asks for another look at a product that was rejected. */
function appeal(account: Account, call: Call): unknown {
  allow(call, account, 'catalogs');
  const { product_id: id, appeal_reason: why } = call.params;
  if (!id) throw badParameter('The parameter product_id is required');
  if (!why) throw badParameter('The parameter appeal_reason is required');
  const products = (account.catalogs ?? []).flatMap((one) => one.products);
  const product = products.find((one) => String(one.id) === id);
  if (!product) throw badParameter('Invalid product_id');
  if (!product.appealable) throw badParameter('The product is not eligible for an appeal');
  product.appealable = false;
  product.review = 'pending';
  return { success: true };
}
