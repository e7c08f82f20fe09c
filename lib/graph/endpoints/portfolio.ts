import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { numericId } from '../typed-id.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { everyOne, turnQuery } from '../paging.ts';
import { readEdgeBody } from '../parse/edge.ts';
import { page, type PageSeen } from '../parse/people.ts';
import { id, text } from '../parse/values.ts';
import type { Send } from '../types.ts';
import { mostPages, pageFields } from './pages.ts';

/*
 * GET /me/businesses, /{business}/owned_pages, /{business}/client_pages
 * Permission: business_management, with pages_show_list and instagram_basic. Task: any; a role in
 * the portfolio. The Pages a portfolio holds, which a person's own list leaves out without a word
 * where this permission is missing. Tasks are not told here (unconfirmed), so answers decide.
 * Source: Graph API reference, "Business Owned Pages" and "Business Client Pages".
 */

const reading = {
  permissions: ['business_management', 'pages_show_list', 'instagram_basic'],
  part: null,
  speaker: 'user',
  lane: 'reads',
} as const;

export const endpoints = describe({
  businesses: {
    ...reading,
    permissions: ['business_management'],
    call: 'GET /me/businesses',
    source: 'User Businesses',
  },
  owned: { ...reading, call: 'GET /{business}/owned_pages', source: 'Business Owned Pages' },
  client: { ...reading, call: 'GET /{business}/client_pages', source: 'Business Client Pages' },
});

export type BusinessSeen = { id: string; name: string };

const asked = { priority: 'click', accountId: null } as const;
const atOnce = 100;

const business = v.pipe(
  v.object({ id, name: text }),
  v.transform((seen): BusinessSeen => ({ id: seen.id, name: seen.name ?? seen.id })),
);

/** The portfolios a person has a role in. */
export async function readBusinesses(send: Send): Promise<BusinessSeen[]> {
  return everyOne(async (after) => {
    const query = { fields: 'id,name', ...turnQuery({ after, limit: atOnce }) };
    return readEdgeBody(await answerTo(send, endpoints.businesses, asked, [], { query }), business);
  }, mostPages);
}

/** The Pages a portfolio owns, or works on for others. */
export async function readPagesOfBusiness(
  send: Send,
  businessId: string,
  how: 'owned' | 'client',
): Promise<PageSeen[]> {
  const fields = fieldList(pageFields);
  const ids = [numericId(businessId)];
  return everyOne(async (after) => {
    const query = { fields, ...turnQuery({ after, limit: atOnce }) };
    return readEdgeBody(await answerTo(send, endpoints[how], asked, ids, { query }), page);
  }, mostPages);
}

/** A Page with the name of the portfolio it was found in. */
export type PageHeld = PageSeen & { business: string };

/** The Pages of all portfolios, each once. */
export async function readPortfolioPages(send: Send): Promise<PageHeld[]> {
  const found = new Map<string, PageHeld>();
  for (const { id: businessId, name } of await readBusinesses(send)) {
    for (const how of ['owned', 'client'] as const) {
      for (const one of await readPagesOfBusiness(send, businessId, how)) {
        if (!found.has(one.id)) found.set(one.id, { ...one, business: name });
      }
    }
  }
  return [...found.values()];
}
