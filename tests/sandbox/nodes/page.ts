import type { Call } from '../call.ts';
import type { Field } from '../fields.ts';
import { digits } from '../random.ts';
import { has, seesAccount } from '../permissions.ts';
import type { Page } from '../world/things.ts';
import { pageActs, subscribedApps } from '../writing/page.ts';
import { accountKind } from './account.ts';
import { conversations } from './conversation.ts';
import { type Kind, readNode } from './read.ts';

/** The linked account; without the permission, or the tick, Meta says nothing about it. */
const linked = (page: Page, call: Call, field: Field): unknown =>
  page.account && seesAccount(call, page.account) && has(call, 'instagram_basic')
    ? readNode(accountKind, page.account, field.fields, call)
    : undefined;

/** UNCONFIRMED: what the Page's own settings name is taken to be told whoever may read the Page. */
const connected = (page: Page): unknown => page.account && { id: page.account.id };

export const pageKind: Kind<Page> = {
  type: 'Page',
  shown: ['name', 'id'],
  fields: {
    id: (page) => page.id,
    name: (page) => page.name,
    category: (page) => page.category,
    category_list: (page) => [{ id: digits(`category/${page.category}`, 4), name: page.category }],
    access_token: (page, call) => call.tokens.page(call.token, page).value,
    instagram_business_account: linked,
    connected_instagram_account: connected,
    has_transitioned_to_new_page_experience: (page) => page.newExperience,
    business: ({ business }, call) =>
      business && has(call, 'business_management')
        ? { id: business.id, name: business.name }
        : undefined,
    link: (page) => `https://www.facebook.com/${page.id}`,
    username: () => undefined,
    about: () => undefined,
    verification_status: () => 'not_verified',
    fan_count: (page) => page.account?.followers ?? 0,
    followers_count: (page) => page.account?.followers ?? 0,
  },
  edges: { conversations, subscribed_apps: subscribedApps },
  acts: pageActs,
};

/** A Page in the list of a person's Pages, where the tasks are told too. */
export const listedPageKind: Kind<Page> = {
  ...pageKind,
  shown: ['access_token', 'category', 'category_list', 'name', 'id', 'tasks'],
  fields: { ...pageKind.fields, tasks: (page) => page.tasks },
};
