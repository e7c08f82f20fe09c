import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { AppError, problemOf } from '../../shared/problem.ts';
import { problemFor } from '../codes.ts';
import { describe, type Endpoint, requestFor } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { fieldList } from '../fields.ts';
import { everyPage } from '../paging.ts';
import { readEdgeBody, readNode } from '../parse/edge.ts';
import {
  instagram,
  instagramFields,
  type InstagramSeen,
  page,
  type PageSeen,
  permission,
  person,
} from '../parse/people.ts';
import { fromSeconds } from '../parse/time.ts';
import { id, text } from '../parse/values.ts';
import type { GraphRequest, PermissionSeen, Send } from '../types.ts';

export type { InstagramSeen, PageSeen } from '../parse/people.ts';
export type { PermissionSeen } from '../types.ts';

/*
 * GET /me, /me/accounts, /{ig-user}, /{page}, /me/permissions · POST /debug_token ·
 * DELETE /me/permissions
 * Permission: pages_show_list and instagram_basic for Pages with their accounts; none for the
 * rest. Task: any. Units: counts as whole numbers; token times in seconds since 1970, 0 for never.
 * Errors: 190 for a dead token, 100 where a person's token is asked for a Page's fields, 100/33
 * for an id out of reach.
 * Source: Graph API reference, "User Accounts", "User Permissions", "Debug Token"; Instagram
 * Platform reference, "IG User".
 */

const anybody = { permissions: [], part: null, lane: 'reads' } as const;
const listing = ['pages_show_list', 'instagram_basic'] as const;

export const endpoints = describe({
  me: { ...anybody, call: 'GET /me', speaker: 'user', source: 'User' },
  pages: {
    ...anybody,
    call: 'GET /me/accounts',
    permissions: listing,
    speaker: 'user',
    source: 'User Accounts',
  },
  account: {
    ...anybody,
    call: 'GET /{ig-user}',
    permissions: ['instagram_basic', 'pages_read_engagement'],
    speaker: 'either',
    source: 'IG User',
  },
  page: {
    ...anybody,
    call: 'GET /{page}',
    permissions: listing,
    speaker: 'either',
    source: 'Page',
  },
  permissions: {
    ...anybody,
    call: 'GET /me/permissions',
    speaker: 'user',
    source: 'User Permissions',
  },
  // By POST, so that no token stands in an address. It reads, but is never repeated.
  inspect: { ...anybody, call: 'POST /debug_token', speaker: 'user', source: 'Debug Token' },
  revoke: {
    ...anybody,
    call: 'DELETE /me/permissions',
    speaker: 'user',
    lane: 'writes',
    source: 'User Permissions',
  },
});

const asked = { priority: 'click', accountId: null } as const;
const get = (
  endpoint: Endpoint,
  query: Record<string, string> = {},
  ids: string[] = [],
): GraphRequest => requestFor(endpoint, asked, ids, { query });

const accountField = { name: 'instagram_business_account', fields: instagramFields };
const pageFields = fieldList(['id', 'name', accountField]);
const mostPages = 25;

const numeric = (given: string): string => {
  if (!/^\d{5,25}$/.test(given)) throw badRequest('an id has digits alone');
  return given;
};

/** Whose token it is: a person's name, or a Page's. */
export async function readMe(send: Send): Promise<{ id: string; name: string }> {
  const { body } = await send(get(endpoints.me, { fields: 'id,name' }));
  return readNode(body, person);
}

/** The Page a token belongs to; null when it is a person's, who has none of a Page's fields. */
export async function readPageOfToken(
  send: Send,
): Promise<Pick<PageSeen, 'id' | 'name' | 'instagram'> | null> {
  try {
    const { body } = await send(get(endpoints.me, { fields: pageFields }));
    const { id: pageId, name, instagram: account } = readNode(body, page);
    return { id: pageId, name, instagram: account };
  } catch (error) {
    const { reason, metaCode } = problemOf(error);
    if (reason === 'bad-request' && metaCode === 100) return null;
    throw error;
  }
}

/** Every Page the person ticked, with its own token and its Instagram account. */
export async function readPages(send: Send): Promise<PageSeen[]> {
  const fields = fieldList(['id', 'name', 'access_token', 'tasks', accountField]);
  const read = async (
    after: string | null,
  ): Promise<{ items: PageSeen[]; after: string | null }> => {
    const query = { fields, limit: '100', ...(after === null ? {} : { after }) };
    const { body } = await send(get(endpoints.pages, query));
    return readEdgeBody(body, page);
  };
  const found = new Map<string, PageSeen>();
  for await (const pages of everyPage(read, mostPages)) {
    for (const one of pages) if (!found.has(one.id)) found.set(one.id, one);
  }
  return [...found.values()];
}

/** An account by its typed id, where the list of Pages may not be read. */
export async function readAccountById(send: Send, accountId: string): Promise<InstagramSeen> {
  const { body } = await send(
    get(endpoints.account, { fields: fieldList(instagramFields) }, [numeric(accountId)]),
  );
  return readNode(body, instagram);
}

/** A Page by its typed id, with its account. */
export async function readPageById(send: Send, pageId: string): Promise<PageSeen> {
  const fields = fieldList(['id', 'name', 'access_token', accountField]);
  const { body } = await send(get(endpoints.page, { fields }, [numeric(pageId)]));
  return readNode(body, page);
}

/** What the person granted, declined or let lapse. */
export async function readPermissions(send: Send): Promise<PermissionSeen[]> {
  const { body } = await send(get(endpoints.permissions));
  return readEdgeBody(body, permission).items;
}

export type TokenSeen = {
  /** Null when it never ends, or when Meta did not say. */
  expiresAt: Instant | null;
  never: boolean;
  dataAccessExpiresAt: Instant | null;
  scopes: string[];
  appId: string | null;
  kind: 'user' | 'page' | 'app' | 'system-user' | 'other';
};

const kinds: Record<string, TokenSeen['kind']> = {
  USER: 'user',
  PAGE: 'page',
  APP: 'app',
  SYSTEM_USER: 'system-user',
};

const inspection = v.object({
  data: v.object({
    app_id: v.nullish(id, null),
    type: text,
    expires_at: v.optional(v.unknown()),
    data_access_expires_at: v.optional(v.unknown()),
    scopes: v.optional(v.fallback(v.array(v.string()), []), []),
    is_valid: v.optional(v.unknown()),
    error: v.optional(v.unknown()),
  }),
});

/** Meta's word on a token. It stands in the body, out of every address; reading by POST. */
export async function inspectToken(send: Send, token: string): Promise<TokenSeen> {
  const body = { input_token: token };
  const request = requestFor(endpoints.inspect, asked, [], { body });
  const response = await send(request).catch((error: unknown) => {
    // Nothing was written: a lost answer is only a lost answer.
    if (problemOf(error).code !== 'unknown-outcome') throw error;
    throw new AppError({ code: 'temporary' }, 'the token could not be inspected', error);
  });
  const { data } = readNode(response.body, inspection);
  if (data.is_valid === false) {
    const { problem } = problemFor(data.error ?? { code: 190 }, { status: 200, method: 'GET' });
    throw new AppError({ ...problem, code: 'signed-out' }, 'the token is not valid any more');
  }
  return {
    expiresAt: fromSeconds(data.expires_at),
    never: data.expires_at === 0,
    dataAccessExpiresAt: fromSeconds(data.data_access_expires_at),
    scopes: data.scopes,
    appId: data.app_id,
    kind: kinds[data.type ?? ''] ?? 'other',
  };
}

/** Takes back all the person granted this app; every token of theirs ends with it. */
export async function revokeAll(send: Send): Promise<void> {
  const { body } = await send(requestFor(endpoints.revoke, asked, []));
  readNode(body, v.object({ success: v.literal(true) }));
}
