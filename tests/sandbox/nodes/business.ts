import { listing } from '../paging.ts';
import type { Call } from '../call.ts';
import type { Business } from '../world/beside.ts';
import type { Page } from '../world/things.ts';
import { listedPageKind } from './page.ts';
import type { Kind } from './read.ts';

export const businessKind: Kind<Business> = {
  type: 'Business',
  shown: ['id', 'name'],
  fields: {
    id: (business) => business.id,
    name: (business) => business.name,
    verification_status: () => 'not_verified',
  },
  edges: {
    owned_pages: ({ owned }, ask, call) => listing(listedPageKind, pages(owned, call), ask, call),
    client_pages: ({ clients }, ask, call) =>
      listing(listedPageKind, pages(clients, call), ask, call),
  },
};

const pages = (ids: readonly string[], { world, token }: Call): Page[] =>
  world.pages.filter((page) => ids.includes(page.id) && page.people.includes(token.person.id));
