import type { Ask, Call } from '../call.ts';
import { missingPermission } from '../errors.ts';
import { listing } from '../paging.ts';
import { allowAtAll, has, seesPage } from '../permissions.ts';
import type { Person } from '../world/things.ts';
import { businessKind } from './business.ts';
import { listedPageKind } from './page.ts';
import type { Kind } from './read.ts';

export const personKind: Kind<Person> = {
  type: 'User',
  shown: ['name', 'id'],
  fields: {
    id: (person) => person.id,
    name: (person) => person.name,
    first_name: (person) => person.name.split(' ')[0],
    last_name: (person) => person.name.split(' ').slice(1).join(' '),
    email: () => undefined,
  },
  edges: {
    permissions: (_person, ask, call) => ({ data: permissions(ask, call) }),
    accounts: (_person, ask, call) => accounts(ask, call),
    businesses: (person, ask, call) => businesses(person, ask, call),
  },
};

const permissions = ({ args }: Ask, call: Call): unknown[] =>
  [...call.token.consent.grants]
    .map(([permission, status]) => ({ permission, status }))
    .filter((row) => !args['permission'] || row.permission === args['permission'])
    .filter((row) => !args['status'] || row.status === args['status']);

function accounts(ask: Ask, call: Call): unknown {
  if (!has(call, 'pages_show_list')) throw missingPermission('pages_show_list');
  const managing = has(call, 'business_management');
  const pages = call.world.pages
    .filter((page) => seesPage(call, page))
    .filter((page) => managing || page.business === undefined);
  return listing(listedPageKind, pages, ask, call);
}

function businesses(person: Person, ask: Ask, call: Call): unknown {
  if (!has(call, 'business_management')) throw missingPermission('business_management');
  allowAtAll(call, 'businesses');
  const own = call.world.businesses.filter(({ people }) => people.includes(person.id));
  return listing(businessKind, own, ask, call);
}
