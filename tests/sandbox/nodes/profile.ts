import type { Call } from '../call.ts';
import { pictureUrl } from '../images/address.ts';
import { has } from '../permissions.ts';
import type { Account } from '../world/things.ts';
import { part, type Kind } from './read.ts';

/** What an account says of itself. */
export const profile: Kind<Account>['fields'] = {
  id: (account) => account.id,
  ig_id: (account) => Number(account.id.slice(-10)),
  legacy_instagram_user_id: (account) => account.id,
  username: (account) => account.username,
  name: (account) => account.name,
  biography: (account) => account.biography || undefined,
  website: (account) => account.website,
  followers_count: (account) => account.followers,
  follows_count: (account) => account.follows,
  media_count: (account) => account.posts.length,
  profile_picture_url: (account, call) => pictureUrl(account.picture, call),
  has_profile_pic: () => true,
  is_published: () => true,
  shopping_product_tag_eligibility: (account) => (account.catalogs?.length ?? 0) > 0,
  shopping_review_status: (account) => (account.catalogs?.length ? 'approved' : undefined),
  owner_business: (account, call, field) => {
    const business = ownerOf(account, call);
    return business && part(business, 'Business', field.fields);
  },
};

/** The portfolio behind an account, told to those who may manage portfolios. */
function ownerOf(account: Account, call: Call): { id: string; name: string } | undefined {
  const business = call.world.pageOf(account)?.business;
  if (!business || !has(call, 'business_management')) return undefined;
  return { id: business.id, name: business.name };
}
